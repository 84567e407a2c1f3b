#include "geo/region_map.h"

#include <cmath>
#include <limits>

#include "geo/clip.h"
#include "geo/inscribed_circle.h"
#include "geo/ring.h"

namespace vitrina::geo {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

// How far a small area's distance may shrink: at a quarter, a dot wins against a large area four
// times as near.
constexpr double strongest_favour = 0.25;

using Polygon = std::vector<PointRing>;  // outer ring first, then holes

using Window = std::optional<base::Rect>;

// Without an outer ring there is no polygon; a hole that vanished leaves no trace.
std::vector<Polygon> polygons_of(const Topology::Area& area, const Arcs& arcs,
                                 const Window& window) {
    std::vector<Polygon> polygons;
    for (const auto& rings : area.polygons) {
        Polygon polygon;
        for (const Topology::Ring& ring : rings) {
            PointRing points = arcs.stitch(ring);
            if (window) points = clipped(points, *window);
            if (points.size() >= 3) {
                polygon.push_back(std::move(points));
            } else if (polygon.empty()) {
                break;
            }
        }
        if (!polygon.empty()) polygons.push_back(std::move(polygon));
    }
    return polygons;
}

double area_of_polygon(const Polygon& polygon) {
    double holes = 0;
    for (size_t i = 1; i < polygon.size(); ++i) holes += area_of(polygon[i]);
    return std::max(0., area_of(polygon.front()) - holes);
}

// For an area nobody placed a label in; infinite when there is nothing to place it on.
base::Point label_point(const Polygon* main) {
    if (!main) return {static_cast<float>(infinite), static_cast<float>(infinite)};
    if (auto centre = inscribed_centre(*main)) return *centre;
    if (auto point = point_inside(*main)) return *point;
    return bounds_of(main->front()).centre();
}

// Up to two areas that use an arc. An area that uses it twice has it inside, between its own
// polygons.
struct Sides {
    std::vector<int> uses;

    bool inner() const {
        return uses.size() >= 2 &&
               std::all_of(uses.begin(), uses.end(), [&](int area) { return area == uses[0]; });
    }
    int first() const { return uses.front(); }
    int second() const {
        for (int area : uses) {
            if (area != uses.front()) return area;
        }
        return -1;
    }
};

std::vector<Sides> sides_of_arcs(const Topology& topology, size_t arc_count) {
    std::vector<Sides> sides(arc_count);
    for (size_t i = 0; i < topology.areas.size(); ++i) {
        for (const auto& polygon : topology.areas[i].polygons) {
            for (const Topology::Ring& ring : polygon) {
                for (int reference : ring) {
                    size_t arc = arc_index(reference);
                    if (arc < arc_count) sides[arc].uses.push_back(static_cast<int>(i));
                }
            }
        }
    }
    return sides;
}

std::vector<RegionMap::Border> borders_of(const Topology& topology, const Arcs& arcs,
                                          const Window& window) {
    std::vector<RegionMap::Border> borders;
    std::vector<Sides> sides = sides_of_arcs(topology, arcs.size());
    for (size_t arc = 0; arc < std::min(arcs.size(), topology.first_cut); ++arc) {
        if (sides[arc].uses.empty() || sides[arc].inner()) continue;
        auto add = [&](std::vector<base::Point> points) {
            borders.push_back({std::move(points), sides[arc].first(), sides[arc].second()});
        };
        for (auto& stretch : arcs.stretches(arc)) {
            if (!window) {
                add(std::move(stretch));
                continue;
            }
            for (auto& part : stretches_in(stretch, *window)) add(std::move(part));
        }
    }
    return borders;
}

double distance_to_area(const RegionMap::Area& area, base::Point point, double radius) {
    double nearest = is_shown(area.anchor) ? base::distance(point, area.anchor) : infinite;
    if (area.rings.empty() || base::distance(point, area.bounds) > radius) return nearest;
    for (const PointRing& ring : area.rings) nearest = std::min(nearest, distance_to(ring, point));
    return nearest;
}

// 1 for areas as large as the radius and more.
double favour(const RegionMap::Area& area, double radius) {
    if (!(radius > 0)) return 1;
    double extent = std::max(area.main_bounds.width, area.main_bounds.height);
    return std::clamp(extent / radius, strongest_favour, 1.);
}

}  // namespace

RegionMap RegionMap::project(const Topology& topology, const Projection& projection,
                             const std::vector<LonLat>& anchors) {
    std::vector<base::Point> points;
    for (LonLat anchor : anchors) points.push_back(to_plane(projection, anchor));
    return assemble(topology, Arcs(topology.arcs, projection), points);
}

RegionMap RegionMap::assemble(const Topology& topology, const Arcs& arcs,
                              const std::vector<base::Point>& anchors,
                              const std::optional<base::Rect>& window) {
    RegionMap map;
    for (const Topology::Area& source : topology.areas) {
        Area area;
        area.id = source.id;
        std::vector<Polygon> polygons = polygons_of(source, arcs, window);
        const Polygon* main = nullptr;
        double main_area = -1, whole_area = 0;
        for (const Polygon& polygon : polygons) {
            double size = area_of_polygon(polygon);
            whole_area += size;
            if (size > main_area) main_area = size, main = &polygon;
            area.parts.push_back(bounds_of(polygon.front()));
            area.bounds = united(area.bounds, area.parts.back());
            area.rings.insert(area.rings.end(), polygon.begin(), polygon.end());
        }
        if (main) area.main_bounds = bounds_of(main->front());

        size_t index = map.m_areas.size();
        bool given = index < anchors.size() && is_shown(anchors[index]);
        area.anchor = given ? anchors[index] : label_point(main);
        map.m_areas.push_back(std::move(area));
        map.m_sizes.push_back(whole_area);
    }
    map.m_borders = borders_of(topology, arcs, window);
    return map;
}

int RegionMap::nearest(base::Point point, double radius, const std::vector<int>& candidates) const {
    int under = -1, best = -1;
    double best_distance = infinite;
    for (int candidate : candidates) {
        if (candidate < 0 || static_cast<size_t>(candidate) >= m_areas.size()) continue;
        const Area& area = m_areas[static_cast<size_t>(candidate)];
        if (area.bounds.contains(point) && contains(area.rings, point)) {
            // Where areas overlap, the smaller one lies on top.
            if (under < 0 || ring_area(candidate) < ring_area(under)) under = candidate;
            continue;
        }
        double distance = distance_to_area(area, point, radius);
        if (!(distance <= radius)) continue;
        distance *= favour(area, radius);
        if (distance < best_distance) best_distance = distance, best = candidate;
    }
    return under >= 0 ? under : best;
}

double RegionMap::ring_area(int area) const {
    if (area < 0 || static_cast<size_t>(area) >= m_sizes.size()) return 0;
    return m_sizes[static_cast<size_t>(area)];
}

}  // namespace vitrina::geo
