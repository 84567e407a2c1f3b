#include "gpu/instances.h"

#include <algorithm>

namespace vitrina::gpu {

namespace {

constexpr float farthest = 1 << 20;

bool is_whole(float value) {
    return std::abs(value - std::round(value)) < 1.f / 64;
}

int whole(float value) {
    return static_cast<int>(std::clamp(value, -farthest, farthest));
}

}  // namespace

Pixels intersection(const Pixels& a, const Pixels& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

Pixels united(const Pixels& a, const Pixels& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

Pixels touched(const base::Rect& rect) {
    return {whole(std::floor(rect.x)), whole(std::floor(rect.y)), whole(std::ceil(rect.right())),
            whole(std::ceil(rect.bottom()))};
}

Pixels nearest(const base::Rect& rect) {
    return {whole(std::floor(rect.x + 0.5f)), whole(std::floor(rect.y + 0.5f)),
            whole(std::floor(rect.right() + 0.5f)), whole(std::floor(rect.bottom() + 0.5f))};
}

bool on_pixel_boundaries(const base::Rect& r) {
    return is_whole(r.x) && is_whole(r.y) && is_whole(r.right()) && is_whole(r.bottom());
}

}  // namespace vitrina::gpu
