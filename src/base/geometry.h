#pragma once

#include <algorithm>
#include <cmath>

namespace vitrina::base {

// Plane geometry for drawing: x to the right, y down, in pixels unless a function says otherwise.
struct Point {
    float x = 0;
    float y = 0;

    bool operator==(const Point&) const = default;
    Point operator+(Point o) const { return {x + o.x, y + o.y}; }
    Point operator-(Point o) const { return {x - o.x, y - o.y}; }
    Point operator*(float s) const { return {x * s, y * s}; }
};

inline float distance(Point a, Point b) {
    return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

struct Size {
    float width = 0;
    float height = 0;

    bool operator==(const Size&) const = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    bool operator==(const Rect&) const = default;
    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    Size size() const { return {width, height}; }
    bool empty() const { return !(width > 0 && height > 0); }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    Rect inset(float d) const { return {x + d, y + d, width - 2 * d, height - 2 * d}; }
    Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }
};

inline Rect intersection(const Rect& a, const Rect& b) {
    float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.f, std::min(a.right(), b.right()) - x),
            std::max(0.f, std::min(a.bottom(), b.bottom()) - y)};
}

// The smallest rectangle around both; an empty one does not count.
inline Rect united(const Rect& a, const Rect& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// Distance from a point to a rectangle, 0 inside.
inline float distance(Point p, const Rect& r) {
    float dx = std::max({r.x - p.x, 0.f, p.x - r.right()});
    float dy = std::max({r.y - p.y, 0.f, p.y - r.bottom()});
    return std::sqrt(dx * dx + dy * dy);
}

// x' = a x + c y + e,  y' = b x + d y + f  (the order of SVG and Cairo).
struct Affine {
    float a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    bool operator==(const Affine&) const = default;
    Point operator*(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
    // (m * n) applies n first.
    Affine operator*(const Affine& n) const {
        return {a * n.a + c * n.b, b * n.a + d * n.b,     a * n.c + c * n.d,
                b * n.c + d * n.d, a * n.e + c * n.f + e, b * n.e + d * n.f + f};
    }
    static Affine scaling(float sx, float sy) { return {sx, 0, 0, sy, 0, 0}; }
    static Affine translation(float x, float y) { return {1, 0, 0, 1, x, y}; }
    // The factor by which lengths grow; the square root of the determinant.
    float scale() const { return std::sqrt(std::abs(a * d - b * c)); }
};

}  // namespace vitrina::base
