#pragma once

#include <stop_token>
#include <vector>

#include "draw/mesh.h"
#include "geo/region_map.h"

namespace vitrina::scene {

// The areas' triangles and lines. The mesh numbers the areas twice: [0, areas) their land and the
// borders between regions, [areas, 2 areas) their coasts. Between two areas that are no regions
// there is no line: it would say something about them. What is there of it when `stop` is
// requested.
draw::MeshRef mesh_of(const geo::RegionMap& regions, const std::vector<bool>& is_region,
                      const std::stop_token& stop = {});

// One area's land and its whole outline, both as area 0; null when it has no polygons.
draw::MeshRef mesh_of_area(const geo::RegionMap::Area& area);

// Lines as area 0.
draw::MeshRef mesh_of_lines(const std::vector<std::vector<base::Point>>& lines);

// How far most of the finer outlines stray from the rougher ones (the 95th hundredth of a sample);
// plane units.
double stray(const geo::RegionMap& rough, const geo::RegionMap& fine,
             const std::vector<bool>& is_region);

}  // namespace vitrina::scene
