#include <catch2/catch.hpp>

#include "geo/centre.h"
#include "geo/graticule.h"

using vitrina::base::Rect;
using namespace vitrina::geo;

namespace {

Projection projection(const std::string& definition) {
    auto result = Projection::create(definition);
    REQUIRE(result);
    return std::move(result).value();
}

}  // namespace

TEST_CASE("The net has a line for every step, and none without a step") {
    Projection plane = projection("+proj=eqc +R=1");
    Rect world{-3.2f, -1.6f, 6.4f, 3.2f};
    // Meridians from -180 to 150, parallels from -60 to 60.
    CHECK(graticule(plane, 30, world).size() == 12 + 5);
    CHECK(graticule(plane, 0, world).empty());
}

TEST_CASE("No line of the net runs across the map from one edge to the other") {
    Projection plane = projection("+proj=robin +lon_0=100 +R=1");
    for (const auto& line : graticule(plane, 15, {-3, -2, 6, 4})) {
        for (size_t i = 1; i < line.size(); ++i)
            CHECK(vitrina::base::distance(line[i - 1], line[i]) < 0.2f);
    }
}

TEST_CASE("The middle of some areas lies between them, also across the date line") {
    Topology topology;
    auto add = [&](double lon, double lat) {
        topology.areas.push_back({"", {{{static_cast<int>(topology.arcs.size())}}}});
        topology.arcs.push_back({{lon - 1, lat}, {lon, lat - 1}, {lon + 1, lat}, {lon - 1, lat}});
    };
    add(170, 0);
    add(-170, 0);
    LonLat middle = centre_of(topology, {0, 1});
    CHECK(std::abs(middle.lon) == 180);
    CHECK(middle.lat == 0);
    CHECK(centre_of(topology, {}) == LonLat{});
    CHECK(equal_area_at({-50, 5}) == "+proj=laea +lat_0=5 +lon_0=-50 +R=1");
}
