#pragma once

#include <SDL.h>

// Private to the module: the power of displays under X.
namespace vitrina::kiosk {

// Switches all displays off or on by X's DPMS; any touch or key switches them on as well. False
// where there is no such thing: other window systems, displays without it.
bool switch_displays(SDL_Window* window, bool on);

}  // namespace vitrina::kiosk
