#include "scene/charts/scatter.h"

#include <cmath>

namespace vitrina::scene {

base::Point spread(size_t index) {
    // The inverse of the plastic number, and its square.
    double i = static_cast<double>(index) + 0.5;
    double x = i * 0.7548776662466927, y = i * 0.5698402909980532;
    return {static_cast<float>(x - std::floor(x)), static_cast<float>(y - std::floor(y))};
}

base::Point seed(size_t index, float spacing) {
    constexpr float golden_angle = 2.39996323f;  // radians
    float radius = spacing * std::sqrt(static_cast<float>(index) + 0.5f);
    float angle = golden_angle * static_cast<float>(index);
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

}  // namespace vitrina::scene
