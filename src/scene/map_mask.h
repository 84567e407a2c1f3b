#pragma once

#include <cstdint>
#include <vector>

#include "geo/region_map.h"

namespace vitrina::scene {

// Where on the plane there is land, coarsely: so that names and signs can be put over the sea.
class LandMask {
  public:
    LandMask() = default;
    // Of the areas marked, inside the window; all else counts as sea.
    LandMask(const geo::RegionMap& regions, const std::vector<bool>& marked,
             const base::Rect& window);

    // How much of a box (plane units) is land, 0..1.
    float land(const base::Rect& box) const;

  private:
    void fill(const geo::RegionMap::Area& area);
    void add_up();

    base::Rect m_window;
    int m_columns = 0, m_rows = 0;
    float m_cell = 1;
    std::vector<uint32_t> m_sums;  // of all cells above and to the left; one row and column more
};

}  // namespace vitrina::scene
