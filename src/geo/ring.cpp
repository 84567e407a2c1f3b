#include "geo/ring.h"

#include <cmath>
#include <limits>

namespace vitrina::geo {

namespace {

struct Position {
    double x, y;
};

Position position(base::Point p) {
    return {p.x, p.y};
}

// Calls visit(a, b) for every edge of the ring, in double precision.
template <typename Visit>
void each_edge(const PointRing& ring, Visit visit) {
    for (size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        visit(position(ring[before]), position(ring[i]));
    }
}

// Where the edge crosses the horizontal line at y; half-open, so that a corner on the line counts
// once or twice as it should.
std::optional<double> crossing(Position a, Position b, double y) {
    if ((a.y > y) == (b.y > y)) return {};
    return a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
}

double distance_to_edge(Position a, Position b, Position p) {
    double dx = b.x - a.x, dy = b.y - a.y;
    double length2 = dx * dx + dy * dy;
    double t = length2 > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2 : 0;
    t = std::clamp(t, 0., 1.);
    return std::hypot(a.x + t * dx - p.x, a.y + t * dy - p.y);
}

}  // namespace

double area_of(const PointRing& ring) {
    if (ring.empty()) return 0;
    // Relative to one of its points, so that a small ring far from the origin keeps its digits.
    Position o = position(ring.front());
    double twice = 0;
    each_edge(ring, [&](Position a, Position b) {
        twice += (a.x - o.x) * (b.y - o.y) - (b.x - o.x) * (a.y - o.y);
    });
    return std::abs(twice) / 2;
}

base::Rect bounds_of(const PointRing& ring) {
    if (ring.empty()) return {};
    base::Point low = ring.front(), high = low;
    for (base::Point p : ring) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

bool contains(const std::vector<PointRing>& rings, base::Point point) {
    Position p = position(point);
    bool inside = false;
    for (const PointRing& ring : rings) {
        each_edge(ring, [&](Position a, Position b) {
            auto x = crossing(a, b, p.y);
            if (x && *x > p.x) inside = !inside;
        });
    }
    return inside;
}

double distance_to(const PointRing& ring, base::Point point) {
    double nearest = std::numeric_limits<double>::infinity();
    each_edge(ring, [&](Position a, Position b) {
        nearest = std::min(nearest, distance_to_edge(a, b, position(point)));
    });
    return nearest;
}

std::optional<base::Point> point_inside(const std::vector<PointRing>& rings) {
    base::Rect bounds;
    for (const PointRing& ring : rings) bounds = united(bounds, bounds_of(ring));
    double y = bounds.centre().y;
    std::vector<double> crossings;
    for (const PointRing& ring : rings) {
        each_edge(ring, [&](Position a, Position b) {
            if (auto x = crossing(a, b, y)) crossings.push_back(*x);
        });
    }
    std::sort(crossings.begin(), crossings.end());
    double longest = 0, middle = 0;
    for (size_t i = 0; i + 1 < crossings.size(); i += 2) {
        double length = crossings[i + 1] - crossings[i];
        if (length > longest) longest = length, middle = crossings[i] + length / 2;
    }
    if (!(longest > 0)) return {};
    return base::Point{static_cast<float>(middle), static_cast<float>(y)};
}

}  // namespace vitrina::geo
