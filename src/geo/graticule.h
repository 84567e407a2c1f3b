#pragma once

#include <vector>

#include "geo/projection.h"
#include "geo/ring.h"

namespace vitrina::geo {

// The net of meridians and parallels every `step` degrees as lines on the plane (y down), inside
// the window and without the stretches that cannot be shown. Empty when the step is not positive.
std::vector<std::vector<base::Point>> graticule(const Projection& projection, double step,
                                                const base::Rect& window);

}  // namespace vitrina::geo
