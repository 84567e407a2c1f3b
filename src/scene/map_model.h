#pragma once

#include <array>
#include <memory>
#include <vector>

#include "base/result.h"
#include "content/exhibit.h"
#include "scene/camera.h"
#include "scene/map_mask.h"
#include "scene/map_plane.h"
#include "scene/metrics.h"

namespace vitrina::scene {

// The exhibit's map: its plane and those of its insets, cameras and hits. How it is painted is
// map_layer's work.
class MapModel {
  public:
    // `map` outlives the model. Errors: a projection that PROJ refuses; that it was cancelled.
    static base::Result<std::unique_ptr<MapModel>> create(const content::Map& map,
                                                          const base::ProgressPart& progress = {});

    // See MapPlane.
    void refine_in_background() { m_plane->refine_in_background(); }

    const MapPlane& plane() const { return *m_plane; }
    size_t insets() const { return m_insets.size(); }
    const MapPlane& inset(size_t index) const { return *m_insets[index]; }

    size_t areas() const { return m_region_of.size(); }
    // See mesh_of: every area's land, then every area's coast.
    size_t mesh_areas() const { return 2 * areas(); }
    // The area of a region, -1 when the geometry has none.
    int area_of(int region) const { return m_area_of[static_cast<size_t>(region)]; }
    const geo::RegionMap::Area& area(int index) const {
        return m_plane->regions().areas()[static_cast<size_t>(index)];
    }
    bool is_context(int area_index) const { return region_of(area_index) < 0; }
    int region_of(int area_index) const { return m_region_of[static_cast<size_t>(area_index)]; }

    // Of the regions that the overview shows; plane units.
    const base::Rect& bounds() const { return m_plane->bounds(); }
    const LandMask& mask() const { return m_mask; }
    const LandMask& region_mask() const { return m_region_mask; }  // of the exhibit's own land
    const LandMask& inset_mask(size_t index) const { return m_inset_masks[index]; }
    // Regions that have an area, the largest first.
    const std::vector<int>& by_size() const { return m_by_size; }

    // Cameras that show every region, or one, in the free part of a picture.
    Camera overview(base::Size size, const base::Rect& free) const;
    Camera close_up(int region, base::Size size, const base::Rect& free) const;

    // Half the width of the largest box, `aspect` times as wide as high, that lies within the
    // region around its anchor; plane units. From a table: aspects between its lines take the next
    // wider one.
    float label_room(int region, float aspect) const;

    // The region under a pixel, or the nearest within `reach` pixels; -1 for none. The transform
    // takes the plane to pixels.
    int region_at(base::Point pixel, const MapPlane& plane, const base::Affine& transform,
                  float reach) const;

  private:
    MapModel() = default;
    void index(const content::Map& map);
    std::vector<bool> region_areas() const;
    void measure_label_room(const base::ProgressPart& progress);
    bool holds(int area_index, const base::Rect& box) const;

    std::unique_ptr<MapPlane> m_plane;
    std::vector<std::unique_ptr<MapPlane>> m_insets;
    std::vector<int> m_area_of;    // by region
    std::vector<int> m_region_of;  // by area, -1 for context
    std::vector<int> m_members;    // areas that are regions
    std::vector<int> m_by_size;
    LandMask m_mask, m_region_mask;
    std::vector<LandMask> m_inset_masks;
    static constexpr std::array<float, 5> label_aspects{2, 3.5f, 5, 7, 10};
    std::vector<std::array<float, label_aspects.size()>> m_label_room;  // by region
};

}  // namespace vitrina::scene
