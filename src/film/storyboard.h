#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "content/exhibit.h"
#include "scene/view.h"

namespace vitrina::film {

// Something that the visitor of a film does at a whole frame.
struct Cue {
    int64_t frame = 0;
    scene::Action action;
    bool operator==(const Cue&) const = default;
};

// A visit written down in advance: where it begins, what happens when, and how long it lasts. A
// value.
struct Storyboard {
    scene::View start;
    std::vector<Cue> cues;  // in order of their frames
    int64_t frames = 0;
    int frames_per_second = 60;
    bool operator==(const Storyboard&) const = default;
};

struct StoryboardOptions {
    base::Seconds length = 60;
    int frames_per_second = 60;
    content::Language language = 0;
    content::Appearance appearance = content::Appearance::night;
    bool reduced_motion = false;
};

// A film of exactly this length (rounded to whole frames): the attract page, home, a tour of
// stories (those of the attract page, then the first of each topic, then the others), the map with
// the region that takes part in most, and a closing page. Every scene gets its reading time. A
// short film leaves scenes out, a long one gives every scene more in proportion. Errors: no frame
// fits, over an hour, no such language.
base::Result<Storyboard> make_storyboard(const content::Exhibit& exhibit,
                                         const StoryboardOptions& options);

// The time of a frame: one division of whole numbers, never a sum.
base::Seconds time_of(const Storyboard& storyboard, int64_t frame);

// The view at a moment: every cue up to it, one after another, through scene::update. Pure.
scene::View view_at(const content::Exhibit& exhibit, const Storyboard& storyboard,
                    base::Seconds time);

}  // namespace vitrina::film
