#pragma once

#include "scene/chart.h"

namespace vitrina::scene {

// Radii of discs whose areas are values.
struct DiscSizes {
    float largest = 0;  // radius of the largest value of all states
    double value = 0;

    // 0 for what is missing, zero or negative.
    float radius(double amount) const;
};

// Two or three round sizes and what they stand for, beside or below a map, wherever they leave it
// the more room. Returns the part of `area` that is left for the map.
base::Rect size_legend(Moment& moment, const ChartFrame& frame, const DiscSizes& sizes,
                       const base::Rect& area);

}  // namespace vitrina::scene
