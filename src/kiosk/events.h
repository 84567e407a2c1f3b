#pragma once

#include <SDL.h>

#include <optional>

#include "base/geometry.h"
#include "kiosk/input.h"

// Private to the module: SDL's events in the kiosk's words.
namespace vitrina::kiosk {

// The key or the turn of the wheel in an event, nothing for all other events. `picture` and
// `window` are the sizes of the picture in pixels and of the window in SDL's units. For touches and
// the mouse see TouchInput.
std::optional<Input> translate(const SDL_Event& event, base::Size picture, base::Size window);

}  // namespace vitrina::kiosk
