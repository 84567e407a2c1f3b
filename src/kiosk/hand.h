#pragma once

#include <algorithm>

#include "scene/metrics.h"

namespace vitrina::kiosk {

// The measures of hands, in millimetres: a finger is as wide on a phone as on a wall.
inline constexpr float tap_slop_mm = 3;       // a finger that strays no farther has not moved
inline constexpr float finger_reach_mm = 6;   // a touch this far beside a control still means it
inline constexpr float double_tap_mm = 12;    // from the first tap to the second
inline constexpr float pinch_reach_mm = 150;  // between two fingers of one hand, or of two arms
inline constexpr float swipe_mm = 25;         // the least way of a swipe

// How large a millimetre is on a screen. Where nobody knows, it is taken for a desk's: its short
// side is 300 mm long, as that of a display of 24 inches.
struct Hand {
    float pixels_per_mm = 3.6f;

    static Hand on(const scene::Screen& screen) {
        constexpr float assumed_short_side_mm = 300;
        if (screen.pixels_per_mm > 0) return {screen.pixels_per_mm};
        return {std::min(screen.size.width, screen.size.height) / assumed_short_side_mm};
    }
    float px(float millimetres) const { return millimetres * pixels_per_mm; }
};

}  // namespace vitrina::kiosk
