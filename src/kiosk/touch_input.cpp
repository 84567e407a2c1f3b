#include "kiosk/touch_input.h"

#include <algorithm>
#include <optional>

namespace vitrina::kiosk {

namespace {

// When an event happened, on the clock that says `now`.
base::Seconds time_of(Uint32 timestamp, base::Seconds now) {
    return now - static_cast<double>(SDL_GetTicks() - timestamp) / 1000;
}

std::optional<Contact::Kind> kind_of(Uint32 event) {
    switch (event) {
        case SDL_FINGERDOWN:
        case SDL_MOUSEBUTTONDOWN:
            return Contact::Kind::down;
        case SDL_FINGERMOTION:
        case SDL_MOUSEMOTION:
            return Contact::Kind::move;
        case SDL_FINGERUP:
        case SDL_MOUSEBUTTONUP:
            return Contact::Kind::up;
        default:
            return {};
    }
}

// Nothing for other buttons and for what SDL makes up.
std::optional<base::Point> mouse_of(const SDL_Event& event) {
    if (event.type == SDL_MOUSEMOTION) {
        bool counts =
            event.motion.which != SDL_TOUCH_MOUSEID && (event.motion.state & SDL_BUTTON_LMASK);
        if (!counts) return {};
        return base::Point{static_cast<float>(event.motion.x), static_cast<float>(event.motion.y)};
    }
    if (event.button.which == SDL_TOUCH_MOUSEID || event.button.button != SDL_BUTTON_LEFT)
        return {};
    return base::Point{static_cast<float>(event.button.x), static_cast<float>(event.button.y)};
}

bool of_finger(const SDL_Event& event) {
    return event.type == SDL_FINGERDOWN || event.type == SDL_FINGERMOTION ||
           event.type == SDL_FINGERUP;
}

}  // namespace

std::string TouchInput::name_of(SDL_TouchID device) const {
    for (int i = 0; i < SDL_GetNumTouchDevices(); ++i) {
        const char* name = SDL_GetTouchDevice(i) == device ? SDL_GetTouchName(i) : nullptr;
        if (name) return name;
    }
    return "";
}

bool TouchInput::take(const SDL_Event& event, const gpu::Placement& placement, base::Size window,
                      base::Seconds now) {
    auto kind = kind_of(event.type);
    if (!kind) return false;
    Contact contact;
    contact.kind = *kind;
    contact.time = time_of(event.common.timestamp, now);
    base::Size across = placement.window;
    std::optional<base::Point> at;
    if (of_finger(event)) {
        if (event.tfinger.touchId == SDL_MOUSE_TOUCHID) return true;
        const SDL_TouchFingerEvent& finger = event.tfinger;
        if (*kind == Contact::Kind::up && !m_lifted(finger.touchId, finger.fingerId)) {
            m_gone.push_back(finger.touchId);
            return true;
        }
        contact.device = finger.touchId;
        contact.finger = finger.fingerId;
        // Without a choice there is no need to know the name.
        at = m_panels.empty()
                 ? base::Point{finger.x, finger.y}
                 : on_display(m_panels, name_of(finger.touchId), m_display, {finger.x, finger.y});
    } else {
        contact.device = mouse_device;
        at = mouse_of(event);
        across = {across.width / window.width, across.height / window.height};
    }
    if (!at) return true;
    contact.at = placement.to_picture({at->x * across.width, at->y * across.height});
    m_batch.push_back(contact);
    return true;
}

void TouchInput::tell(base::Size picture, const Hand& hand, base::Seconds now,
                      std::vector<Touch>& touches) {
    m_tracker.follow(m_batch, picture, hand, touches);
    m_batch.clear();
    for (SDL_TouchID device : m_gone) m_tracker.remove(device, now, touches);
    m_gone.clear();
}

void TouchInput::look_after(base::Seconds now, std::vector<Touch>& touches) {
    std::swap(m_gone, m_devices);
    m_devices.clear();
    m_listed.clear();
    for (int i = 0; i < SDL_GetNumTouchDevices(); ++i) {
        SDL_TouchID device = SDL_GetTouchDevice(i);
        m_devices.push_back(device);
        std::erase(m_gone, device);
        for (int j = 0; j < SDL_GetNumTouchFingers(device); ++j) {
            if (const SDL_Finger* finger = SDL_GetTouchFinger(device, j))
                m_listed.push_back({device, finger->id});
        }
    }
    for (SDL_TouchID device : m_gone) m_tracker.remove(device, now, touches);
    m_gone.clear();
    m_tracker.look_after(m_listed, now, touches);
}

}  // namespace vitrina::kiosk
