#pragma once

#include "base/geometry.h"

namespace vitrina::kiosk {

// Pixels per millimetre of a display that says it has so many dots per inch; 0 when that cannot be
// believed: 96 is what window systems say when they do not know, and no display that an exhibit is
// shown on is smaller than a hand or larger than a house.
float believable_density(base::Size pixels, float dots_per_inch);

// What display number `display` says about itself, as above; 0 without an answer. Call it while
// Video is there.
float density_of(int display, base::Size pixels);

}  // namespace vitrina::kiosk
