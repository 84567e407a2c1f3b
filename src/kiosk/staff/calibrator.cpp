#include "kiosk/staff/calibrator.h"

namespace vitrina::kiosk::staff {

namespace {

// Far enough from the edges for panels that do not reach them.
constexpr float inset = 0.1f;
constexpr std::array<base::Point, 4> marks{
    {{inset, inset}, {1 - inset, inset}, {1 - inset, 1 - inset}, {inset, 1 - inset}}};

}  // namespace

std::optional<base::Point> Calibrator::mark() const {
    return m_touched < marks.size() ? std::optional(marks[m_touched]) : std::nullopt;
}

void Calibrator::touch(base::Point at) {
    if (m_touched == marks.size()) return;
    m_corners[m_touched] = {marks[m_touched], at};
    ++m_touched;
}

base::Result<TouchPanel> Calibrator::result(const gpu::Placement& placement) const {
    auto corners = m_corners;
    base::Affine to_window = placement.share_to_window();
    for (CornerTouch& corner : corners)
        corner = {to_window * corner.shown, to_window * corner.reported};
    auto found = calibrate(corners, placement.window);
    if (!found) return found.error();
    TouchPanel panel = m_panel;
    panel.to_display = found->to_display * panel.to_display;
    return panel;
}

}  // namespace vitrina::kiosk::staff
