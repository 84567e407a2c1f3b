#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/text.h"
#include "geo/projection.h"

// What a map carries beside its regions.
namespace vitrina::content {

// Degrees, or plain coordinates of a plan. East may be beyond 180.
struct GeoBox {
    double west = 0, south = 0, east = 0, north = 0;
};

// A part of the map drawn again, upright and larger, in a frame of its own that grows when it is
// touched.
struct MapInset {
    enum class Corner { top_left, top_right, bottom_left, bottom_right };
    std::string id;
    Text name;
    std::string projection;     // PROJ definition, centred on what it shows unless the pack says
    std::vector<int> regions;   // what it is fitted to, unless it has a box
    std::optional<GeoBox> box;  // what it shows
    Corner corner = Corner::bottom_left;
    bool small = false;  // half as large as the others
};

// A place that gets a name once the map is near enough: an archipelago, an exclave.
struct MapPlace {
    Text name;
    geo::LonLat at;
    int region = -1;  // which it belongs to
};

// The sign that stands for a region too small to be touched: a name with a line to its place.
struct RegionSign {
    enum class Wish {
        automatic,  // when the region is small
        never,
        always,
    };
    Wish wish = Wish::automatic;
    std::optional<float> bearing;  // where it should stand, degrees clockwise from up
};

}  // namespace vitrina::content
