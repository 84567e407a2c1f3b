#pragma once

#include <array>
#include <optional>
#include <string>

#include "gpu/placement.h"
#include "kiosk/calibration.h"
#include "kiosk/touch_panel.h"

namespace vitrina::kiosk::staff {

// Four marks, one after the other, that staff touch so that a panel learns where it lies. Knows no
// screen.
class Calibrator {
  public:
    // `in_force`: how the panel's touches are read while it is being calibrated.
    explicit Calibrator(TouchPanel in_force) : m_panel(std::move(in_force)) {}

    // Where the mark stands now, 0..1 in both directions; nothing when all have been touched.
    std::optional<base::Point> mark() const;
    // Somebody touched the mark; `at` in the same measure. Both are of the picture, the panel's way
    // is to the display.
    void touch(base::Point at);
    // Once there is no mark left. Error: touches that do not fit together.
    base::Result<TouchPanel> result(const gpu::Placement& placement) const;

  private:
    TouchPanel m_panel;
    std::array<CornerTouch, 4> m_corners;
    size_t m_touched = 0;
};

}  // namespace vitrina::kiosk::staff
