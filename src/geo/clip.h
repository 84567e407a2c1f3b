#pragma once

#include <vector>

#include "geo/ring.h"

namespace vitrina::geo {

// The part of the ring inside the window, as one ring that may run back and forth along the
// window's edges; empty when there is none. Source: I. E. Sutherland, G. W. Hodgman, "Reentrant
// polygon clipping", 1974.
PointRing clipped(const PointRing& ring, const base::Rect& window);

// The stretches of a line that lie in the window or lead into it.
std::vector<std::vector<base::Point>> stretches_in(const std::vector<base::Point>& line,
                                                   const base::Rect& window);

}  // namespace vitrina::geo
