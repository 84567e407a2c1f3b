#include "kiosk/events.h"

namespace vitrina::kiosk {

namespace {

constexpr int64_t mouse_pointer = -1;

Touch finger(const SDL_TouchFingerEvent& event, Touch::Kind kind, base::Size picture) {
    return {kind, event.fingerId, {event.x * picture.width, event.y * picture.height}};
}

base::Point to_picture(int x, int y, base::Size picture, base::Size window) {
    return {static_cast<float>(x) * picture.width / window.width,
            static_cast<float>(y) * picture.height / window.height};
}

std::optional<Input> mouse_button(const SDL_MouseButtonEvent& event, Touch::Kind kind,
                                  base::Size picture, base::Size window) {
    if (event.which == SDL_TOUCH_MOUSEID || event.button != SDL_BUTTON_LEFT) return {};
    return Touch{kind, mouse_pointer, to_picture(event.x, event.y, picture, window)};
}

// Modifiers, volume and other keys that mean nothing on a page.
bool meaningless(SDL_Keycode code) {
    return (code & SDLK_SCANCODE_MASK) != 0 && !(code >= SDLK_F1 && code <= SDLK_F12);
}

std::optional<Key> to_key(const SDL_Keysym& pressed) {
    switch (pressed.sym) {
        case SDLK_LEFT:
            return Key::left;
        case SDLK_RIGHT:
            return Key::right;
        case SDLK_UP:
            return Key::up;
        case SDLK_DOWN:
            return Key::down;
        case SDLK_TAB:
            return (pressed.mod & KMOD_SHIFT) ? Key::back_tab : Key::tab;
        case SDLK_RETURN:
        case SDLK_KP_ENTER:
        case SDLK_SPACE:
            return Key::activate;
        case SDLK_ESCAPE:
        case SDLK_AC_BACK:
            return Key::back;
        case SDLK_HOME:
        case SDLK_AC_HOME:
            return Key::home;
        case SDLK_PLUS:
        case SDLK_EQUALS:  // plus without Shift on most keyboards
        case SDLK_KP_PLUS:
            return Key::zoom_in;
        case SDLK_MINUS:
        case SDLK_KP_MINUS:
            return Key::zoom_out;
        default:
            break;
    }
    if (meaningless(pressed.sym)) return {};
    return Key::other;
}

}  // namespace

std::optional<Input> translate(const SDL_Event& event, base::Size picture, base::Size window) {
    switch (event.type) {
        case SDL_FINGERDOWN:
            return finger(event.tfinger, Touch::Kind::down, picture);
        case SDL_FINGERMOTION:
            return finger(event.tfinger, Touch::Kind::move, picture);
        case SDL_FINGERUP:
            return finger(event.tfinger, Touch::Kind::up, picture);
        case SDL_MOUSEBUTTONDOWN:
            return mouse_button(event.button, Touch::Kind::down, picture, window);
        case SDL_MOUSEBUTTONUP:
            return mouse_button(event.button, Touch::Kind::up, picture, window);
        case SDL_MOUSEMOTION:
            if (event.motion.which == SDL_TOUCH_MOUSEID || !(event.motion.state & SDL_BUTTON_LMASK))
                return {};
            return Touch{Touch::Kind::move, mouse_pointer,
                         to_picture(event.motion.x, event.motion.y, picture, window)};
        case SDL_MOUSEWHEEL: {
            if (event.wheel.which == SDL_TOUCH_MOUSEID) return {};
            int x = 0, y = 0;
            SDL_GetMouseState(&x, &y);
            return Wheel{to_picture(x, y, picture, window), event.wheel.preciseY};
        }
        case SDL_KEYDOWN: {
            auto key = to_key(event.key.keysym);
            if (!key) return {};
            return KeyPress{*key, event.key.repeat != 0};
        }
        default:
            return {};
    }
}

}  // namespace vitrina::kiosk
