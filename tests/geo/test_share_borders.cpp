#include <catch2/catch.hpp>

#include "geo/region_map.h"
#include "geo/share_borders.h"

using namespace vitrina::geo;

namespace {

Topology apart(std::vector<std::vector<std::vector<LonLat>>> polygons) {
    Topology topology;
    for (auto& polygon : polygons) {
        auto& area = topology.areas.emplace_back();
        area.polygons.emplace_back();
        for (auto& ring : polygon) {
            area.polygons[0].push_back({static_cast<int>(topology.arcs.size())});
            topology.arcs.push_back(std::move(ring));
        }
    }
    return topology;
}

int borders_between(const Topology& topology, int first, int second) {
    auto plain = Projection::create("none");
    RegionMap map = RegionMap::project(topology, *plain, {});
    int count = 0;
    for (const auto& border : map.borders())
        count += std::minmax(border.first, border.second) == std::minmax(first, second);
    return count;
}

}  // namespace

TEST_CASE("Neighbours with the same points share one border, whichever way they run") {
    std::vector<LonLat> west{{0, 0}, {1, 0}, {1.1, 0.5}, {1, 1}, {0, 1}, {0, 0}};
    std::vector<LonLat> east{{2, 0}, {1, 0}, {1.1, 0.5}, {1, 1}, {2, 1}, {2, 0}};
    if (GENERATE(false, true)) std::reverse(east.begin(), east.end());
    Topology shared = share_borders(apart({{west}, {east}}));
    CHECK(shared.arcs.size() == 3);
    CHECK(borders_between(shared, 0, 1) == 1);
    CHECK(borders_between(shared, 0, -1) == 1);
    CHECK(borders_between(shared, 1, -1) == 1);
}

TEST_CASE("An area in the hole of another shares its whole ring") {
    std::vector<LonLat> around{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}};
    std::vector<LonLat> within{{1, 1}, {2, 1}, {2, 2}, {1, 2}, {1, 1}};
    std::vector<LonLat> hole{{2, 2}, {2, 1}, {1, 1}, {1, 2}, {2, 2}};
    Topology shared = share_borders(apart({{around, hole}, {within}}));
    CHECK(shared.arcs.size() == 2);
    CHECK(borders_between(shared, 0, 1) == 1);
}

TEST_CASE("Rings that share nothing stay one arc, and every area keeps its size") {
    std::vector<LonLat> one{{0, 0}, {1, 0}, {1, 1}, {0, 0}};
    std::vector<LonLat> touching{{1, 1}, {2, 1}, {2, 2}, {1, 1}};
    Topology shared = share_borders(apart({{one}, {touching}}));
    CHECK(shared.arcs.size() == 2);
    auto plain = Projection::create("none");
    RegionMap map = RegionMap::project(shared, *plain, {});
    CHECK(map.ring_area(0) == Approx(0.5));
    CHECK(map.ring_area(1) == Approx(0.5));
}
