#pragma once

#include "gpu/placement.h"
#include "kiosk/settings.h"

namespace vitrina::kiosk {

// Where the exhibit lies on a window of that many pixels: turned as the display hangs, and inside
// the margins that its frame or an old television covers.
gpu::Placement placement_of(const Settings::Display& display, base::Size window);

}  // namespace vitrina::kiosk
