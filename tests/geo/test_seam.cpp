#include <catch2/catch.hpp>
#include <cmath>

#include "geo/region_map.h"
#include "geo/seam.h"

using vitrina::base::Point;
using namespace vitrina::geo;

namespace {

Projection projection(const std::string& definition) {
    auto result = Projection::create(definition);
    REQUIRE(result);
    return std::move(result).value();
}

RegionMap drawn(const Topology& topology, const std::string& definition) {
    Projection plane = projection(definition);
    auto seam = seam_of(plane, definition);
    return RegionMap::project(seam ? cut_open(topology, *seam) : topology, plane, {});
}

// Of the rings; a streak over the map is as long as the map is wide.
float longest_edge(const RegionMap& map) {
    float longest = 0;
    for (const auto& area : map.areas()) {
        for (const auto& ring : area.rings) {
            for (size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++)
                longest = std::max(longest, vitrina::base::distance(ring[before], ring[i]));
        }
    }
    return longest;
}

// A ring about a place, `radius` degrees wide, with points every few degrees.
std::vector<LonLat> circle(LonLat centre, double radius, int points = 72) {
    std::vector<LonLat> ring;
    for (int i = 0; i <= points; ++i) {
        double angle = 2 * M_PI * (i % points) / points;
        double lon = centre.lon + radius * std::cos(angle);
        ring.push_back({std::remainder(lon, 360.), centre.lat + radius * std::sin(angle) / 2});
    }
    return ring;
}

// Around the whole globe, waving about a latitude.
std::vector<LonLat> belt(double lat) {
    std::vector<LonLat> ring;
    for (int lon = -178; lon <= 178; lon += 4)
        ring.push_back({static_cast<double>(lon), lat + 3 * std::sin(lon / 9.)});
    ring.push_back(ring.front());
    return ring;
}

Topology one_area(std::vector<std::vector<LonLat>> rings) {
    Topology topology;
    topology.arcs = std::move(rings);
    Topology::Area area{"a", {{}}};
    for (size_t i = 0; i < topology.arcs.size(); ++i)
        area.polygons[0].push_back({static_cast<int>(i)});
    topology.areas.push_back(area);
    return topology;
}

constexpr const char* round_map = "+proj=laea +lat_0=0 +lon_0=180 +R=1";

}  // namespace

TEST_CASE("Maps of the whole world have a seam opposite their middle, azimuthal ones have none") {
    auto seam = [](const std::string& definition) {
        return seam_of(projection(definition), definition);
    };
    CHECK(seam("+proj=eqearth +R=1") == 180);
    CHECK(seam("+proj=robin +lon_0=11 +R=1") == 191);
    CHECK(seam("+proj=merc +lon_0=-90") == 90);
    CHECK_FALSE(seam("+proj=laea +lat_0=5 +lon_0=-50 +R=1"));
    CHECK_FALSE(seam("none"));
}

TEST_CASE("An area on both sides of the seam is cut in two and keeps its size") {
    const double lon = GENERATE(180., 178., -174.), hole = GENERATE(0., 4.);
    std::vector<std::vector<LonLat>> rings{circle({lon, 20}, 12)};
    if (hole > 0) rings.push_back(circle({lon, 20}, hole));
    Topology topology = one_area(rings);
    RegionMap map = drawn(topology, "+proj=eqearth +R=1");
    CHECK(longest_edge(map) < 0.2f);
    CHECK(map.areas()[0].parts.size() >= 2);
    RegionMap whole = RegionMap::project(topology, projection(round_map), {});
    CHECK(map.ring_area(0) == Approx(whole.ring_area(0)).epsilon(0.01));
}

TEST_CASE("An area around a pole is closed along the pole") {
    for (double lat : {-70., 72.}) {
        CAPTURE(lat);
        Topology topology = one_area({belt(lat)});
        RegionMap map = drawn(topology, "+proj=eqearth +R=1");
        REQUIRE(map.areas()[0].rings.size() == 1);
        CHECK(longest_edge(map) < 0.3f);
        std::string over = "+proj=laea +lon_0=0 +R=1 +lat_0=" + std::to_string(lat > 0 ? 90 : -90);
        RegionMap polar = RegionMap::project(topology, projection(over), {});
        CHECK(map.ring_area(0) == Approx(polar.ring_area(0)).epsilon(0.01));
        Point pole{0, -static_cast<float>(
                          projection("+proj=eqearth +R=1").forward({0, lat > 0 ? 89. : -89.}).y)};
        CHECK(map.nearest(pole, 0, {0}) == 0);
    }
}

TEST_CASE("A cut is no border") {
    RegionMap map = drawn(one_area({circle({180, 0}, 10)}), "+proj=eqearth +R=1");
    double length = 0, around = 0;
    for (const auto& border : map.borders()) {
        for (size_t i = 1; i < border.points.size(); ++i)
            length += vitrina::base::distance(border.points[i - 1], border.points[i]);
    }
    RegionMap uncut = drawn(one_area({circle({0, 0}, 10)}), "+proj=eqearth +R=1");
    for (const auto& border : uncut.borders()) {
        for (size_t i = 1; i < border.points.size(); ++i)
            around += vitrina::base::distance(border.points[i - 1], border.points[i]);
    }
    CHECK(length == Approx(around).epsilon(0.02));
}

TEST_CASE("What does not cross the seam stays as it is") {
    Topology topology = one_area({circle({20, 10}, 15), circle({20, 10}, 5)});
    Topology cut = cut_open(topology, 180);
    REQUIRE(cut.areas[0].polygons.size() == 1);
    CHECK(cut.areas[0].polygons[0] == topology.areas[0].polygons[0]);
    CHECK(cut.arcs == topology.arcs);
}
