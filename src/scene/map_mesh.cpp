#include "scene/map_mesh.h"

#include <algorithm>

#include "draw/shorten_edges.h"

namespace vitrina::scene {

namespace {

constexpr size_t sample_size = 400;

void fill(const geo::RegionMap::Area& area, uint32_t number, draw::Mesh& mesh) {
    size_t first = mesh.triangles.size();
    draw::fill_rings(area.rings, draw::FillRule::even_odd, number, mesh);
    draw::shorten_edges(mesh, first);
}

void add_line(const std::vector<base::Point>& points, uint32_t area, draw::Mesh& mesh) {
    for (size_t i = 1; i < points.size(); ++i)
        mesh.segments.push_back({points[i - 1], points[i], area});
}

// Which area a border's line belongs to, and whether it is a coast: land of the exhibit against
// anything else.
void add_border(const geo::RegionMap::Border& border, const std::vector<bool>& is_region,
                draw::Mesh& mesh) {
    auto of_exhibit = [&](int area) { return area >= 0 && is_region[static_cast<size_t>(area)]; };
    int owner = of_exhibit(border.first) || border.second < 0 ? border.first : border.second;
    if (owner < 0) return;
    bool between = border.first >= 0 && border.second >= 0;
    if (between && !of_exhibit(owner)) return;
    bool inner = of_exhibit(border.first) && of_exhibit(border.second);
    auto areas = static_cast<uint32_t>(is_region.size());
    add_line(border.points, static_cast<uint32_t>(owner) + (inner ? 0 : areas), mesh);
}

}  // namespace

draw::MeshRef mesh_of(const geo::RegionMap& regions, const std::vector<bool>& is_region,
                      const std::stop_token& stop) {
    auto mesh = std::make_shared<draw::Mesh>();
    mesh->id = draw::next_mesh_id();
    for (size_t i = 0; i < regions.areas().size() && !stop.stop_requested(); ++i)
        fill(regions.areas()[i], static_cast<uint32_t>(i), *mesh);
    for (const auto& border : regions.borders()) add_border(border, is_region, *mesh);
    return mesh;
}

draw::MeshRef mesh_of_area(const geo::RegionMap::Area& area) {
    if (area.rings.empty()) return nullptr;
    auto mesh = std::make_shared<draw::Mesh>();
    mesh->id = draw::next_mesh_id();
    fill(area, 0, *mesh);
    for (const geo::PointRing& ring : area.rings) {
        add_line(ring, 0, *mesh);
        mesh->segments.push_back({ring.back(), ring.front(), 0});
    }
    return mesh;
}

draw::MeshRef mesh_of_lines(const std::vector<std::vector<base::Point>>& lines) {
    if (lines.empty()) return nullptr;
    auto mesh = std::make_shared<draw::Mesh>();
    mesh->id = draw::next_mesh_id();
    for (const auto& line : lines) add_line(line, 0, *mesh);
    return mesh;
}

double stray(const geo::RegionMap& rough, const geo::RegionMap& fine,
             const std::vector<bool>& is_region) {
    size_t points = 0;
    auto each_ring = [&](auto visit) {
        for (size_t i = 0; i < fine.areas().size(); ++i) {
            for (const auto& ring : fine.areas()[i].rings) {
                if (is_region[i]) visit(i, ring);
            }
        }
    };
    each_ring([&](size_t, const geo::PointRing& ring) { points += ring.size(); });
    size_t step = std::max<size_t>(1, points / sample_size), next = 0, seen = 0;
    std::vector<double> distances;
    each_ring([&](size_t area, const geo::PointRing& ring) {
        for (; next < seen + ring.size(); next += step) {
            double nearest = 1e300;
            for (const auto& other : rough.areas()[area].rings)
                nearest = std::min(nearest, geo::distance_to(other, ring[next - seen]));
            distances.push_back(nearest);
        }
        seen += ring.size();
    });
    if (distances.empty()) return 0;
    auto at = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() * 95 / 100);
    std::nth_element(distances.begin(), at, distances.end());
    return *at;
}

}  // namespace vitrina::scene
