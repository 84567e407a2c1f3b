#include "kiosk/lockdown.h"

#include <initializer_list>

namespace vitrina::kiosk {

void set_hints() {
    // A touch must not come back as a mouse click, nor a mouse as a finger; the kiosk handles
    // Ctrl-C itself.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    // The click with which a window gets the focus is a visitor's as well.
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_ALLOW_ALT_TAB_WHILE_GRABBED, "0");
    SDL_SetHint(SDL_HINT_WINDOWS_NO_CLOSE_ON_ALT_F4, "1");
}

void refuse_files_and_text() {
    for (Uint32 event : {SDL_DROPFILE, SDL_DROPTEXT, SDL_DROPBEGIN, SDL_DROPCOMPLETE,
                         SDL_CLIPBOARDUPDATE, SDL_TEXTINPUT, SDL_TEXTEDITING})
        SDL_EventState(event, SDL_IGNORE);
    SDL_StopTextInput();
}

void take_possession(SDL_Window* window) {
    SDL_ShowCursor(SDL_DISABLE);
    SDL_SetWindowKeyboardGrab(window, SDL_TRUE);
}

}  // namespace vitrina::kiosk
