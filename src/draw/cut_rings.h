#pragma once

#include <vector>

#include "base/geometry.h"

namespace vitrina::draw {

using Rings = std::vector<std::vector<base::Point>>;

// The same rings in pieces of at most about `most` points, cut along parallel vertical or
// horizontal lines. Around every point that is not on a cut, one piece has the winding number of
// the whole and the others have none; pieces may run back and forth along a cut. Neighbours meet in
// the same points, so that no gap opens between them. Points must be finite.
std::vector<Rings> cut_rings(Rings rings, size_t most);

}  // namespace vitrina::draw
