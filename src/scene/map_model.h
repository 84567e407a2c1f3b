#pragma once

#include <array>
#include <memory>
#include <vector>

#include "base/result.h"
#include "content/exhibit.h"
#include "draw/mesh.h"
#include "geo/region_map.h"
#include "scene/camera.h"
#include "scene/metrics.h"

namespace vitrina::scene {

// The exhibit's map on the plane, triangulated once: geometry, cameras and hits. How it is painted
// is map_layer's work.
class MapModel {
  public:
    static base::Result<std::unique_ptr<MapModel>> create(const content::Map& map);

    const draw::MeshRef& mesh() const { return m_mesh; }
    size_t areas() const { return m_regions.areas().size(); }
    // The mesh numbers its areas twice: [0, areas) are the areas and the borders between regions,
    // [areas, 2 areas) their coasts, so that a coast can be drawn in the colour of its land.
    size_t mesh_areas() const { return 2 * areas(); }
    // The area of a region, -1 when the geometry has none.
    int area_of(int region) const { return m_area_of[static_cast<size_t>(region)]; }
    const geo::RegionMap::Area& area(int index) const {
        return m_regions.areas()[static_cast<size_t>(index)];
    }
    bool is_context(int area_index) const {
        return m_region_of[static_cast<size_t>(area_index)] < 0;
    }

    // Of the regions that the overview shows; plane units.
    const base::Rect& bounds() const { return m_frame; }

    // Cameras that show every region, or one, in the free part of a picture.
    Camera overview(base::Size size, const base::Rect& free) const;
    Camera close_up(int region, base::Size size, const base::Rect& free) const;

    // Half the width of the largest box, `aspect` times as wide as high, that lies within the
    // region around its anchor; plane units. From a table: aspects between its lines take the next
    // wider one.
    float label_room(int region, float aspect) const;

    // The region under a pixel, or the nearest within `reach` pixels; -1 for none.
    int region_at(base::Point pixel, const Camera& camera, base::Size size, float reach) const;

  private:
    explicit MapModel(geo::RegionMap regions) : m_regions(std::move(regions)) {}
    void index(const content::Map& map);
    void triangulate();
    void measure_label_room();
    bool holds(int area_index, const base::Rect& box) const;

    geo::RegionMap m_regions;
    draw::MeshRef m_mesh;
    std::vector<int> m_area_of;    // by region
    std::vector<int> m_region_of;  // by area, -1 for context
    std::vector<int> m_members;    // areas that are regions
    base::Rect m_frame;            // what the overview shows
    static constexpr std::array<float, 5> label_aspects{2, 3.5f, 5, 7, 10};
    std::vector<std::array<float, label_aspects.size()>> m_label_room;  // by region
};

}  // namespace vitrina::scene
