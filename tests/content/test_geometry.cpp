#include "content/geometry.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sandbox.h"

using namespace vitrina;
using namespace vitrina::content;

namespace {

struct Reading {
    std::optional<geo::Topology> topology;
    std::string report;
};

Reading read(std::string_view json, const std::string& key = "id", const std::string& object = "") {
    Sandbox folder;
    folder.write("g.json", json);
    auto pack = pack::Folder::open(folder.file("").string());
    REQUIRE(pack);
    Findings findings;
    Context context{*pack, findings, {}, {}};
    Reading reading;
    reading.topology = read_geometry(context, {"g.json", key, object, true});
    reading.report = Sandbox::report({{}, std::move(findings).sorted()});
    return reading;
}

// Two squares side by side that share the border from (1, 0) to (1, 1).
constexpr const char* quantised = R"({"type": "Topology",
  "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
  "objects": {
    "states": {"type": "GeometryCollection", "geometries": [
      {"type": "Polygon", "id": "W", "arcs": [[0, 1]]},
      {"type": "Polygon", "id": 7, "arcs": [[-1, 2]]},
      {"type": null, "id": "none"}]},
    "land": {"type": "Polygon", "arcs": [[1, 2]]}},
  "arcs": [[[2, 0], [0, 2]], [[2, 2], [-2, 0], [0, -2], [2, 0]], [[2, 0], [2, 0], [0, 2], [-2, 0]]]})";

std::vector<geo::LonLat> points(const geo::Topology& topology, const geo::Topology::Ring& ring) {
    std::vector<geo::LonLat> all;
    for (int index : ring) {
        auto arc = topology.arcs[static_cast<size_t>(index < 0 ? ~index : index)];
        if (index < 0) std::reverse(arc.begin(), arc.end());
        all.insert(all.end(), arc.begin() + (all.empty() ? 0 : 1), arc.end());
    }
    return all;
}

}  // namespace

TEST_CASE("Quantised TopoJSON is decoded, and neighbours share their border") {
    Reading reading = read(quantised, "id", "states");
    REQUIRE(reading.topology);
    const auto& areas = reading.topology->areas;
    REQUIRE(areas.size() == 3);
    CHECK(areas[0].id == "W");
    CHECK(areas[1].id == "7");
    CHECK(areas[0].polygons[0][0][0] == ~areas[1].polygons[0][0][0]);
    auto west = points(*reading.topology, areas[0].polygons[0][0]);
    CHECK(west == std::vector<geo::LonLat>{{11, 20}, {11, 21}, {10, 21}, {10, 20}, {11, 20}});
    auto east = points(*reading.topology, areas[1].polygons[0][0]);
    CHECK(east.front() == east.back());
    CHECK(reading.report ==
          "warning: g.json: geometry 3 (“none”): it has no area; nothing is drawn for it; delete "
          "it if that is not meant\n");
}

TEST_CASE("Without a choice all objects of a topology are read, in the order of the file") {
    Reading reading = read(quantised);
    REQUIRE(reading.topology);
    REQUIRE(reading.topology->areas.size() == 4);
    CHECK(reading.topology->areas[3].id.empty());
}

TEST_CASE("Each ring of GeoJSON is an arc of its own that is used once") {
    Reading reading = read(R"({"type": "Feature", "id": "a", "properties": null, "geometry":
        {"type": "Polygon", "coordinates": [[[0,0],[9,0],[9,9],[0,0]], [[4,1],[6,1],[6,3],[4,1]]]}})");
    CHECK(reading.report.empty());
    REQUIRE(reading.topology);
    CHECK(reading.topology->arcs.size() == 2);
    CHECK(reading.topology->areas[0].polygons ==
          std::vector<std::vector<geo::Topology::Ring>>{{{0}, {1}}});
}

TEST_CASE("A property goes before the feature's own id") {
    std::string feature =
        R"({"type": "Feature", "id": "outer", "properties": {"id": "inner"}, "geometry":
        {"type": "Polygon", "coordinates": [[[0,0],[9,0],[9,9],[0,0]]]}})";
    CHECK(read(feature).topology->areas[0].id == "inner");
}

TEST_CASE("Wrong shapes of JSON are findings") {
    for (const char* json :
         {"", "[]", "null", "1e999", "{\"type\": \"Topology\"}",
          "{\"type\": \"Topology\", \"arcs\": 5}",
          "{\"type\": \"Topology\", \"arcs\": [], \"objects\": []}",
          "{\"type\": \"Topology\", \"arcs\": [[[0, 0]]]}",
          "{\"type\": \"Topology\", \"transform\": {\"scale\": 1}, \"arcs\": []}",
          "{\"type\": \"FeatureCollection\", \"features\": {}}",
          "{\"type\": \"FeatureCollection\", \"features\": []}",
          "{\"type\": \"FeatureCollection\", \"features\": [7]}",
          "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": 7}}",
          "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [7]}}"}) {
        INFO(json);
        CHECK(read(json).report.starts_with("error: g.json"));
    }
}

TEST_CASE("A fault in JSON has its line and column in characters") {
    CHECK(read("{\n \"ñ\": ?}").report.starts_with("error: g.json:2:7: this is not JSON"));
    CHECK(read("{\n \"a\": \"x").report.starts_with("error: g.json:2:"));
}
