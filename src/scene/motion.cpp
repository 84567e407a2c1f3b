#include "scene/motion.h"

#include <algorithm>

namespace vitrina::scene {

float linear(base::Seconds time, base::Seconds start, base::Seconds duration) {
    if (duration <= 0) return time >= start ? 1.f : 0.f;
    return static_cast<float>(std::clamp((time - start) / duration, 0.0, 1.0));
}

float ease_out(float t) {
    float rest = 1 - t;
    return 1 - rest * rest * rest;
}

float ease_in_out(float t) {
    if (t < 0.5f) return 4 * t * t * t;
    float rest = 2 - 2 * t;
    return 1 - rest * rest * rest / 2;
}

}  // namespace vitrina::scene
