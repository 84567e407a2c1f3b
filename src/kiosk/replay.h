#pragma once

#include <cstdint>

#include "kiosk/recording.h"
#include "scene/stage.h"

namespace vitrina::kiosk {

// What a recording played without a window came to.
struct ReplaySummary {
    size_t inputs = 0;
    int64_t frames = 0;   // that differ from the one before
    uint64_t digest = 0;  // of everything that they show; the same visit has the same
    scene::View last;
};

// Plays the recording from `start`, as fast as it goes, looking 30 times a second of its time.
ReplaySummary replay(scene::Stage& stage, const scene::View& start, const scene::Screen& screen,
                     const Recording& recording);

}  // namespace vitrina::kiosk
