#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/colour.h"
#include "base/geometry.h"

// What the shaders read from memory, byte for byte. Colours have straight alpha unless said
// otherwise.
namespace vitrina::gpu {

struct Rgba8 {
    uint8_t r = 0, g = 0, b = 0, a = 0;
    bool operator==(const Rgba8&) const = default;
};

inline uint8_t to_byte(float value) {
    return static_cast<uint8_t>(std::lround(std::clamp(value, 0.f, 1.f) * 255.f));
}
inline Rgba8 to_rgba8(base::Colour c, float opacity = 1) {
    return {to_byte(c.r), to_byte(c.g), to_byte(c.b), to_byte(c.a * opacity)};
}

// A rectangle of whole pixels; what a quad covers.
struct Pixels {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const Pixels&) const = default;
    bool empty() const { return right <= left || bottom <= top; }
    int width() const { return right - left; }
    int height() const { return bottom - top; }
    bool contains(const Pixels& o) const {
        return o.left >= left && o.top >= top && o.right <= right && o.bottom <= bottom;
    }
    bool meets(const Pixels& o) const {
        return o.left < right && left < o.right && o.top < bottom && top < o.bottom;
    }
};
Pixels intersection(const Pixels& a, const Pixels& b);
Pixels united(const Pixels& a, const Pixels& b);
// Every pixel the rectangle touches. Far coordinates are clamped to +-2^20.
Pixels touched(const base::Rect& rect);
// The rectangle with its edges moved to the nearest pixel boundaries.
Pixels nearest(const base::Rect& rect);
// Whether all four edges are so near to pixel boundaries (1/64) that antialiasing would not show.
bool on_pixel_boundaries(const base::Rect& rect);

struct Float4 {
    float x = 0, y = 0, z = 0, w = 0;
};

struct QuadInstance {
    Float4 quad;   // left, top, right, bottom
    Float4 shape;  // centre and half the size, or as the shader says
    Float4 extra;
    Float4 more;
    Rgba8 colour, second;
};
static_assert(sizeof(QuadInstance) == 72);

struct GlyphInstance {
    int16_t left = 0, top = 0, width = 0, height = 0;
    uint16_t u = 0, v = 0;
    Rgba8 colour;
};
static_assert(sizeof(GlyphInstance) == 16);

struct ColourVertex {
    base::Point position;
    Rgba8 premultiplied;
};
static_assert(sizeof(ColourVertex) == 12);

struct MeshVertex {
    base::Point position;
    uint32_t area = 0;
};
static_assert(sizeof(MeshVertex) == 12);

// One side of an outline at one of its points.
struct RibbonVertex {
    base::Point position;
    uint32_t area = 0;
    base::Point normal;  // towards this side, length 1, longer at mitres
    float side = 1;      // -1 or 1
};
static_assert(sizeof(RibbonVertex) == 24);

struct SegmentInstance {
    base::Point from;
    uint32_t area = 0;
    base::Point to;
};
static_assert(sizeof(SegmentInstance) == 20);

}  // namespace vitrina::gpu
