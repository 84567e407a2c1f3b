#pragma once

#include <algorithm>
#include <cmath>

#include "base/geometry.h"

namespace vitrina::scene {

// What a picture is shown on: its size and, where it is known, how dense it is.
struct Screen {
    base::Size size;          // pixels
    float pixels_per_mm = 0;  // 0 = unknown
    Screen(base::Size pixels, float density = 0) : size(pixels), pixels_per_mm(density) {}
    Screen(float width, float height) : size{width, height} {}
};

// Pages are composed for each of these, not scaled from one to the other.
enum class Shape {
    portrait,   // 9:16, 4:5
    square,     // 1:1
    landscape,  // 4:3, 16:9
    wide,       // 21:9
    banner,     // 32:9 video walls
};

// The sizes of one picture: everything is stated in pixels of a 1080 pixel high landscape (or 1080
// pixel wide portrait) screen and scaled by `unit`.
struct Metrics {
    base::Size size;
    float pixels_per_mm = 0;
    Shape shape = Shape::landscape;
    float unit = 1;
    bool portrait = false;  // words above or below the picture instead of beside it

    static Shape shape_of(base::Size size) {
        float aspect = size.width / size.height;
        if (aspect < 0.9f) return Shape::portrait;
        if (aspect < 1.15f) return Shape::square;
        if (aspect < 2.f) return Shape::landscape;
        return aspect < 2.9f ? Shape::wide : Shape::banner;
    }

    static Metrics of(const Screen& screen) {
        base::Size size = screen.size;
        Metrics m{size, screen.pixels_per_mm, shape_of(size)};
        m.portrait = m.shape == Shape::portrait || m.shape == Shape::square;
        m.unit = m.portrait ? std::min(size.width / 1080, size.height / 1600)
                            : std::min(size.height / 1080, size.width / 1600);
        return m;
    }
    float px(float reference) const { return reference * unit; }
    // The least side of what is touched: 20 mm where the screen's density is known.
    float target() const { return pixels_per_mm > 0 ? 20 * pixels_per_mm : px(54); }
    float margin() const { return px(portrait ? 64 : 72); }
    base::Rect screen() const { return {0, 0, size.width, size.height}; }
    // Inside the margins.
    base::Rect safe() const { return screen().inset(margin()); }
};

}  // namespace vitrina::scene
