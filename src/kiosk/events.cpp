#include "kiosk/events.h"

namespace vitrina::kiosk {

namespace {

// Modifiers, volume and other keys that mean nothing on a page.
bool meaningless(SDL_Keycode code) {
    return (code & SDLK_SCANCODE_MASK) != 0 && !(code >= SDLK_F1 && code <= SDLK_F12);
}

// A shortcut of a desktop, as Alt and F4, does not do what its last key alone does.
constexpr Uint16 shortcut = KMOD_CTRL | KMOD_ALT | KMOD_GUI;

std::optional<Key> to_key(const SDL_Keysym& pressed) {
    if (pressed.mod & shortcut) return Key::other;
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

std::optional<Input> translate(const SDL_Event& event, const gpu::Placement& placement,
                               base::Size window) {
    switch (event.type) {
        case SDL_MOUSEWHEEL: {
            if (event.wheel.which == SDL_TOUCH_MOUSEID) return {};
            int x = 0, y = 0;
            SDL_GetMouseState(&x, &y);
            base::Point at{static_cast<float>(x) * placement.window.width / window.width,
                           static_cast<float>(y) * placement.window.height / window.height};
            return Wheel{placement.to_picture(at), event.wheel.preciseY};
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
