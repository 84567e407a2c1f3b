#pragma once

#include <array>

#include "base/geometry.h"
#include "base/result.h"

namespace vitrina::kiosk {

// A mark shown to somebody who touches it, and what the panel said. Both 0..1, from the left edge
// to the right one and from the top to the bottom.
struct CornerTouch {
    base::Point shown, reported;
};

// What a panel says to where on the display that is, whichever way round it has been mounted.
struct Calibration {
    base::Affine to_display;
    float miss = 0;  // pixels by which the worst of the corners is missed all the same
};

// The best fit to four corners: least squares of the distance in pixels of a display of this size.
// Turned, mirrored, shifted and scaled panels come out exactly. Errors: corners on one line,
// touches that do not fit together.
base::Result<Calibration> calibrate(const std::array<CornerTouch, 4>& corners, base::Size display);

}  // namespace vitrina::kiosk
