#include "scene/map_plane.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "geo/graticule.h"
#include "geo/seam.h"
#include "scene/map_mesh.h"
#include "scene/map_plane_parts.h"

namespace vitrina::scene {

namespace {

// What lies farther from the bounds than they are wide is not drawn in an inset.
constexpr float inset_surroundings = 0.7f;
constexpr float surroundings = 0.45f;

constexpr double far_off = 16;         // extents from the plane's origin
constexpr size_t points_skipped = 16;  // to see where a map lies

base::Rect around(const base::Rect& rect, float share) {
    return rect.inset(-share * wider(rect));
}

}  // namespace

base::Result<std::unique_ptr<MapPlane>> MapPlane::whole(const content::Map& map,
                                                        const base::ProgressPart& progress) {
    auto projection = geo::Projection::create(map.projection);
    if (!projection) return projection.error();
    std::unique_ptr<MapPlane> plane(new MapPlane(map, std::move(*projection)));
    plane->make_whole(progress);
    return plane;
}

base::Result<std::unique_ptr<MapPlane>> MapPlane::of_inset(const content::Map& map,
                                                           const content::MapInset& inset) {
    auto projection = geo::Projection::create(inset.projection);
    if (!projection) return projection.error();
    std::unique_ptr<MapPlane> plane(new MapPlane(map, std::move(*projection)));
    plane->make_inset(inset);
    return plane;
}

void MapPlane::cut_open(const std::string& definition) {
    auto seam = geo::seam_of(m_projection, definition);
    if (!seam) return;
    m_cut = geo::cut_open(m_map.topology, *seam);
    if (!m_map.detail.areas.empty()) m_cut_detail = geo::cut_open(m_map.detail, *seam);
}

// Where the map lies far from the plane's origin, against its size, the origin comes to it.
void MapPlane::keep_digits() {
    geo::PlanePoint low{1e300, 1e300}, high{-1e300, -1e300};
    for (const auto& arc : m_map.topology.arcs) {
        for (size_t i = 0; i < arc.size(); i += points_skipped) {
            geo::PlanePoint p = m_projection.forward(arc[i]);
            if (!std::isfinite(p.x) || !std::isfinite(p.y)) continue;
            low = {std::min(low.x, p.x), std::min(low.y, p.y)};
            high = {std::max(high.x, p.x), std::max(high.y, p.y)};
        }
    }
    if (!(low.x <= high.x)) return;
    geo::PlanePoint middle{(low.x + high.x) / 2, (low.y + high.y) / 2};
    double extent = std::max(high.x - low.x, high.y - low.y);
    if (std::max(std::abs(middle.x), std::abs(middle.y)) > far_off * extent)
        m_projection.set_origin(middle);
}

void MapPlane::make_whole(const base::ProgressPart& progress) {
    cut_open(m_map.projection);
    keep_digits();
    geo::Arcs arcs(topology().arcs, m_projection);
    progress.reached(on_the_plane);
    bool two_files = !detail().areas.empty();
    if (two_files || arcs.points() <= many_points) {
        add_level(geo::RegionMap::assemble(topology(), arcs, anchors()), two_files ? 0 : 1e300);
    } else {
        plan_levels_of_one_file(std::move(arcs), progress.part(on_the_plane, 1));
        if (progress.cancelled()) return;
    }
    m_bounds = bounds_in(regions());
    find_islands();
    draw_graticule(around(m_bounds, surroundings));
    if (two_files) plan_detail();
}

void MapPlane::make_inset(const content::MapInset& inset) {
    cut_open(inset.projection);
    keep_digits();
    const geo::Topology& finest = detail().areas.empty() ? topology() : detail();
    geo::Arcs arcs(finest.arcs, m_projection);
    if (inset.box) {
        m_bounds = on_plane(*inset.box);
    } else {
        auto whole = geo::RegionMap::assemble(finest, arcs, anchors());
        for (int region : inset.regions) {
            int area = m_map.regions[static_cast<size_t>(region)].area;
            if (area >= 0)
                m_bounds = united(m_bounds, whole.areas()[static_cast<size_t>(area)].main_bounds);
        }
    }
    base::Rect window = around(m_bounds, inset_surroundings);
    double error = unseen * wider(m_bounds) / picture_side;
    add_level(geo::RegionMap::assemble(finest, arcs.thinned(error * error), anchors(), window),
              1e300);
    find_islands();
    draw_graticule(window);
}

std::vector<base::Point> MapPlane::anchors() const {
    constexpr float infinite = std::numeric_limits<float>::infinity();
    if (m_ready > 0) {  // found once
        std::vector<base::Point> points;
        for (const auto& area : regions().areas()) points.push_back(area.anchor);
        return points;
    }
    std::vector<base::Point> points(m_map.topology.areas.size(), {infinite, infinite});
    for (const auto& region : m_map.regions) {
        if (region.area >= 0) points[static_cast<size_t>(region.area)] = on_plane(region.anchor);
    }
    return points;
}

base::Point MapPlane::on_plane(geo::LonLat place) const {
    return geo::to_plane(m_projection, place);
}

base::Rect MapPlane::bounds_in(const geo::RegionMap& regions) const {
    base::Rect bounds;
    auto include = [&](const content::Region& region) {
        if (region.area < 0) return;
        bounds = united(bounds, regions.areas()[static_cast<size_t>(region.area)].main_bounds);
    };
    for (int region : m_map.frame) include(m_map.regions[static_cast<size_t>(region)]);
    if (!m_map.frame.empty()) return bounds;
    for (const content::Region& region : m_map.regions) include(region);
    return bounds;
}

// Of every region, the largest first: a small island beside a larger one needs no sign of its own.
void MapPlane::find_islands() {
    std::vector<bool> is_region = regions_of(m_map);
    for (size_t i = 0; i < is_region.size(); ++i) {
        if (!is_region[i]) continue;
        std::vector<base::Rect> parts = regions().areas()[i].parts;
        std::sort(parts.begin(), parts.end(),
                  [](const base::Rect& a, const base::Rect& b) { return wider(a) > wider(b); });
        for (size_t k = 0; k < parts.size(); ++k) {
            Island island{parts[k].centre(), wider(parts[k]),
                          std::numeric_limits<float>::infinity(), static_cast<int>(i)};
            for (size_t j = 0; j < k; ++j)
                island.apart = std::min(island.apart, base::distance(island.at, parts[j]));
            m_islands.push_back(island);
        }
    }
}

// Finely enough for edges that bend on the plane.
base::Rect MapPlane::on_plane(const content::GeoBox& box) const {
    constexpr int steps = 16;
    geo::PointRing points;
    for (int i = 0; i <= steps; ++i) {
        double t = static_cast<double>(i) / steps;
        double lon = box.west + (box.east - box.west) * t;
        double lat = box.south + (box.north - box.south) * t;
        for (geo::LonLat place : {geo::LonLat{lon, box.south}, geo::LonLat{lon, box.north},
                                  geo::LonLat{box.west, lat}, geo::LonLat{box.east, lat}}) {
            base::Point p = on_plane(place);
            if (geo::is_shown(p)) points.push_back(p);
        }
    }
    return geo::bounds_of(points);
}

void MapPlane::draw_graticule(const base::Rect& window) {
    m_graticule = mesh_of_lines(geo::graticule(m_projection, m_map.graticule, window));
}

}  // namespace vitrina::scene
