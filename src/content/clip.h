#pragma once

#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/time.h"
#include "content/text.h"

namespace vitrina::content {

// What is said or heard while a film or a sound plays, from one moment to another.
struct Cue {
    base::Seconds from = 0, to = 0;
    std::string text;  // lines end with line feeds
};

// A film or a sound of the pack and everything that is needed to show it to everybody.
struct Clip {
    std::string file;    // in the pack
    Text description;    // what is seen or heard in it
    bool speech = true;  // somebody speaks: there are captions in every language
    std::vector<std::vector<Cue>> captions;  // by language, in the order of time; may be empty
    base::Seconds length = 0;                // 0: nobody has looked into the file
    base::Size size;                         // of a film's pictures
    double frames_per_second = 0;            // of a film
    bool has_sound = true;

    // The cue of that moment; null between cues.
    const Cue* cue_at(Language language, base::Seconds place) const;
};

}  // namespace vitrina::content
