#pragma once

#include <algorithm>

#include "scene/map_plane.h"

// What the two parts of a map plane share: how it lies, and its levels.
namespace vitrina::scene {

// A difference of so many pixels between two levels is not seen.
inline constexpr double unseen = 0.8;
inline constexpr double picture_side = 1100;  // pixels that the overview is made for
// A file of one level with more points than this gets rougher levels.
inline constexpr size_t many_points = 12000;
// How far opening has got when all points are projected, as a share of its time.
inline constexpr double on_the_plane = 0.15;

inline std::vector<bool> regions_of(const content::Map& map) {
    std::vector<bool> is_region(map.topology.areas.size());
    for (const auto& region : map.regions) {
        if (region.area >= 0) is_region[static_cast<size_t>(region.area)] = true;
    }
    return is_region;
}

inline float wider(const base::Rect& rect) {
    return std::max(rect.width, rect.height);
}

}  // namespace vitrina::scene
