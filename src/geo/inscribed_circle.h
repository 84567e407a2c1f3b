#pragma once

#include <optional>

#include "geo/ring.h"

namespace vitrina::geo {

// The centre of the largest circle that fits into the polygon (outer ring first, then holes), to a
// five-hundredth of the polygon's extent, by GEOS. Always a point inside; nothing for a polygon
// that is too thin for one or that GEOS refuses.
std::optional<base::Point> inscribed_centre(const std::vector<PointRing>& polygon);

}  // namespace vitrina::geo
