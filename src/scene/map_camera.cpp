#include "scene/map_camera.h"

#include <algorithm>
#include <cmath>

namespace vitrina::scene {

namespace {

constexpr double pliancy = 0.35;  // how far the map follows a finger beyond its limits

// A fling runs out within about a second; a step answers at once.
constexpr double fling_rate = 4.5, step_rate = 11;
constexpr double settled = 10;  // in units of 1 / rate: less than a thousandth of the way is left

double short_side(base::Size size) {
    return std::min(size.width, size.height);
}

double clamp_with(double value, double low, double high, double give) {
    double inside = std::clamp(value, low, high);
    return inside + (value - inside) * give;
}

bool is_fling(const MapMotion& motion) {
    return motion.speed_x != 0 || motion.speed_y != 0 || motion.speed_zoom != 0;
}

double rate(const MapMotion& motion) {
    return is_fling(motion) ? fling_rate : step_rate;
}

// What is left of a distance and a speed under critical damping.
double left_over(double distance, double speed, double rate, double time) {
    return (distance + (speed + rate * distance) * time) * std::exp(-rate * time);
}

// On the straight way between two cameras one point of the ground stays where it is on screen.
Camera between(const Camera& from, const Camera& to, double t) {
    double span = from.span * std::pow(to.span / from.span, t);
    double change = to.span - from.span;
    double share = std::abs(change) > 1e-6 * from.span ? (span - from.span) / change : t;
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, span};
}

}  // namespace

Camera CameraLimits::limited(const Camera& camera, double give) const {
    double unit = 1 / short_side(size);
    double dx = (middle.x - size.width / 2) * unit, dy = (middle.y - size.height / 2) * unit;
    double span =
        std::exp(clamp_with(std::log(camera.span), std::log(nearest), std::log(farthest), give));
    // The nearer, the farther from the centre; without a window from about a third of the span on
    // everywhere.
    double reach = std::clamp(1.6 * (1 - span / farthest), 0., 1.);
    double half_width = ground.width / 2 * reach, half_height = ground.height / 2 * reach;
    if (window.width > 0) {
        half_width = std::max(0., (ground.width - window.width * span * unit) / 2);
        half_height = std::max(0., (ground.height - window.height * span * unit) / 2);
    }
    base::Point centre = ground.centre();
    double x =
        clamp_with(camera.x + dx * camera.span, centre.x - half_width, centre.x + half_width, give);
    double y = clamp_with(camera.y + dy * camera.span, centre.y - half_height,
                          centre.y + half_height, give);
    return {x - dx * span, y - dy * span, span};
}

Camera CameraLimits::nearer(const Camera& camera, double zoom) const {
    return zoom == 1 ? camera : hard(zoomed(camera, zoom, middle, size));
}

Camera CameraLimits::soft(const Camera& camera) const {
    return limited(camera, pliancy);
}

Camera CameraLimits::unsoft(const Camera& camera) const {
    return limited(camera, 1 / pliancy);
}

Camera gripped(const Camera& camera, const Grip& before, const Grip& after, base::Size size) {
    double unit = 1 / short_side(size);
    double scale = before.spread > 0 && after.spread > 0 ? before.spread / after.spread : 1;
    double span = camera.span * scale;
    double x = camera.x + (before.centre.x - size.width / 2) * unit * camera.span;
    double y = camera.y + (before.centre.y - size.height / 2) * unit * camera.span;
    return {x - (after.centre.x - size.width / 2) * unit * span,
            y - (after.centre.y - size.height / 2) * unit * span, span};
}

Camera zoomed(const Camera& camera, double zoom, base::Point about, base::Size size) {
    return gripped(camera, {about, 1}, {about, static_cast<float>(zoom)}, size);
}

Camera coasted(const Camera& from, double speed_x, double speed_y, double speed_zoom) {
    return {from.x + speed_x / fling_rate, from.y + speed_y / fling_rate,
            from.span * std::exp(speed_zoom / fling_rate)};
}

base::Seconds spring_time(const MapMotion& motion) {
    return settled / rate(motion);
}

Camera sprung(const MapMotion& motion, const Camera& from, const Camera& to, base::Seconds time) {
    if (time <= 0) return from;
    if (time >= spring_time(motion)) return to;
    double k = rate(motion);
    if (!is_fling(motion)) return between(from, to, 1 - left_over(1, 0, k, time));
    double zoom = left_over(std::log(from.span / to.span), motion.speed_zoom, k, time);
    return {to.x + left_over(from.x - to.x, motion.speed_x, k, time),
            to.y + left_over(from.y - to.y, motion.speed_y, k, time), to.span * std::exp(zoom)};
}

}  // namespace vitrina::scene
