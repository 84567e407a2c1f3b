#pragma once

#include <SDL.h>

#include <optional>

#include "gpu/placement.h"
#include "kiosk/input.h"

// Private to the module: SDL's events in the kiosk's words.
namespace vitrina::kiosk {

// The key or the turn of the wheel in an event, nothing for all other events. `window` is the
// window's size in SDL's units. For touches and
// the mouse see TouchInput.
std::optional<Input> translate(const SDL_Event& event, const gpu::Placement& placement,
                               base::Size window);

}  // namespace vitrina::kiosk
