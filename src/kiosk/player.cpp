#include "kiosk/player.h"

namespace vitrina::kiosk {

Player::Player(Session& session, const Recording& recording, const scene::Screen& screen,
               base::Seconds begin)
    : m_session(session),
      m_recording(recording),
      m_scale_x(screen.size.width / recording.head.screen.size.width),
      m_scale_y(screen.size.height / recording.head.screen.size.height),
      m_same(screen.size == recording.head.screen.size &&
             screen.pixels_per_mm == recording.head.screen.pixels_per_mm),
      m_begin(begin) {}

base::Seconds Player::next() const {
    return m_next < m_recording.inputs.size() ? m_begin + m_recording.inputs[m_next].time
                                              : base::never;
}

void Player::play_until(base::Seconds now) {
    for (; next() <= now; ++m_next) {
        const RecordedInput& recorded = m_recording.inputs[m_next];
        base::Seconds time = next();
        m_session.pass_time(time);
        m_session.look(time);
        m_session.give(on_this_screen(recorded), time);
    }
    m_session.pass_time(now);
}

// On the same part of the same control, if it is there.
base::Point Player::landing(const RecordedInput& recorded, base::Point at) const {
    if (!recorded.on) return scaled(at);
    const scene::Node* node = m_session.frame().semantics.find(recorded.on->id);
    if (!node) return scaled(at);
    const base::Rect& r = node->bounds;
    return {r.x + recorded.on->at.x * r.width, r.y + recorded.on->at.y * r.height};
}

Input Player::on_this_screen(const RecordedInput& recorded) {
    if (m_same) return recorded.input;
    Input input = recorded.input;
    if (auto* wheel = std::get_if<Wheel>(&input)) wheel->at = scaled(wheel->at);
    auto* touch = std::get_if<Touch>(&input);
    if (!touch) return input;
    if (touch->kind == Touch::Kind::down) {
        base::Point here = landing(recorded, touch->at);
        m_fingers[touch->pointer] = {touch->at, here};
        touch->at = here;
    } else if (auto finger = m_fingers.find(touch->pointer); finger != m_fingers.end()) {
        const Anchor& anchor = finger->second;
        touch->at = anchor.here + scaled(touch->at - anchor.there);
        if (touch->kind != Touch::Kind::move) m_fingers.erase(finger);
    } else {
        touch->at = scaled(touch->at);
    }
    return input;
}

}  // namespace vitrina::kiosk
