#include "scene/camera.h"

#include <algorithm>
#include <cmath>

namespace vitrina::scene {

namespace {

// The path's parameters; u runs along the ground from 0 to `ground`, w is the span.
struct Flight {
    double ground, w0, w1, r0, length;
    bool straight;  // no ground to cover: only the span changes
};

constexpr double rho2 = 2;  // rho squared

Flight plan(const Camera& from, const Camera& to) {
    Flight f{};
    f.ground = std::hypot(to.x - from.x, to.y - from.y);
    f.w0 = from.span;
    f.w1 = to.span;
    f.straight = f.ground < 1e-9 * std::max(f.w0, f.w1);
    if (f.straight) {
        f.length = std::abs(std::log(f.w1 / f.w0)) / std::sqrt(rho2);
        return f;
    }
    double d2 = f.ground * f.ground, rho4 = rho2 * rho2;
    double b0 = (f.w1 * f.w1 - f.w0 * f.w0 + rho4 * d2) / (2 * f.w0 * rho2 * f.ground);
    double b1 = (f.w1 * f.w1 - f.w0 * f.w0 - rho4 * d2) / (2 * f.w1 * rho2 * f.ground);
    f.r0 = -std::asinh(b0);
    double r1 = -std::asinh(b1);
    f.length = (r1 - f.r0) / std::sqrt(rho2);
    return f;
}

}  // namespace

base::Affine transform_of(const Camera& camera, base::Size size) {
    double scale = std::min(size.width, size.height) / camera.span;
    auto s = static_cast<float>(scale);
    return {s,
            0,
            0,
            s,
            static_cast<float>(size.width / 2 - camera.x * scale),
            static_cast<float>(size.height / 2 - camera.y * scale)};
}

Camera frame_bounds(const base::Rect& bounds, const base::Rect& free, base::Size size,
                    float share) {
    double scale = share * std::min(free.width / std::max(bounds.width, 1e-6f),
                                    free.height / std::max(bounds.height, 1e-6f));
    base::Point centre = bounds.centre(), middle = free.centre();
    return {centre.x + (size.width / 2 - middle.x) / scale,
            centre.y + (size.height / 2 - middle.y) / scale,
            std::min(size.width, size.height) / scale};
}

double flight_length(const Camera& from, const Camera& to) {
    return plan(from, to).length;
}

base::Seconds flight_time(const Camera& from, const Camera& to) {
    return std::clamp(flight_length(from, to), 0.35, 1.2);
}

Camera fly(const Camera& from, const Camera& to, float t) {
    if (t <= 0) return from;
    if (t >= 1) return to;
    Flight f = plan(from, to);
    double s = t * f.length;
    if (f.straight) {
        return {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t,
                f.w0 * std::pow(f.w1 / f.w0, static_cast<double>(t))};
    }
    double r = std::sqrt(rho2) * s + f.r0;
    double u = f.w0 / (rho2) * (std::cosh(f.r0) * std::tanh(r) - std::sinh(f.r0)) / f.ground;
    double span = f.w0 * std::cosh(f.r0) / std::cosh(r);
    return {from.x + (to.x - from.x) * u, from.y + (to.y - from.y) * u, span};
}

}  // namespace vitrina::scene
