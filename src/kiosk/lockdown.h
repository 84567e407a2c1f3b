#pragma once

#include <SDL.h>

// Private to the module: what keeps a visitor inside the exhibit.
namespace vitrina::kiosk {

// Before SDL is started: nothing that a desktop does of itself.
void set_hints();

// A visitor has nothing to drop, to paste or to write.
void refuse_files_and_text();

// For a window that covers a whole display: the keyboard is its own, shortcuts of the desktop
// included, and there is no mouse pointer.
void take_possession(SDL_Window* window);

}  // namespace vitrina::kiosk
