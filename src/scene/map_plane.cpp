#include "scene/map_plane.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "geo/graticule.h"
#include "scene/map_mesh.h"

namespace vitrina::scene {

namespace {

// A difference of so many pixels between two levels is not seen.
constexpr double unseen = 0.8;

// What lies farther from the bounds than they are wide is not drawn in an inset.
constexpr float inset_surroundings = 0.7f;
constexpr float surroundings = 0.45f;

// A file of one level with more points than this gets rougher levels.
constexpr size_t many_points = 12000;
constexpr double picture_side = 1100;  // pixels that the overview is made for
constexpr double level_step = 4;       // in scale

std::vector<bool> regions_of(const content::Map& map) {
    std::vector<bool> is_region(map.topology.areas.size());
    for (const auto& region : map.regions) {
        if (region.area >= 0) is_region[static_cast<size_t>(region.area)] = true;
    }
    return is_region;
}

float wider(const base::Rect& rect) {
    return std::max(rect.width, rect.height);
}

base::Rect around(const base::Rect& rect, float share) {
    return rect.inset(-share * wider(rect));
}

}  // namespace

base::Result<std::unique_ptr<MapPlane>> MapPlane::whole(const content::Map& map) {
    auto projection = geo::Projection::create(map.projection);
    if (!projection) return projection.error();
    std::unique_ptr<MapPlane> plane(new MapPlane(map, std::move(*projection)));
    plane->make_whole();
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

void MapPlane::make_whole() {
    geo::Arcs arcs(m_map.topology.arcs, m_projection);
    bool two_files = !m_map.detail.areas.empty();
    if (two_files || arcs.points() <= many_points) {
        add_level(geo::RegionMap::assemble(m_map.topology, arcs, anchors()), 0);
    } else {
        plan_levels_of_one_file(std::move(arcs));
    }
    m_bounds = bounds_in(regions());
    find_islands();
    draw_graticule(around(m_bounds, surroundings));
    if (two_files) {
        m_plan.push_back([this] {
            geo::Arcs fine(m_map.detail.arcs, m_projection);
            auto regions = geo::RegionMap::assemble(m_map.detail, fine, anchors());
            m_levels[0].finest =
                unseen / std::max(1e-12, stray(m_levels[0].regions, regions, regions_of(m_map)));
            add_level(std::move(regions), 1e300);
        });
    }
    m_planned = 1 + m_plan.size();
}

// Each level is made from all points, so that its lines are those of the file where it is fine
// enough.
void MapPlane::plan_levels_of_one_file(geo::Arcs arcs) {
    auto shared = std::make_shared<const geo::Arcs>(std::move(arcs));
    // Triangles are enough to see how large everything is.
    auto roughest = geo::RegionMap::assemble(m_map.topology, shared->thinned(1e300), anchors());
    double scale = picture_side / std::max(1e-9f, wider(bounds_in(roughest)));
    bool first = true;
    for (size_t points = 0; m_plan.size() + 2 < most_levels; scale *= level_step) {
        double finest = scale;
        double error = unseen / finest;
        if (first) {
            geo::Arcs rough = shared->thinned(error * error);
            points = rough.points();
            add_level(geo::RegionMap::assemble(m_map.topology, rough, anchors()), finest);
            first = false;
        } else {
            points *= static_cast<size_t>(level_step);
            if (points * 2 > shared->points()) break;
            m_plan.push_back([this, shared, error, finest] {
                add_level(geo::RegionMap::assemble(m_map.topology, shared->thinned(error * error),
                                                   anchors()),
                          finest);
            });
        }
    }
    m_plan.push_back([this, shared] {
        add_level(geo::RegionMap::assemble(m_map.topology, *shared, anchors()), 1e300);
    });
}

void MapPlane::make_inset(const content::MapInset& inset) {
    const geo::Topology& finest = m_map.detail.areas.empty() ? m_map.topology : m_map.detail;
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
    m_planned = 1;
}

void MapPlane::refine() {
    for (const auto& step : m_plan) step();
    m_plan.clear();
}

void MapPlane::refine_in_background() {
    if (m_plan.empty()) return;
    m_worker = std::jthread([this](const std::stop_token& stop) {
        for (const auto& step : m_plan) {
            if (stop.stop_requested()) return;
            step();
        }
    });
}

void MapPlane::add_level(geo::RegionMap regions, double finest) {
    size_t at = m_ready;
    Level& level = m_levels[at];
    level.regions = std::move(regions);
    level.mesh = mesh_of(level.regions, regions_of(m_map));
    level.finest = finest;
    m_ready = at + 1;
}

size_t MapPlane::level_for(double scale) const {
    size_t ready = m_ready, level = 0;
    while (level + 1 < ready && scale > m_levels[level].finest) ++level;
    return level;
}

std::vector<base::Point> MapPlane::anchors() const {
    constexpr float infinite = std::numeric_limits<float>::infinity();
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

const draw::MeshRef& MapPlane::alone(int area, double scale) const {
    size_t level = level_for(scale);
    auto [at, is_new] = m_alone.try_emplace({area, level});
    if (is_new)
        at->second = mesh_of_area(m_levels[level].regions.areas()[static_cast<size_t>(area)]);
    return at->second;
}

}  // namespace vitrina::scene
