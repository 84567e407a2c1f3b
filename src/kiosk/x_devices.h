#pragma once

#include <SDL.h>

// Private to the module: what SDL does not know of X's touch devices.
namespace vitrina::kiosk {

// Whether X has the device switched on. When a panel is pulled out, X lifts its fingers, and SDL
// hears of nothing else. True on other window systems, which say so themselves.
bool is_switched_on(SDL_Window* window, SDL_TouchID device);

}  // namespace vitrina::kiosk
