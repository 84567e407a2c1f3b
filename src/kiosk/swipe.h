#pragma once

#include "base/time.h"
#include "kiosk/hand.h"

namespace vitrina::kiosk {

// The way of a finger.
struct Stroke {
    base::Point start, at;
    base::Seconds began = 0, ended = 0;

    // Whether the finger has hardly moved.
    bool is_tap(const Hand& hand) const { return base::distance(start, at) < hand.px(tap_slop_mm); }
};

enum class Swipe { none, to_left, to_right };

// A swipe is quick, long enough and level; everything else is none.
Swipe swipe_of(const Stroke& stroke, const Hand& hand);

}  // namespace vitrina::kiosk
