#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "content/geometry.h"

// Private to the readers of geometry: the only header of this module that names nlohmann/json.
namespace vitrina::content {

using Json = nlohmann::ordered_json;

// Parses JSON of the pack, at most 64 levels deep; nothing, with the fault reported at its line and
// column, when it fails, and nothing when the context's progress is cancelled.
std::optional<Json> read_json(Context& context, const std::string& file, uint64_t limit);

// The member of an object; null when it is none or has no such member.
const Json* member(const Json& value, const char* name);
// The text of a member; "" when it is not a text.
std::string string_member(const Json& value, const char* name);

// The name of an area: the property `key` or the feature's own id, as text; "" when it has none.
std::string area_name(const Json& feature, const std::string& key);

// Calls `read` with every polygon of a geometry: the value of the member `rings_name`
// ("coordinates" in GeoJSON, "arcs" in TopoJSON), its elements for a MultiPolygon, those of its
// parts for a GeometryCollection. Other geometries have none.
template <typename Read>
void for_each_polygon(const Json& geometry, const char* rings_name, Read&& read) {
    std::string type = string_member(geometry, "type");
    const Json* rings = member(geometry, rings_name);
    const Json* geometries = member(geometry, "geometries");
    if (type == "Polygon" && rings) {
        read(*rings);
    } else if (type == "MultiPolygon" && rings && rings->is_array()) {
        for (const Json& polygon : *rings) read(polygon);
    } else if (type == "GeometryCollection" && geometries && geometries->is_array()) {
        for (const Json& one : *geometries) for_each_polygon(one, rings_name, read);
    }
}

// What both kinds of geometry share: where faults go, and what names the place where one is.
class GeometryFaults {
  public:
    GeometryFaults(Context& context, const GeometryRequest& request)
        : m_context(context), m_request(request) {}
    const GeometryRequest& request() const { return m_request; }

    // What is read next, as in messages: "feature 12 (“COL”)".
    void now_reading(std::string what) {
        m_reading = std::move(what);
        m_has_error = false;
    }
    void error(const std::string& what, std::string remedy);
    void warning(const std::string& what, std::string remedy);

    // Reports an area without any polygon, unless an error has said why.
    void check_area(const geo::Topology::Area& area);

    // Whether a point is one that can be shown; reported when it is not.
    bool check_point(geo::LonLat point);

  private:
    Context& m_context;
    const GeometryRequest& m_request;
    std::string m_reading;
    bool m_has_error = false;
};

void read_geojson(const Json& root, GeometryFaults& faults, geo::Topology& topology);
void read_topojson(const Json& root, GeometryFaults& faults, geo::Topology& topology);

}  // namespace vitrina::content
