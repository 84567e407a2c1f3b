#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "content/exhibit.h"

namespace vitrina::content {

enum class Severity { error, warning };

struct Finding {
    Severity severity = Severity::error;
    base::Error error;
};

// The outcome of reading a pack: all findings in file order, and the exhibit when there was no
// error.
struct Loaded {
    std::optional<Exhibit> exhibit;
    std::vector<Finding> findings;
};

// What is in a film or a sound.
struct ClipFacts {
    base::Seconds length = 0;
    base::Size size;               // of its pictures; empty: it has none
    double frames_per_second = 0;  // 0: it has no pictures
    bool has_sound = false;
};
// Finds out; decoding is no work of content. The path of a file, not its name in the pack.
using LookIntoClip = std::function<base::Result<ClipFacts>(const std::string& path)>;

// Whether the exhibit gets, besides its own languages, one to try layouts with (pseudo.h).
enum class Trial { none, longer_texts };

// For whoever waits meanwhile.
struct Watch {
    base::ProgressPart progress;  // once cancelled, nothing more is read
    std::function<void(const Theme&)> theme =
        {};  // called when it is known, before the map is read
};

// Reads and checks a pack folder. `assets` is the program's own assets folder (words.toml). Without
// `look_into` films and sounds have no length and are not played. Never throws; every fault is a
// finding with its place and remedy.
Loaded load(const std::string& folder, const std::string& assets, Trial trial = Trial::none,
            const Watch& watch = {}, const LookIntoClip& look_into = {});

}  // namespace vitrina::content
