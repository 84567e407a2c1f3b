#include "kiosk/mounting.h"

#include <array>
#include <cmath>

namespace vitrina::kiosk {

namespace {

constexpr float whole = 1000;  // margins are thousandths of a side

int quarter_turns(const std::string& degrees) {
    return degrees == "90" ? 1 : degrees == "180" ? 2 : degrees == "270" ? 3 : 0;
}

}  // namespace

gpu::Placement placement_of(const Settings::Display& display, base::Size window) {
    gpu::Placement placement(window);
    placement.quarter_turns = quarter_turns(display.rotation);
    // From the left clockwise, first as a visitor sees them, then on the window.
    std::array<int, 4> seen{display.margin_left, display.margin_top, display.margin_right,
                            display.margin_bottom};
    std::array<float, 4> sides{};
    for (size_t i = 0; i < 4; ++i)
        sides[(i + static_cast<size_t>(placement.quarter_turns)) % 4] =
            static_cast<float>(seen[i]) / whole;
    float left = std::round(sides[0] * window.width), top = std::round(sides[1] * window.height);
    float right = std::round(sides[2] * window.width);
    float bottom = std::round(sides[3] * window.height);
    placement.area = {left, top, window.width - left - right, window.height - top - bottom};
    return placement;
}

}  // namespace vitrina::kiosk
