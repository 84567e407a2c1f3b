#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/geometry.h"

namespace vitrina::kiosk {

// A touch panel that staff have assigned to a display, and how it lies on it.
struct TouchPanel {
    std::string device;       // its name, as `vitrina doctor` lists it
    int display = 0;          // the one it is mounted on
    base::Affine to_display;  // see Calibration
};

// Where on the display a touch is, 0..1 in both directions, of what its device reported. Nothing
// when the device belongs to another display; a device that nobody has assigned belongs to all.
std::optional<base::Point> on_display(std::span<const TouchPanel> panels, std::string_view device,
                                      int display, base::Point reported);

}  // namespace vitrina::kiosk
