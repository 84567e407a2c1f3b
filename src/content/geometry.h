#pragma once

#include <optional>
#include <string>

#include "content/context.h"
#include "geo/topology.h"

namespace vitrina::content {

// Which areas map.toml asks for.
struct GeometryRequest {
    std::string file;                // GeoJSON or TopoJSON, told apart by what is inside
    std::string key;                 // property, or "id", that names an area
    std::string object;              // TopoJSON: the object to read; empty = all
    bool plain_coordinates = false;  // a plan: coordinates are not degrees
};

// Reads the areas. Faults are reported: those of JSON with line and column, others with the number
// of the feature. Nothing when the file gives no areas at all.
std::optional<geo::Topology> read_geometry(Context& context, const GeometryRequest& request);

}  // namespace vitrina::content
