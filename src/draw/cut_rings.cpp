#include "draw/cut_rings.h"

#include <utility>

namespace vitrina::draw {

namespace {

using Coordinate = float base::Point::*;

size_t point_count(const Rings& rings) {
    size_t count = 0;
    for (const auto& ring : rings) count += ring.size();
    return count;
}

struct Cut {
    Coordinate across;  // the coordinate that is constant on the line
    Coordinate along;
    float at;

    bool crosses(base::Point a, base::Point b) const {
        return (a.*across < at && b.*across > at) || (a.*across > at && b.*across < at);
    }

    // The same point for a to b and for b to a.
    base::Point crossing(base::Point a, base::Point b) const {
        if (a.*across > b.*across) std::swap(a, b);
        double t = (double(at) - a.*across) / (double(b.*across) - a.*across);
        base::Point p;
        p.*across = at;
        p.*along = static_cast<float>(a.*along + t * (double(b.*along) - a.*along));
        return p;
    }
};

// All cuts are parallel: where two lines met, one piece would have a point that its neighbour has
// not.
bool is_wide(const Rings& rings) {
    base::Point low = rings.front().front(), high = low;
    for (const auto& ring : rings) {
        for (base::Point p : ring) {
            low = {std::min(low.x, p.x), std::min(low.y, p.y)};
            high = {std::max(high.x, p.x), std::max(high.y, p.y)};
        }
    }
    return double(high.x) - low.x >= double(high.y) - low.y;
}

// With half of the points on either side.
Cut halving(const Rings& rings, bool wide) {
    Cut cut{&base::Point::x, &base::Point::y, 0};
    if (!wide) std::swap(cut.across, cut.along);
    std::vector<float> values;
    for (const auto& ring : rings) {
        for (base::Point p : ring) values.push_back(p.*cut.across);
    }
    auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    cut.at = *middle;
    return cut;
}

// Clipping each ring at the line keeps its winding numbers on either side.
// Source: I. E. Sutherland, G. W. Hodgman, "Reentrant polygon clipping", 1974.
std::pair<Rings, Rings> divide(const Rings& rings, const Cut& cut) {
    std::pair<Rings, Rings> halves;
    for (const auto& ring : rings) {
        std::vector<base::Point> low, high;
        base::Point before = ring.back();
        for (base::Point p : ring) {
            if (cut.crosses(before, p)) {
                base::Point crossing = cut.crossing(before, p);
                low.push_back(crossing);
                high.push_back(crossing);
            }
            if (p.*cut.across <= cut.at) low.push_back(p);
            if (p.*cut.across >= cut.at) high.push_back(p);
            before = p;
        }
        if (low.size() >= 3) halves.first.push_back(std::move(low));
        if (high.size() >= 3) halves.second.push_back(std::move(high));
    }
    return halves;
}

void collect(Rings rings, size_t most, bool wide, std::vector<Rings>& pieces) {
    size_t count = point_count(rings);
    if (count > most) {
        auto [low, high] = divide(rings, halving(rings, wide));
        // Rings that all cross the line, or lie on it, are not worth cutting.
        size_t enough = count - count / 8;
        if (point_count(low) < enough && point_count(high) < enough) {
            collect(std::move(low), most, wide, pieces);
            collect(std::move(high), most, wide, pieces);
            return;
        }
    }
    if (!rings.empty()) pieces.push_back(std::move(rings));
}

}  // namespace

std::vector<Rings> cut_rings(Rings rings, size_t most) {
    std::vector<Rings> pieces;
    std::erase_if(rings, [](const auto& ring) { return ring.size() < 3; });
    if (rings.empty()) return pieces;
    bool wide = is_wide(rings);
    collect(std::move(rings), most, wide, pieces);
    return pieces;
}

}  // namespace vitrina::draw
