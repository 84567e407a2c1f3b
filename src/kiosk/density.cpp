#include "kiosk/density.h"

#include <SDL.h>

#include <cmath>

namespace vitrina::kiosk {

namespace {

constexpr float millimetres_per_inch = 25.4f;
constexpr float invented = 96;                                       // dots per inch
constexpr float smallest_diagonal = 150, largest_diagonal = 20'000;  // millimetres

}  // namespace

float believable_density(base::Size pixels, float dots_per_inch) {
    if (!(dots_per_inch > 0) || std::abs(dots_per_inch - invented) < 0.5f) return 0;
    float density = dots_per_inch / millimetres_per_inch;
    float diagonal = std::hypot(pixels.width, pixels.height) / density;
    return diagonal >= smallest_diagonal && diagonal <= largest_diagonal ? density : 0;
}

float density_of(int display, base::Size pixels) {
    float diagonal = 0, horizontal = 0, vertical = 0;
    if (SDL_GetDisplayDPI(display, &diagonal, &horizontal, &vertical) != 0) return 0;
    return believable_density(pixels, horizontal);
}

}  // namespace vitrina::kiosk
