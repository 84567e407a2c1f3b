#pragma once

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

// What a visitor asks of every page.
struct Access {
    bool large_text = false;  // all texts one size up
    bool low_reach = false;   // everything that is touched in the lower part
};

// Sizes that must be real, in millimetres, and how large a control may become on a wall.
inline constexpr float smallest_target_mm = 20, largest_control_mm = 48;
// Capitals of what must be read at arm's length.
inline constexpr float smallest_capitals_mm = 7.3f;
// Reference pixels: nothing that is read or touched is nearer to the screen's edge.
inline constexpr float smallest_edge = 28;
// Higher above a screen's lower edge nobody reaches, or nobody who sits or is small.
inline constexpr float reach_mm = 1300, low_reach_mm = 700;

// The sizes of one picture. Pages are written in reference pixels; `unit` is how many real ones
// that is. The picture is then a canvas of size / unit: about 1080 high in landscape and 1080 wide
// in portrait, less where small dense screens or large text call for a larger unit, and the pages
// reflow; never less than smallest_canvas.
struct Metrics {
    base::Size size;
    float pixels_per_mm = 0;
    Shape shape = Shape::landscape;
    float unit = 1;
    bool portrait = false;  // words above or below the picture instead of beside it
    bool low = false;       // what stands at the top of a page stands at its foot

    static Shape shape_of(base::Size size);
    static base::Size smallest_canvas(Shape shape);  // reference pixels
    static Metrics of(const Screen& screen, const Access& access = {});

    float px(float reference) const { return reference * unit; }
    base::Size canvas() const { return {size.width / unit, size.height / unit}; }
    // The least size of what must be read, pixels per em; 0 where the density is unknown.
    float legible() const;
    // The least side of what is touched: 20 mm where the screen's density is known.
    float target() const;
    // The height of buttons: no less than a target, and not absurd on a wall.
    float control() const;
    float margin() const;
    base::Rect screen() const { return {0, 0, size.width, size.height}; }
    // Inside the margins.
    base::Rect safe() const { return screen().inset(margin()); }
    // The line of the controls that every page has: at the head, or at the foot where `low`.
    float controls_y() const;
    // Where a page's own part begins and ends: below the controls' line, above it where `low`.
    float head() const;
    float foot() const;
    // Whether 20 mm and legible capitals had to be given up for want of room.
    bool too_small() const;
};

}  // namespace vitrina::scene
