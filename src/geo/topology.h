#pragma once

#include <limits>
#include <string>
#include <vector>

#include "geo/projection.h"

namespace vitrina::geo {

// Areas that share their borders: every border is stored once as an arc and used forwards or
// backwards by the areas on both sides. From TopoJSON directly; from GeoJSON by share_borders.
struct Topology {
    // Index of an arc, bitwise complement (~index) when it is walked backwards, as in TopoJSON.
    using Ring = std::vector<int>;
    struct Area {
        std::string id;  // the value that a pack's table refers to; empty = context only
        std::vector<std::vector<Ring>> polygons;  // outer ring first, then holes
    };
    std::vector<std::vector<LonLat>> arcs;
    std::vector<Area> areas;
    // Arcs from this one on are where the map has been cut open (see cut_open): no borders.
    size_t first_cut = std::numeric_limits<size_t>::max();
};

}  // namespace vitrina::geo
