#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/soak_gauges.h"
#include "cli/studio.h"
#include "kiosk/recording.h"
#include "scene/view.h"

namespace vitrina::cli {

struct SoakOptions {
    base::Seconds length = 180;  // of opening hours, simulated
    long taps = 0;               // ends earlier, after so many; 0 = it does not
    uint64_t seed = 1;
    scene::Screen screen{640, 360};
    kiosk::RecordingHead head;  // of the recording that shows a fault
};

// What a run came to.
struct SoakReport {
    base::Seconds simulated = 0;
    double took = 0;  // real seconds
    long taps = 0, inputs = 0, visits = 0, pictures = 0;
    size_t pages = 0, pages_of = 0;
    uint64_t most_allocations = 0;      // of a frame in which nothing changed
    std::string allocating;             // its page
    std::vector<std::string> missed;    // pages that nobody reached
    std::vector<std::string> failures;  // empty: all is well
    std::string recording;              // of the visit that failed
    std::vector<Gauge> gauges;
};

// Lets made-up visitors at the exhibit, through the touch tracker and all that follows it, on a
// clock that runs as fast as the machine can. Looks after every input whether anything is wrong and
// ends with the first fault. The same options give the same run.
SoakReport soak(Studio& studio, const scene::View& start, const SoakOptions& options,
                const std::function<void(const SoakReport&)>& progress);

}  // namespace vitrina::cli
