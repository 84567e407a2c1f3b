#include "kiosk/staff_gate.h"

namespace vitrina::kiosk {

StaffGate::Corner StaffGate::corner_of(base::Point at, base::Size picture, const Hand& hand) {
    float size = hand.px(corner_mm);
    bool left = at.x < size, right = at.x >= picture.width - size;
    bool top = at.y < size, bottom = at.y >= picture.height - size;
    if (top && left) return Corner::top_left;
    if (top && right) return Corner::top_right;
    if (bottom && right) return Corner::bottom_right;
    return bottom && left ? Corner::bottom_left : Corner::none;
}

void StaffGate::start_over() {
    m_corner = Corner::none;
    m_begun = 0;
    m_down.reset();
}

void StaffGate::begin(const Touch& touch, Corner corner) {
    bool goes_on =
        corner == m_corner && !m_down && touch.time - m_last <= longest_pause && m_begun < taps;
    if (!goes_on) start_over();
    if (corner == Corner::none) return;
    m_corner = corner;
    m_down = touch;
    m_last = touch.time;
    ++m_begun;
}

void StaffGate::follow(const Touch& touch, base::Size picture, const Hand& hand) {
    if (touch.kind == Touch::Kind::down) return begin(touch, corner_of(touch.at, picture, hand));
    if (!m_down || touch.pointer != m_down->pointer) return;
    bool strayed = base::distance(m_down->at, touch.at) > hand.px(double_tap_mm);
    bool too_long = m_begun < taps && touch.time - m_down->time > longest_tap;
    bool lifted = touch.kind == Touch::Kind::up;
    bool last_not_held = lifted && m_begun == taps;
    if (strayed || too_long || last_not_held || touch.kind == Touch::Kind::cancel)
        return start_over();
    if (lifted) m_down.reset();
}

base::Seconds StaffGate::due() const {
    return m_down && m_begun == taps ? m_down->time + hold : base::never;
}

bool StaffGate::opens(base::Seconds now) {
    if (now < due()) return false;
    start_over();
    return true;
}

}  // namespace vitrina::kiosk
