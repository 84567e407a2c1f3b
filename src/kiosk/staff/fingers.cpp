#include "kiosk/staff/fingers.h"

namespace vitrina::kiosk::staff {

Fingers::Pointer Fingers::follow(const Touch& touch, float slop) {
    if (touch.kind == Touch::Kind::down && !m_held) {
        m_held = touch.pointer;
        m_begun = m_last = touch.at;
        m_scrolling = false;
        return {touch.at, true};
    }
    if (m_held != touch.pointer) return {};
    if (touch.kind == Touch::Kind::up || touch.kind == Touch::Kind::cancel) {
        m_held.reset();
        bool pressed = touch.kind == Touch::Kind::up && !m_scrolling;
        return {pressed ? std::optional(touch.at) : std::nullopt, false};
    }
    if (base::distance(touch.at, m_begun) > slop) m_scrolling = true;
    if (!m_scrolling) return {touch.at, true};
    float moved = touch.at.y - m_last.y;
    m_last = touch.at;
    return {std::nullopt, false, moved};
}

}  // namespace vitrina::kiosk::staff
