#pragma once

#include <SDL.h>

#include <optional>

#include "base/geometry.h"
#include "kiosk/input.h"

// Private to the module: SDL's events in the kiosk's words.
namespace vitrina::kiosk {

// The visitor's input in an event, nothing for all other events. `picture` and `window` are the
// sizes of the picture in pixels and of the window in SDL's units. Mouse events that SDL makes up
// from touches do not count.
std::optional<Input> translate(const SDL_Event& event, base::Size picture, base::Size window);

}  // namespace vitrina::kiosk
