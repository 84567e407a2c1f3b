#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "geo/arcs.h"
#include "geo/topology.h"

namespace vitrina::geo {

// A topology on the projected plane, ready to be triangulated, outlined and hit. Plane coordinates
// with y DOWN (PlanePoint.y negated), as floats, so that a draw transform is a plain scale and
// shift.
class RegionMap {
  public:
    RegionMap() = default;  // of no areas

    struct Area {
        std::string id;
        std::vector<std::vector<base::Point>> rings;  // all polygons' rings; fill even-odd
        base::Rect bounds;                            // of all polygons
        base::Rect main_bounds;                       // of the polygon with the largest area
        std::vector<base::Rect> parts;                // bounds of every polygon
        // Label point: given, or the centre of the largest circle inscribed in the main polygon.
        // Infinite for an area with neither anchor nor polygon.
        base::Point anchor;
    };
    // A stretch of border, once. `first` and `second` are the areas on its sides, -1 for sea.
    struct Border {
        std::vector<base::Point> points;
        int first = -1;
        int second = -1;
    };

    // Projects everything. Points that the projection cannot show are dropped. `anchors` (same
    // order as the areas, may be shorter; an infinite lon means "none given") override the computed
    // label points.
    static RegionMap project(const Topology& topology, const Projection& projection,
                             const std::vector<LonLat>& anchors);

    // The same from arcs that have been projected, with anchors on the plane; in part when there is
    // a window: what lies outside it is cut off.
    static RegionMap assemble(const Topology& topology, const Arcs& arcs,
                              const std::vector<base::Point>& anchors,
                              const std::optional<base::Rect>& window = {});

    const std::vector<Area>& areas() const { return m_areas; }
    const std::vector<Border>& borders() const { return m_borders; }

    // Index of the area under the point among `candidates`, else of the nearest one whose outline
    // or anchor is within `radius` (plane units), small areas favoured: the distance of one that is
    // smaller than `radius` counts less; -1 for none.
    int nearest(base::Point point, double radius, const std::vector<int>& candidates) const;

    // Euclidean area of the polygons of one area without their holes, plane units squared.
    double ring_area(int area) const;

  private:
    std::vector<Area> m_areas;
    std::vector<double> m_sizes;  // see ring_area
    std::vector<Border> m_borders;
};

}  // namespace vitrina::geo
