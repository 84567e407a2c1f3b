#pragma once

#include <optional>
#include <vector>

#include "base/geometry.h"

namespace vitrina::geo {

// A closed ring of points, the last joined to the first; the closing point is not repeated.
using PointRing = std::vector<base::Point>;

// Of one ring, always positive; exact for a ring that does not cross itself.
double area_of(const PointRing& ring);

base::Rect bounds_of(const PointRing& ring);

// Whether the point lies in an odd number of the rings.
bool contains(const std::vector<PointRing>& rings, base::Point point);

// From the point to the line of the ring; infinite for an empty one.
double distance_to(const PointRing& ring, base::Point point);

// A point well inside the rings (even-odd): the middle of the longest inner stretch half way down.
// Nothing when they enclose nothing there.
std::optional<base::Point> point_inside(const std::vector<PointRing>& rings);

}  // namespace vitrina::geo
