#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "base/result.h"

namespace vitrina::kiosk {

// A touch panel that staff have assigned to a display, and how it lies on it.
struct TouchPanel {
    std::string device;       // its name, as `vitrina doctor` lists it
    int display = 0;          // the one it is mounted on
    base::Affine to_display;  // see Calibration
};

// "0 1 0 0 1 0 0 NAME": the display, the numbers of to_display, the device. Error, without a place:
// another form, numbers that turn the display into a line.
base::Result<TouchPanel> parse_touch_panel(std::string_view text);
std::string touch_panel_text(const TouchPanel& panel);
// Those of a list that can be read.
std::vector<TouchPanel> touch_panels_of(std::span<const std::string> texts);

// Where on the display a touch is, 0..1 in both directions, of what its device reported. Nothing
// when the device belongs to another display; a device that nobody has assigned belongs to all.
std::optional<base::Point> on_display(std::span<const TouchPanel> panels, std::string_view device,
                                      int display, base::Point reported);

}  // namespace vitrina::kiosk
