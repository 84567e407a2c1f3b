#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "content/exhibit.h"
#include "draw/mesh.h"
#include "geo/projection.h"
#include "geo/region_map.h"
#include "scene/map_tiles.h"

namespace vitrina::scene {

// The areas of a map on one plane, triangulated for every nearness: the whole map, or what an inset
// shows of it.
class MapPlane {
  public:
    // A polygon that may be too small to be seen.
    struct Island {
        base::Point at;
        float extent = 0;  // plane units
        float apart = 0;   // from larger polygons of its area
        int area = 0;
    };

    static base::Result<std::unique_ptr<MapPlane>> whole(const content::Map& map,
                                                         const base::ProgressPart& progress = {});
    static base::Result<std::unique_ptr<MapPlane>> of_inset(const content::Map& map,
                                                            const content::MapInset& inset);

    // From now on the finer levels are made on a thread of its own, and what is seen until they are
    // there is rougher. Otherwise a level is made when it is first asked for.
    void refine_in_background();
    // Whether what is there is as fine as `scale`, pixels a plane unit, can show.
    bool is_settled(double scale) const { return !wants_more(scale); }

    // As fine as `scale` can show, or as is there.
    const MapTiles& tiles(double scale) const;
    // One area alone, to be drawn above the others; null for an area without polygons.
    const draw::MeshRef& alone(int area, double scale) const;
    // The net of meridians and parallels; null when there is none.
    const draw::MeshRef& graticule() const { return m_graticule; }

    // In the roughest form.
    const geo::RegionMap& regions() const { return m_levels[0].regions; }
    const std::vector<Island>& islands() const { return m_islands; }
    // What it is fitted to.
    const base::Rect& bounds() const { return m_bounds; }
    // Infinite where the plane does not reach.
    base::Point on_plane(geo::LonLat place) const;
    base::Rect on_plane(const content::GeoBox& box) const;  // around it

  private:
    struct Level {
        geo::RegionMap regions;
        MapTiles tiles;
        // Scale up to which nobody sees a difference to the next level; known with that one.
        std::atomic<double> finest{1e300};
    };
    using Step = std::function<void(const std::stop_token&)>;
    static constexpr size_t most_levels = 8;

    MapPlane(const content::Map& map, geo::Projection projection)
        : m_map(map), m_projection(std::move(projection)) {}
    void make_whole(const base::ProgressPart& progress);
    void make_inset(const content::MapInset& inset);
    void cut_open(const std::string& definition);
    void keep_digits();
    const geo::Topology& topology() const { return m_cut ? *m_cut : m_map.topology; }
    const geo::Topology& detail() const { return m_cut_detail ? *m_cut_detail : m_map.detail; }
    void plan_levels_of_one_file(geo::Arcs arcs, const base::ProgressPart& progress);
    void plan_detail();
    base::Rect bounds_in(const geo::RegionMap& regions) const;
    void find_islands();
    void draw_graticule(const base::Rect& window);
    void add_level(geo::RegionMap regions, double finest, const std::stop_token& stop = {});
    std::vector<base::Point> anchors() const;
    size_t level_for(double scale) const;
    bool wants_more(double scale) const;

    const content::Map& m_map;
    geo::Projection m_projection;
    std::array<Level, most_levels> m_levels;           // rough to fine
    std::atomic<size_t> m_ready{0};                    // how many of them
    std::vector<Step> m_plan;                          // each adds a level
    mutable size_t m_next = 0;                         // of the plan, unless there is a worker
    std::optional<geo::Topology> m_cut, m_cut_detail;  // where the projection has a seam
    std::vector<Island> m_islands;
    base::Rect m_bounds;
    draw::MeshRef m_graticule;
    mutable std::map<std::pair<int, size_t>, draw::MeshRef> m_alone;  // by area and level
    std::jthread m_worker;  // last, so that it ends before what it works on
};

}  // namespace vitrina::scene
