#include <algorithm>
#include <cmath>

#include "scene/map_mesh.h"
#include "scene/map_plane_parts.h"

// The levels of a map plane, from rough to fine.
namespace vitrina::scene {

namespace {

// Nor is a bend with the area of such a square seen, under a border's line.
constexpr double unseen_bend = 1.25;

constexpr double level_step = 2;  // in scale

// A mesh with more triangles is drawn in tiles, so many on a side at most; sooner when there are
// levels for every nearness, each for a part of the map.
constexpr size_t many_triangles = 120'000, many_on_a_ladder = 20'000;
constexpr int most_tiles = 16;

// How far opening has got, as shares of the time that levels take.
constexpr double weighed = 0.6, put_together = 0.75;

// An area with more points is raised in a rougher form: it is triangulated within a frame.
constexpr size_t most_points_alone = 20'000;

}  // namespace

void MapPlane::plan_detail() {
    m_plan.push_back([this](const std::stop_token& stop) {
        geo::Arcs fine(detail().arcs, m_projection);
        auto regions = geo::RegionMap::assemble(detail(), fine, anchors());
        double strayed = stray(m_levels[0].regions, regions, regions_of(m_map));
        add_level(std::move(regions), 1e300, stop);
        m_levels[0].finest = unseen / std::max(1e-12, strayed);
    });
}

// Each level is made from all points, so that its lines are those of the file where it is fine
// enough.
void MapPlane::plan_levels_of_one_file(geo::Arcs arcs, const base::ProgressPart& progress) {
    arcs.weigh(progress.part(0, weighed));
    if (progress.cancelled()) return;
    auto shared = std::make_shared<const geo::Arcs>(std::move(arcs));
    // Triangles are enough to see how large everything is.
    auto roughest = geo::RegionMap::assemble(topology(), shared->thinned(1e300), anchors());
    m_bounds = bounds_in(roughest);
    progress.reached(put_together);
    double scale = picture_side / std::max(1e-9f, wider(m_bounds));
    auto rough = [this, shared](double finest) {
        double error = unseen_bend / finest;
        return shared->thinned(error * error);
    };
    geo::Arcs first = rough(scale);
    add_level(geo::RegionMap::assemble(topology(), first, anchors()), scale);
    auto most = static_cast<double>(shared->points()) / 2;
    auto points = static_cast<double>(first.points()) * level_step;
    for (; m_plan.size() + 2 < most_levels && points < most; points *= level_step) {
        scale *= level_step;
        m_plan.push_back([this, rough, scale](const std::stop_token& stop) {
            add_level(geo::RegionMap::assemble(topology(), rough(scale), anchors()), scale, stop);
        });
    }
    m_plan.push_back([this, shared](const std::stop_token& stop) {
        add_level(geo::RegionMap::assemble(topology(), *shared, anchors()), 1e300, stop);
    });
}

void MapPlane::refine_in_background() {
    if (m_next == m_plan.size() || m_worker.joinable()) return;
    m_worker = std::jthread([this](const std::stop_token& stop) {
        for (size_t i = m_next; i < m_plan.size() && !stop.stop_requested(); ++i) m_plan[i](stop);
    });
}

const MapTiles& MapPlane::tiles(double scale) const {
    while (!m_worker.joinable() && wants_more(scale)) m_plan[m_next++]({});
    return m_levels[level_for(scale)].tiles;
}

void MapPlane::add_level(geo::RegionMap regions, double finest, const std::stop_token& stop) {
    size_t at = m_ready;
    Level& level = m_levels[at];
    level.regions = std::move(regions);
    draw::MeshRef mesh = mesh_of(level.regions, regions_of(m_map), stop);
    // Each level is looked at from so near that some of its tiles are in sight, twenty at most.
    int side = std::clamp(1 << std::min<size_t>(at, 8), 4, most_tiles);
    size_t many = detail().areas.empty() ? many_on_a_ladder : many_triangles;
    bool one = at == 0 || mesh->triangles.size() / 3 <= many;
    level.tiles = one ? in_one(std::move(mesh)) : tiled(*mesh, m_bounds, side);
    level.finest = finest;
    m_ready = at + 1;
}

bool MapPlane::wants_more(double scale) const {
    size_t ready = m_ready;
    return ready <= m_plan.size() && scale > m_levels[ready - 1].finest;
}

size_t MapPlane::level_for(double scale) const {
    size_t ready = m_ready, level = 0;
    while (level + 1 < ready && scale > m_levels[level].finest) ++level;
    return level;
}

const draw::MeshRef& MapPlane::alone(int area, double scale) const {
    size_t level = level_for(scale);
    auto points = [&] {
        size_t count = 0;
        for (const auto& ring : m_levels[level].regions.areas()[static_cast<size_t>(area)].rings)
            count += ring.size();
        return count;
    };
    while (level > 0 && points() > most_points_alone) --level;
    auto [at, is_new] = m_alone.try_emplace({area, level});
    if (is_new)
        at->second = mesh_of_area(m_levels[level].regions.areas()[static_cast<size_t>(area)]);
    return at->second;
}

}  // namespace vitrina::scene
