#include "kiosk/presses.h"

#include <algorithm>
#include <utility>

namespace vitrina::kiosk {

Finger& Presses::down(const Touch& touch, std::string control) {
    Finger& finger = m_fingers.emplace_back();
    finger.pointer = touch.pointer;
    finger.pressing = !control.empty();
    finger.control = std::move(control);
    finger.stroke = {touch.at, touch.at, touch.time, touch.time};
    return finger;
}

Finger* Presses::find(int64_t pointer) {
    auto found = std::find_if(m_fingers.begin(), m_fingers.end(),
                              [&](const Finger& finger) { return finger.pointer == pointer; });
    return found == m_fingers.end() ? nullptr : &*found;
}

void Presses::move(Finger& finger, const Touch& touch, const Hand& hand) {
    finger.stroke.at = touch.at;
    finger.stroke.ended = touch.time;
    finger.strayed = finger.strayed || !finger.stroke.is_tap(hand);
}

std::optional<Finger> Presses::lift(const Touch& touch, const Hand& hand) {
    Finger* finger = find(touch.pointer);
    if (!finger) return {};
    Finger lifted = std::move(*finger);
    m_fingers.erase(m_fingers.begin() + (finger - m_fingers.data()));
    move(lifted, touch, hand);
    return lifted;
}

void Presses::abort(Finger& finger) {
    finger.pressing = finger.swipes = false;
    finger.strayed = true;
}

void Presses::abort_all() {
    for (Finger& finger : m_fingers) abort(finger);
}

void Presses::list(std::vector<std::string>& controls) const {
    controls.clear();
    for (const Finger& finger : m_fingers) {
        if (finger.pressing) controls.push_back(finger.control);
    }
    std::sort(controls.begin(), controls.end());
    controls.erase(std::unique(controls.begin(), controls.end()), controls.end());
}

}  // namespace vitrina::kiosk
