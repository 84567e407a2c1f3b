#include "kiosk/touch_tracker.h"

#include <algorithm>
#include <cmath>

namespace vitrina::kiosk {

namespace {

constexpr size_t most_contacts = 32;  // with those that are ignored
constexpr float same_place_mm = 0.5f;
constexpr base::Seconds doubled_within = 0.05;
// Four contacts so near each other and so soon are no fingers on targets of 20 mm.
constexpr size_t most_within_palm = 3;
constexpr float palm_mm = 25;
constexpr base::Seconds palm_within = 0.15;
constexpr float edge_mm = 2;
constexpr base::Seconds longest_edge_tap = 0.5;
// A mouse event that a driver makes of a touch comes this near it.
constexpr float repeated_mm = 15;
constexpr base::Seconds repeated_within = 0.7;

bool on_plane(base::Point p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

base::Point within(base::Point p, base::Size size) {
    return {std::clamp(p.x, 0.f, size.width - 1), std::clamp(p.y, 0.f, size.height - 1)};
}

bool at_edge(base::Point p, base::Size size, float width) {
    return std::min({p.x, p.y, size.width - 1 - p.x, size.height - 1 - p.y}) < width;
}

// SDL writes an up of its own before a second down of the same finger, whose up got lost.
bool made_up(std::span<const Contact> batch, size_t index) {
    if (index + 1 >= batch.size()) return false;
    const Contact &up = batch[index], &next = batch[index + 1];
    return up.kind == Contact::Kind::up && next.kind == Contact::Kind::down &&
           up.device == next.device && up.finger == next.finger && up.time == next.time;
}

}  // namespace

struct TouchTracker::Batch {
    base::Size picture;
    const Hand& hand;
    std::vector<Touch>& touches;

