#include "geo/clip.h"

namespace vitrina::geo {

namespace {

// Keeps what is on the side of an edge where `depth`, linear in the point, is not negative.
template <typename Depth>
PointRing cut(const PointRing& ring, Depth depth) {
    PointRing result;
    for (size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        float from = depth(ring[before]), to = depth(ring[i]);
        if ((from < 0) != (to < 0)) {
            float t = from / (from - to);
            result.push_back(ring[before] + (ring[i] - ring[before]) * t);
        }
        if (to >= 0) result.push_back(ring[i]);
    }
    return result;
}

bool holds(const base::Rect& outer, const base::Rect& inner) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

bool apart(base::Point a, base::Point b, const base::Rect& window) {
    return std::max(a.x, b.x) < window.x || std::min(a.x, b.x) > window.right() ||
           std::max(a.y, b.y) < window.y || std::min(a.y, b.y) > window.bottom();
}

}  // namespace

PointRing clipped(const PointRing& ring, const base::Rect& window) {
    base::Rect bounds = bounds_of(ring);
    if (holds(window, bounds)) return ring;
    if (bounds.right() < window.x || bounds.x > window.right() || bounds.bottom() < window.y ||
        bounds.y > window.bottom())
        return {};
    PointRing rest = cut(ring, [&](base::Point p) { return p.x - window.x; });
    rest = cut(rest, [&](base::Point p) { return window.right() - p.x; });
    rest = cut(rest, [&](base::Point p) { return p.y - window.y; });
    rest = cut(rest, [&](base::Point p) { return window.bottom() - p.y; });
    return rest.size() < 3 ? PointRing{} : rest;
}

std::vector<std::vector<base::Point>> stretches_in(const std::vector<base::Point>& line,
                                                   const base::Rect& window) {
    std::vector<std::vector<base::Point>> result(1);
    for (size_t i = 1; i < line.size(); ++i) {
        if (apart(line[i - 1], line[i], window)) {
            if (!result.back().empty()) result.emplace_back();
            continue;
        }
        if (result.back().empty()) result.back().push_back(line[i - 1]);
        result.back().push_back(line[i]);
    }
    if (result.back().empty()) result.pop_back();
    return result;
}

}  // namespace vitrina::geo
