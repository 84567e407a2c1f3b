#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "geo/region_map.h"

using vitrina::base::Point;
using vitrina::base::Rect;
using namespace vitrina::geo;

namespace {

const double infinite = std::numeric_limits<double>::infinity();

Projection projection(const std::string& definition) {
    auto result = Projection::create(definition);
    REQUIRE(result);
    return std::move(result).value();
}

RegionMap mapped(const Topology& topology, const std::vector<LonLat>& anchors = {}) {
    return RegionMap::project(topology, projection("none"), anchors);
}

std::vector<LonLat> square(double x, double y, double side) {
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

// Areas of squares, each with an arc of its own.
Topology squares(const std::vector<std::vector<std::array<double, 3>>>& areas) {
    Topology topology;
    for (const auto& parts : areas) {
        auto& area = topology.areas.emplace_back();
        area.id = std::string(1, static_cast<char>('a' + topology.areas.size() - 1));
        for (auto [x, y, side] : parts) {
            area.polygons.push_back({{static_cast<int>(topology.arcs.size())}});
            topology.arcs.push_back(square(x, y, side));
        }
    }
    return topology;
}

// West and east of the line x = 1; the line is arc 0, walked up by the west and down by the east.
Topology neighbours() {
    Topology topology;
    topology.arcs = {{{1, 0}, {1, 0.5}, {1, 1}},
                     {{1, 1}, {0, 1}, {0, 0}, {1, 0}},
                     {{1, 1}, {2, 1}, {2, 0}, {1, 0}}};
    topology.areas = {{"west", {{{0, 1}}}}, {"east", {{{~0, 2}}}}};
    // The east begins where the line ends backwards; its outer arc must be walked the other way.
    std::reverse(topology.arcs[2].begin(), topology.arcs[2].end());
    return topology;
}

int count_of_borders(const RegionMap& map, int first, int second) {
    return static_cast<int>(
        std::count_if(map.borders().begin(), map.borders().end(), [&](const auto& b) {
            return std::minmax(b.first, b.second) == std::minmax(first, second);
        }));
}

}  // namespace

TEST_CASE("Rings are stitched from shared arcs, forwards and backwards, joints once") {
    RegionMap map = mapped(neighbours());
    using Ring = std::vector<Point>;
    CHECK(map.areas()[0].rings ==
          std::vector<Ring>{{{1, 0}, {1, -0.5f}, {1, -1}, {0, -1}, {0, 0}}});
    CHECK(map.areas()[1].rings ==
          std::vector<Ring>{{{1, -1}, {1, -0.5f}, {1, 0}, {2, 0}, {2, -1}}});
    CHECK(map.ring_area(0) == Approx(1));
    CHECK(map.ring_area(1) == Approx(1));
}

TEST_CASE("Two squares share one border, which names both; their coasts name the sea") {
    RegionMap map = mapped(neighbours());
    REQUIRE(map.borders().size() == 3);
    CHECK(count_of_borders(map, 0, 1) == 1);
    CHECK(count_of_borders(map, 0, -1) == 1);
    CHECK(count_of_borders(map, 1, -1) == 1);
    CHECK(map.borders()[0].points == std::vector<Point>{{1, 0}, {1, -0.5f}, {1, -1}});
}

TEST_CASE("An arc between two polygons of one area, and one nobody uses, is no border") {
    Topology topology = neighbours();
    topology.areas = {{"both", {{{0, 1}}, {{~0, 2}}}}};
    topology.arcs.push_back({{5, 5}, {6, 6}});
    RegionMap map = mapped(topology);
    CHECK(map.borders().size() == 2);
    CHECK(count_of_borders(map, 0, -1) == 2);
    CHECK(map.ring_area(0) == Approx(2));
}

TEST_CASE("Bounds hold every polygon, main bounds and the label only the largest") {
    RegionMap map = mapped(squares({{{10, 10, 1}, {0, 0, 4}, {-20, 30, 0.5}}}));
    const auto& area = map.areas()[0];
    CHECK(area.bounds == Rect{-20, -30.5f, 31, 30.5f});
    CHECK(area.main_bounds == Rect{0, -4, 4, 4});
    CHECK(area.anchor.x == Approx(2).margin(0.02));
    CHECK(area.anchor.y == Approx(-2).margin(0.02));
    CHECK(map.ring_area(0) == Approx(1 + 16 + 0.25));
}

TEST_CASE("Holes count neither for the area, nor for the main polygon, nor for the label") {
    Topology topology = squares({{{0, 0, 10}, {1, 1, 8.5}, {20, 0, 6}}});
    auto& polygons = topology.areas[0].polygons;
    polygons[0].push_back(polygons[1][0]);  // the second square becomes the hole of the first
    polygons.erase(polygons.begin() + 1);
    RegionMap map = mapped(topology);
    CHECK(map.ring_area(0) == Approx(100 - 72.25 + 36));
    CHECK(map.areas()[0].rings.size() == 3);
    CHECK(map.areas()[0].main_bounds == Rect{20, -6, 6, 6});
    CHECK(map.nearest({5, -5}, 0, {0}) == -1);
    CHECK(map.nearest({0.5f, -0.5f}, 0, {0}) == 0);

    polygons.pop_back();
    Point label = mapped(topology).areas()[0].anchor;
    CHECK_FALSE((label.x > 1 && label.x < 9.5f && label.y < -1 && label.y > -9.5f));
    CHECK(mapped(topology).nearest(label, 0, {0}) == 0);
}

TEST_CASE("A computed label lies inside its area, whatever its shape") {
    std::mt19937 random(1);
    auto number = [&](double from, double to) {
        return from + (to - from) * static_cast<double>(random() % 10007) / 10007;
    };
    for (int round = 0; round < 40; ++round) {
        Topology topology;
        auto& arc = topology.arcs.emplace_back();
        double thin = round % 4 == 0 ? 1e-4 : 1;
        for (int i = 0; i < 30; ++i) {
            double angle = i * 2 * M_PI / 30, radius = number(0.2, 5);
            arc.push_back({radius * std::cos(angle), thin * radius * std::sin(angle)});
        }
        topology.areas = {{"a", {{{0}}}}};
        RegionMap map = mapped(topology);
        CHECK(map.nearest(map.areas()[0].anchor, 0, {0}) == 0);
    }
}

TEST_CASE("A label lies even inside an atoll thinner than the search for it is fine") {
    for (double thickness : {0.03, 0.003, 0.0003}) {
        Topology topology;
        auto& arc = topology.arcs.emplace_back();
        for (int i = 0; i <= 60; ++i) arc.push_back({std::cos(i * 0.1), std::sin(i * 0.1)});
        for (int i = 60; i >= 0; --i) {
            double radius = 1 - thickness;
            arc.push_back({radius * std::cos(i * 0.1), radius * std::sin(i * 0.1)});
        }
        topology.areas = {{"a", {{{0}}}}};
        RegionMap map = mapped(topology);
        CHECK(map.nearest(map.areas()[0].anchor, 0, {0}) == 0);
    }
}

TEST_CASE("A given label point is projected as the map is; without one the computed holds") {
    Topology topology = squares({{{0, 0, 4}}, {{10, 0, 4}}, {}});
    RegionMap map = mapped(topology, {{1, 3}, {infinite, 0}});
    CHECK(map.areas()[0].anchor == Point{1, -3});
    CHECK(map.areas()[1].anchor.x == Approx(12).margin(0.02));
    CHECK(std::isinf(map.areas()[2].anchor.x));
}

TEST_CASE("Sick polygons neither stop the projection nor place a label nowhere") {
    auto points = GENERATE(values<std::vector<LonLat>>({
        {{0, 0}, {2, 2}, {2, 0}, {0, 2}},                  // crosses itself
        {{0, 0}, {1, 1}, {2, 2}},                          // a line
        {{0, 0}, {4, 0}, {4, 0}, {0, 0}, {0, 1e-30}},      // next to nothing
        {{0, 0}, {1e30, 0}, {1e30, 1e30}},                 // enormous
        {{0, 0}, {1e-20, 1e-20}, {0, 1e-20}, {0, 0}},      // tiny
        {{0, 0}, {9, 0}, {9, 9}, {0, 0}, {9, 9}, {9, 0}},  // there and back again
    }));
    Topology topology;
    topology.arcs = {points};
    topology.areas = {{"a", {{{0}}}}, {"b", {{{0, 77, ~99}}, {{}}, {}}}};
    RegionMap map = mapped(topology);
    CHECK(std::isfinite(map.areas()[0].anchor.x));
    CHECK(std::isfinite(map.areas()[0].anchor.y));
    CHECK(map.areas()[1].rings == map.areas()[0].rings);
    CHECK(std::isfinite(map.ring_area(0)));
}

TEST_CASE("Points that the projection cannot show are dropped, and borders break there") {
    Topology topology;
    topology.arcs = {{{-60, 0}, {-55, 0}, {0, 95}, {-50, 0}, {-45, 10}, {-60, 10}}};
    topology.areas = {{"a", {{{0}}}}, {"hidden", {{{1}}}}};
    topology.arcs.push_back({{0, 95}, {0, 95}, {0, 96}, {0, 95}});
    RegionMap map =
        RegionMap::project(topology, projection("+proj=laea +lat_0=5 +lon_0=-50 +R=1"), {});
    CHECK(map.areas()[0].rings.at(0).size() == 5);
    REQUIRE(map.borders().size() == 2);
    CHECK(map.borders()[0].points.size() == 2);
    CHECK(map.borders()[1].points.size() == 3);
    CHECK(map.areas()[1].rings.empty());
    CHECK(map.nearest({0, 0}, 100, {1}) == -1);
}

TEST_CASE("On an equal-area projection, areas are those on the sphere") {
    Topology topology;
    auto& arc = topology.arcs.emplace_back();
    for (int i = 0; i <= 100; ++i) arc.push_back({-60 + i * 0.2, 10});
    for (int i = 0; i <= 100; ++i) arc.push_back({-40, 10 - i * 0.3});
    for (int i = 0; i <= 100; ++i) arc.push_back({-40 - i * 0.2, -20});
    for (int i = 0; i <= 100; ++i) arc.push_back({-60, -20 + i * 0.3});
    topology.areas = {{"a", {{{0}}}}};
    RegionMap map =
        RegionMap::project(topology, projection("+proj=laea +lat_0=5 +lon_0=-50 +R=1"), {});
    const double degree = M_PI / 180;
    double on_sphere = 20 * degree * (std::sin(10 * degree) - std::sin(-20 * degree));
    CHECK(map.ring_area(0) == Approx(on_sphere).epsilon(1e-4));
}

TEST_CASE("The area under the finger answers before any nearer outline") {
    RegionMap map = mapped(squares({{{0, 0, 10}}, {{10.5, 0, 0.1}}}));
    CHECK(map.nearest({9.9f, -0.05f}, 5, {0, 1}) == 0);
    CHECK(map.nearest({9.9f, -0.05f}, 5, {1, 0}) == 0);
    CHECK(map.nearest({9.9f, -0.05f}, 5, {1}) == 1);
}

TEST_CASE("Where areas overlap, the smaller answers") {
    RegionMap map = mapped(squares({{{0, 0, 10}}, {{4, 4, 1}}}));
    CHECK(map.nearest({4.5f, -4.5f}, 1, {0, 1}) == 1);
    CHECK(map.nearest({4.5f, -4.5f}, 1, {1, 0}) == 1);
}

TEST_CASE("Between a large and a small area the small one is favoured, within reason") {
    RegionMap map = mapped(squares({{{0, 0, 100}}, {{103, 0, 0.5}}}));
    CHECK(map.nearest({101, -0.25f}, 4, {0, 1}) == 1);     // 1 from the large, 2 from the small
    CHECK(map.nearest({100.2f, -0.25f}, 4, {0, 1}) == 0);  // 0.2 against 2.8
    CHECK(map.nearest({101, -0.25f}, 1.5, {0, 1}) == 0);   // the small one is out of reach
    RegionMap equals = mapped(squares({{{0, 0, 100}}, {{103, 0, 100}}}));
    CHECK(equals.nearest({101, -50}, 4, {0, 1}) == 0);
    CHECK(equals.nearest({102, -50}, 4, {0, 1}) == 1);
}

TEST_CASE("An island answers for its area, and an anchor does even without land") {
    Topology topology = squares({{{0, 0, 10}, {50, 50, 0.01}}, {}});
    RegionMap map = mapped(topology, {{infinite, 0}, {80, 80}});
    CHECK(map.nearest({51, -51}, 2, {0, 1}) == 0);
    CHECK(map.nearest({79, -80}, 2, {0, 1}) == 1);
    CHECK(map.nearest({70, -70}, 2, {0, 1}) == -1);
}

TEST_CASE("Only candidates answer") {
    RegionMap map = mapped(squares({{{0, 0, 10}}, {{20, 0, 10}}}));
    CHECK(map.nearest({5, -5}, 100, {}) == -1);
    CHECK(map.nearest({5, -5}, 1, {1}) == -1);
    CHECK(map.nearest({5, -5}, 100, {1}) == 1);
    CHECK(map.nearest({5, -5}, 100, {-1, 7, 1}) == 1);
    CHECK(map.nearest({5, -5}, 0, {0, 1}) == 0);
    CHECK(map.nearest({15, -5}, std::numeric_limits<double>::quiet_NaN(), {0, 1}) == -1);
    CHECK(map.nearest({std::numeric_limits<float>::quiet_NaN(), 0}, 100, {0, 1}) == -1);
}

TEST_CASE("An empty topology makes an empty map") {
    RegionMap map = mapped({});
    CHECK(map.areas().empty());
    CHECK(map.borders().empty());
    CHECK(map.nearest({0, 0}, 1, {0}) == -1);
    CHECK(map.ring_area(0) == 0);
}