    void tell(Touch::Kind kind, const Finger& finger, base::Seconds time) const {
        touches.push_back({kind, finger.pointer, finger.at, time});
    }
};

void TouchTracker::follow(std::span<const Contact> contacts, base::Size picture, const Hand& hand,
                          std::vector<Touch>& touches) {
    Batch batch{picture, hand, touches};
    for (size_t i = 0; i < contacts.size(); ++i) {
        if (!made_up(contacts, i)) take(contacts[i], batch);
    }
}

void TouchTracker::take(const Contact& reported, Batch& batch) {
    Contact contact = reported;
    Finger* finger = find(contact.device, contact.finger);
    if (!on_plane(contact.at)) {
        if (!finger || contact.kind != Contact::Kind::up) return;
        contact.at = finger->at;
    }
    contact.at = within(contact.at, batch.picture);
    if (contact.kind == Contact::Kind::down) {
        bool doubled = finger && contact.time - finger->heard < doubled_within &&
                       base::distance(contact.at, finger->at) <= batch.hand.px(same_place_mm);
        if (doubled) return;
        if (finger) forget(*finger, contact.time, batch.touches);
        begin(contact, batch);
    } else if (finger && contact.kind == Contact::Kind::move) {
        move(*finger, contact, batch);
    } else if (finger) {
        lift(*finger, contact, batch);
    }
}

void TouchTracker::begin(const Contact& contact, Batch& batch) {
    if (m_fingers.size() >= most_contacts) {
        auto longest_silent =
            std::min_element(m_fingers.begin(), m_fingers.end(),
                             [](const Finger& a, const Finger& b) { return a.heard < b.heard; });
        forget(*longest_silent, contact.time, batch.touches);
    }
    State state = landing(contact, batch);
    m_fingers.push_back({contact.device, contact.finger, m_next++, state, contact.at, contact.at,
                         contact.at, contact.time, contact.time, contact.time});
    if (state == State::told) batch.tell(Touch::Kind::down, m_fingers.back(), contact.time);
}

TouchTracker::State TouchTracker::landing(const Contact& contact, Batch& batch) {
    if (contact.device == mouse_device) {
        if (repeats_a_finger(contact, batch)) return State::ignored;
    } else {
        Finger* mouse = find(mouse_device, 0);
        if (mouse && contact.time - mouse->began < repeated_within &&
            base::distance(mouse->at, contact.at) <= batch.hand.px(repeated_mm))
            silence(*mouse, State::ignored, contact.time, batch.touches);
        if (lands_as_palm(contact, batch)) return State::palm;
    }
    if (!make_room(contact.time, batch.touches)) return State::ignored;
    bool edge = contact.device != mouse_device &&
                at_edge(contact.at, batch.picture, batch.hand.px(edge_mm));
    return edge ? State::held_back : State::told;
}

bool TouchTracker::repeats_a_finger(const Contact& mouse, const Batch& batch) const {
    float near = batch.hand.px(repeated_mm);
    bool beside_finger = std::any_of(m_fingers.begin(), m_fingers.end(), [&](const Finger& f) {
        return f.device != mouse_device && base::distance(f.at, mouse.at) <= near;
    });
    return beside_finger || std::any_of(m_lifts.begin(), m_lifts.end(), [&](const Lift& lift) {
               return mouse.time - lift.time < repeated_within &&
                      base::distance(lift.at, mouse.at) <= near;
           });
}

bool TouchTracker::lands_as_palm(const Contact& contact, Batch& batch) {
    auto beside = [&](const Finger& finger) {
        return finger.device == contact.device &&
               base::distance(finger.at, contact.at) <= batch.hand.px(palm_mm);
    };
    auto with_it = [&](const Finger& finger) {
        return beside(finger) && contact.time - finger.began <= palm_within;
    };
    bool palm = std::any_of(m_fingers.begin(), m_fingers.end(), [&](const Finger& finger) {
        return beside(finger) && finger.state == State::palm;
    });
    auto together = std::count_if(m_fingers.begin(), m_fingers.end(), with_it);
    if (!palm && static_cast<size_t>(together) < most_within_palm) return false;
    for (Finger& finger : m_fingers) {
        if (with_it(finger)) silence(finger, State::palm, contact.time, batch.touches);
    }
    return true;
}

// Whether one more finger may be told on; one whose up must have got lost gives way to it.
bool TouchTracker::make_room(base::Seconds now, std::vector<Touch>& touches) {
    Finger* longest_silent = nullptr;
    size_t count = 0;
    for (Finger& finger : m_fingers) {
        if (finger.state != State::told && finger.state != State::held_back) continue;
        ++count;
        if (!longest_silent || finger.heard < longest_silent->heard) longest_silent = &finger;
    }
    if (count < most_fingers) return true;
    if (now - longest_silent->heard <= lost_after) return false;
    silence(*longest_silent, State::ignored, now, touches);
    return true;
}

void TouchTracker::move(Finger& finger, const Contact& contact, Batch& batch) {
    bool same = contact.at == finger.at;
    finger.at = contact.at;
    finger.heard = contact.time;
    if (base::distance(finger.rest, finger.at) > batch.hand.px(tap_slop_mm)) {
        finger.rest = finger.at;
        finger.rested = contact.time;
    }
    if (finger.state == State::told && !same) {
        batch.tell(Touch::Kind::move, finger, contact.time);
    } else if (finger.state == State::held_back &&
               base::distance(finger.start, finger.at) > batch.hand.px(tap_slop_mm)) {
        finger.state = State::told;
        batch.touches.push_back({Touch::Kind::down, finger.pointer, finger.start, contact.time});
        batch.tell(Touch::Kind::move, finger, contact.time);
    }
}

void TouchTracker::lift(Finger& finger, const Contact& contact, Batch& batch) {
    finger.at = contact.at;
    bool tap = finger.state == State::held_back && contact.time - finger.began < longest_edge_tap;
    if (tap) batch.tell(Touch::Kind::down, finger, contact.time);
    if (tap || finger.state == State::told) batch.tell(Touch::Kind::up, finger, contact.time);
    std::erase_if(m_lifts,
                  [&](const Lift& lift) { return contact.time - lift.time >= repeated_within; });
    if (finger.device != mouse_device && m_lifts.size() < most_contacts)
        m_lifts.push_back({finger.at, contact.time});
    m_fingers.erase(m_fingers.begin() + (&finger - m_fingers.data()));
}

void TouchTracker::look_after(std::span<const LiveFinger> listed, base::Seconds now,
                              std::vector<Touch>& touches) {
    for (size_t i = m_fingers.size(); i-- > 0;) {
        Finger& finger = m_fingers[i];
        LiveFinger id{finger.device, finger.id};
        bool known = finger.device == mouse_device ||
                     std::find(listed.begin(), listed.end(), id) != listed.end();
        if (!known && now - finger.heard > lost_after) {
            forget(finger, now, touches);
        } else if (finger.state == State::told && now - finger.rested > stuck_after) {
            silence(finger, State::ignored, now, touches);
        }
    }
}

void TouchTracker::remove(int64_t device, base::Seconds now, std::vector<Touch>& touches) {
    for (size_t i = m_fingers.size(); i-- > 0;) {
        if (m_fingers[i].device == device) forget(m_fingers[i], now, touches);
    }
}

TouchTracker::Finger* TouchTracker::find(int64_t device, int64_t id) {
    auto found = std::find_if(m_fingers.begin(), m_fingers.end(), [&](const Finger& finger) {
        return finger.device == device && finger.id == id;
    });
    return found == m_fingers.end() ? nullptr : &*found;
}

void TouchTracker::silence(Finger& finger, State state, base::Seconds now,
                           std::vector<Touch>& touches) {
    if (finger.state == State::told)
        touches.push_back({Touch::Kind::cancel, finger.pointer, finger.at, now});
    finger.state = state;
}

void TouchTracker::forget(Finger& finger, base::Seconds now, std::vector<Touch>& touches) {
    silence(finger, State::ignored, now, touches);
    m_fingers.erase(m_fingers.begin() + (&finger - m_fingers.data()));
}

}  // namespace vitrina::kiosk
