#include "scene/charts/scale.h"

#include <algorithm>
#include <cmath>

namespace vitrina::scene {

namespace {

// The smallest round step of which `most` - 1 reach over `span`.
double round_step(double span, int most) {
    double rough = span / (most - 1);
    double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (double step : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (step * power >= rough * (1 - 1e-9)) return step * power;
    }
    return 10 * power;
}

}  // namespace

Scale Scale::over(double low, double high, int most) {
    if (!std::isfinite(low) || !std::isfinite(high) || high <= low) {
        low = std::isfinite(low) ? std::min(low, 0.0) : 0;
        high = low + 1;
    }
    double step = round_step(high - low, most);
    double first = std::floor(low / step + 1e-9), last = std::ceil(high / step - 1e-9);
    if (last - first + 1 > most) {  // the ends were rounded outwards
        step = round_step((high - low) * most / (most - 1), most);
        first = std::floor(low / step + 1e-9);
        last = std::ceil(high / step - 1e-9);
    }
    Scale scale;
    for (double i = first; i <= last; ++i) scale.ticks.push_back(i * step);
    scale.low = scale.ticks.front();
    scale.high = scale.ticks.back();
    return scale;
}

float Scale::position(double value) const {
    if (!std::isfinite(value)) return 0;
    return static_cast<float>((value - low) / (high - low));
}

}  // namespace vitrina::scene
