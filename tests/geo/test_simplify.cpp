#include <catch2/catch.hpp>
#include <cmath>

#include "geo/clip.h"
#include "geo/ring.h"
#include "geo/simplify.h"

using vitrina::base::Point;
using vitrina::base::Rect;
using namespace vitrina::geo;

namespace {

// A circle of radius 1 as a closed line.
std::vector<Point> circle(int points) {
    std::vector<Point> line;
    for (int i = 0; i < points; ++i) {
        float angle = 6.2831853f * static_cast<float>(i) / static_cast<float>(points);
        line.push_back({std::cos(angle), std::sin(angle)});
    }
    line.push_back(line.front());
    return line;
}

}  // namespace

TEST_CASE("Thinning keeps both ends and every bend that is large enough") {
    std::vector<Point> line{{0, 0}, {1, 0.01f}, {2, 0}, {3, 2}, {4, 0}, {5, 0}};
    CHECK(thinned(line, 0.1) == std::vector<Point>{{0, 0}, {2, 0}, {3, 2}, {4, 0}, {5, 0}});
    CHECK(thinned(line, 0) == line);
    CHECK(thinned(line, 1e9) == std::vector<Point>{line.front(), line.back()});
}

TEST_CASE("A closed line keeps enclosing an area, however coarse") {
    std::vector<Point> coarse = thinned(circle(200), 1e9);
    REQUIRE(coarse.size() == 4);
    CHECK(coarse.front() == coarse.back());
    CHECK(area_of({coarse.begin(), coarse.end() - 1}) > 0.3);
}

TEST_CASE("A gentle curve does not vanish although each of its bends is small") {
    double whole = area_of(circle(2000));
    CHECK(area_of(thinned(circle(2000), 0.001)) == Approx(whole).epsilon(0.02));
    CHECK(thinned(circle(2000), 0.001).size() < 60);
}

TEST_CASE("A line and its reverse are thinned alike, so that a shared border stays shared") {
    std::vector<Point> line;
    for (int i = 0; i < 300; ++i) {
        auto x = static_cast<float>(i);
        line.push_back({x, std::sin(x * 0.7f) + 0.3f * std::sin(x * 2.3f)});
    }
    std::vector<Point> back(line.rbegin(), line.rend());
    std::vector<Point> there = thinned(line, 0.4), again = thinned(back, 0.4);
    std::reverse(again.begin(), again.end());
    CHECK(there == again);
    CHECK(there.size() < line.size() / 2);
}

TEST_CASE("What lies in a window stays, what lies outside goes, what crosses is cut at its edge") {
    PointRing square{{0, 0}, {2, 0}, {2, 2}, {0, 2}};
    CHECK(clipped(square, {-1, -1, 4, 4}) == square);
    CHECK(clipped(square, {5, 5, 1, 1}).empty());
    CHECK(area_of(clipped(square, {1, 1, 5, 5})) == Approx(1));
    CHECK(area_of(clipped(square, {0.5f, 0.5f, 1, 1})) == Approx(1));
}

TEST_CASE("A line is kept where it runs through a window") {
    std::vector<Point> line{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
    auto parts = stretches_in(line, Rect{4, -1, 2, 20});
    REQUIRE(parts.size() == 2);
    CHECK(parts[0] == std::vector<Point>{{0, 0}, {10, 0}});
    CHECK(parts[1] == std::vector<Point>{{10, 10}, {0, 10}});
}
