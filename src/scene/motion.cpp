#include "scene/motion.h"

#include <algorithm>
#include <cmath>

namespace vitrina::scene {

float linear(base::Seconds time, base::Seconds start, base::Seconds duration) {
    if (duration <= 0) return time >= start ? 1.f : 0.f;
    return static_cast<float>(std::clamp((time - start) / duration, 0.0, 1.0));
}

float ease(content::Easing easing, float t) {
    constexpr float half_turn = 3.14159265f;
    float rest = 1 - t;
    switch (easing) {
        case content::Easing::linear:
            return t;
        case content::Easing::ease_out:
            return 1 - rest * rest * rest;
        case content::Easing::ease_in_out:
            return t < 0.5f ? 4 * t * t * t : 1 - 4 * rest * rest * rest;
        case content::Easing::ease_out_sine:
            return std::sin(t * half_turn / 2);
        case content::Easing::ease_in_out_sine:
            return (1 - std::cos(t * half_turn)) / 2;
        case content::Easing::ease_out_quint:
            return 1 - rest * rest * rest * rest * rest;
    }
    return t;
}

}  // namespace vitrina::scene
