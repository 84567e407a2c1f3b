#pragma once

#include <span>
#include <vector>

#include "base/geometry.h"

namespace vitrina::scene {

// Where discs of these radii (more than 0) lie when they are packed about the origin without
// touching: each next one beside two that lie already. `aspect`: width by height of what they are
// to fill. Discs from index `outer` on gather at the right-hand side.
// Source: W. Wang and others, "Visualization of large hierarchical data by circle packing", 2006.
std::vector<base::Point> pack_discs(std::span<const float> radii, float aspect, size_t outer);

}  // namespace vitrina::scene
