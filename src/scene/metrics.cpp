#include "scene/metrics.h"

#include <algorithm>
#include <cmath>

namespace vitrina::scene {

namespace {

constexpr float large_text = 1.25f;
constexpr float must_be_read = 30;     // reference pixels: body text and above
constexpr float capitals = 0.727f;     // of Inter, em
constexpr float control_height = 64;   // reference pixels
constexpr float least_control = 56;    // reference pixels: its label is legible
constexpr float highest_control = 92;  // reference pixels: more and no page has room for words

// How much of a canvas each shape gets where nothing asks for more.
float design_unit(Shape shape, base::Size size) {
    switch (shape) {
        case Shape::portrait:
            return std::min(size.width / 1080, size.height / 1600);
        case Shape::square:
            return std::min(size.width, size.height) / 1400;
        case Shape::landscape:
            return std::min(size.height / 1080, size.width / 1600);
        case Shape::wide:
        case Shape::banner:
            return size.height / 1080;
    }
    return 1;
}

}  // namespace

Shape Metrics::shape_of(base::Size size) {
    float aspect = size.width / size.height;
    if (aspect < 0.9f) return Shape::portrait;
    if (aspect < 1.15f) return Shape::square;
    if (aspect < 2.f) return Shape::landscape;
    return aspect < 2.9f ? Shape::wide : Shape::banner;
}

base::Size Metrics::smallest_canvas(Shape shape) {
    switch (shape) {
        case Shape::portrait:
            return {840, 1260};
        case Shape::square:
            return {1120, 1120};
        case Shape::landscape:
            return {1280, 864};
        case Shape::wide:
        case Shape::banner:
            return {1900, 864};
    }
    return {};
}

Metrics Metrics::of(const Screen& screen, const Access& access) {
    Metrics m;
    m.size = screen.size;
    m.pixels_per_mm = screen.pixels_per_mm;
    m.shape = shape_of(m.size);
    m.portrait = m.shape == Shape::portrait;
    float design = design_unit(m.shape, m.size);
    float legible = m.legible() / must_be_read;
    float wanted = std::max(design, legible) * (access.large_text ? large_text : 1);
    base::Size least = smallest_canvas(m.shape);
    float largest = std::min(m.size.width / least.width, m.size.height / least.height);
    m.unit = std::min(wanted, std::max(design, largest));
    bool tall = m.portrait && m.pixels_per_mm > 0 && m.size.height > reach_mm * m.pixels_per_mm;
    m.low = access.low_reach || tall;
    return m;
}

float Metrics::legible() const {
    return pixels_per_mm * smallest_capitals_mm / capitals;
}

float Metrics::target() const {
    return pixels_per_mm > 0 ? std::min(smallest_target_mm * pixels_per_mm, px(highest_control))
                             : px(54);
}

float Metrics::control() const {
    if (pixels_per_mm <= 0) return px(control_height);
    float most = std::max({target(), px(least_control), largest_control_mm * pixels_per_mm});
    return std::clamp(px(control_height), std::max(target(), px(least_control)), most);
}

float Metrics::margin() const {
    if (shape == Shape::banner) return px(150);
    return px(portrait || shape == Shape::square ? 64 : 72);
}

float Metrics::controls_y() const {
    return low ? size.height - px(48) - control() : px(64);
}

float Metrics::head() const {
    return low ? px(64) : px(64) + control() + px(22);
}

float Metrics::foot() const {
    return low ? controls_y() - px(22) : size.height - px(56);
}

bool Metrics::too_small() const {
    if (pixels_per_mm <= 0) return false;
    return target() < smallest_target_mm * pixels_per_mm - 0.5f ||
           px(must_be_read) < legible() - 0.5f;
}

}  // namespace vitrina::scene
