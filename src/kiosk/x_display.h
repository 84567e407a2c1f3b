#pragma once

#include <SDL.h>

// Private to the module: displays of X that change while the program runs. X itself moves no window
// then, and without a window manager nobody does; Wayland's compositors do it themselves.
namespace vitrina::kiosk {

// Has SDL pass on what X says of its displays.
void listen_to_displays();

// Whether an event says that a display has been plugged in, pulled out, turned or given another
// mode.
bool is_display_change(const SDL_Event& event, SDL_Window* window);

// Has a window cover the display of that number, or the last one there is, again. Does nothing
// while there is none, and on other window systems.
void cover_display(SDL_Window* window, int number);

}  // namespace vitrina::kiosk
