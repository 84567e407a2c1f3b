#include <catch2/catch.hpp>

#include "draw/mesh.h"
#include "draw/path.h"
#include "random_points.h"

using vitrina::base::distance;
using vitrina::base::Point;
using namespace vitrina::draw;

namespace {

using Ring = std::vector<Point>;

float distance_to_segment(Point p, Point a, Point b) {
    Point d = b - a;
    float length2 = d.x * d.x + d.y * d.y;
    float t = length2 > 0 ? ((p.x - a.x) * d.x + (p.y - a.y) * d.y) / length2 : 0;
    return distance(p, a + d * std::clamp(t, 0.f, 1.f));
}

float distance_to_ring(Point p, const Ring& ring) {
    float nearest = 1e9f;
    for (size_t i = 0; i < ring.size(); ++i) {
        nearest = std::min(nearest, distance_to_segment(p, ring[i], ring[(i + 1) % ring.size()]));
    }
    return nearest;
}

// De Casteljau, unlike the code under test.
Point on_curve(std::vector<Point> control, float t) {
    for (size_t left = control.size() - 1; left > 0; --left) {
        for (size_t i = 0; i < left; ++i) control[i] = control[i] * (1 - t) + control[i + 1] * t;
    }
    return control[0];
}

Path path_of(const std::vector<Point>& control) {
    Path path;
    path.move_to(control[0]);
    if (control.size() == 3) path.quadratic_to(control[1], control[2]);
    if (control.size() == 4) path.cubic_to(control[1], control[2], control[3]);
    path.close();
    return path;
}

Path circle(float radius) {
    const float k = radius * 0.5522847f, r = radius;
    Path path;
    path.move_to({r, 0});
    path.cubic_to({r, k}, {k, r}, {0, r});
    path.cubic_to({-k, r}, {-r, k}, {-r, 0});
    path.cubic_to({-r, -k}, {-k, -r}, {0, -r});
    path.cubic_to({k, -r}, {r, -k}, {r, 0});
    path.close();
    return path;
}

double signed_area(const Ring& ring) {
    double twice = 0;
    for (size_t i = 0; i < ring.size(); ++i) {
        Point a = ring[i], b = ring[(i + 1) % ring.size()];
        twice += double(a.x) * b.y - double(b.x) * a.y;
    }
    return twice / 2;
}

}  // namespace

TEST_CASE("A flattened curve strays at most the tolerance from the curve") {
    RandomPoints random(11);
    auto degree = GENERATE(size_t{2}, size_t{3});
    auto tolerance = GENERATE(0.05f, 0.5f, 5.f);
    for (int round = 0; round < 50; ++round) {
        std::vector<Point> control = random.points(degree + 1, 300);
        auto rings = flatten(path_of(control), tolerance);
        if (rings.empty()) continue;  // so flat that the tolerance leaves a single line
        float worst = 0;
        for (int i = 0; i <= 500; ++i) {
            Point p = on_curve(control, static_cast<float>(i) / 500);
            worst = std::max(worst, distance_to_ring(p, rings[0]));
        }
        CHECK(worst <= tolerance * 1.001f + 1e-3f);
    }
}

TEST_CASE("A coarser tolerance needs fewer points, about with its square root") {
    size_t fine = flatten(circle(1000), 0.01f)[0].size();
    size_t coarse = flatten(circle(1000), 1)[0].size();
    CHECK(coarse >= 12);
    CHECK(fine > 8 * coarse);
    CHECK(fine < 12 * coarse);
}

TEST_CASE("The area of a flattened circle converges to that of the disc") {
    const double disc = 3.14159265358979 * 100 * 100;
    double before = disc;
    for (float tolerance : {10.f, 1.f, 0.1f, 0.01f}) {
        double error = std::abs(signed_area(flatten(circle(100), tolerance)[0]) - disc);
        CHECK(error < before);
        CHECK(error < 4 * 2 * 3.15 * 100 * double(tolerance));
        before = error;
    }
    CHECK(before / disc < 4e-4);  // four cubics are no perfect circle
}

TEST_CASE("Contours become rings without repeated points, closed or not") {
    Path path;
    path.move_to({0, 0});
    path.line_to({4, 0});
    path.line_to({4, 0});
    path.line_to({4, 4});
    path.line_to({0, 0});
    path.close();
    path.move_to({10, 10});
    path.line_to({12, 10});
    path.line_to({12, 12});
    auto rings = flatten(path, 1);
    REQUIRE(rings.size() == 2);
    CHECK(rings[0] == Ring{{0, 0}, {4, 0}, {4, 4}});
    CHECK(rings[1] == Ring{{10, 10}, {12, 10}, {12, 12}});
}

TEST_CASE("After closing, a path goes on from where the contour began") {
    Path path;
    path.move_to({1, 2});
    path.line_to({5, 2});
    path.line_to({5, 6});
    path.close();
    path.line_to({-3, 2});
    path.line_to({-3, -2});
    auto rings = flatten(path, 1);
    REQUIRE(rings.size() == 2);
    CHECK(rings[1] == Ring{{1, 2}, {-3, 2}, {-3, -2}});
}

TEST_CASE("Contours that enclose nothing are left out") {
    Path path;
    CHECK(flatten(path, 1).empty());
    path.close();
    path.move_to({1, 1});
    path.move_to({2, 2});
    path.line_to({3, 3});
    path.close();
    CHECK(flatten(path, 1).empty());
}

TEST_CASE("A path that does not begin with a move begins at its first point") {
    Path path;
    path.line_to({1, 1});
    path.line_to({2, 1});
    path.line_to({2, 2});
    CHECK(path.verbs.front() == Path::Verb::move);
    CHECK(flatten(path, 1)[0] == Ring{{1, 1}, {2, 1}, {2, 2}});
}

TEST_CASE("Flattening ends for every tolerance and every number") {
    Path path = circle(1e6f);
    CHECK(flatten(path, 0)[0].size() <= 4 * 4096);
    CHECK(flatten(path, -1)[0].size() <= 4 * 4096);
    path.points[3].x = std::numeric_limits<float>::quiet_NaN();
    path.points[5].y = std::numeric_limits<float>::infinity();
    CHECK(flatten(path, 0.1f).size() <= 1);
}

TEST_CASE("The bounds of a path hold every point, controls included") {
    CHECK(Path{}.bounds() == vitrina::base::Rect{});
    Path path;
    path.move_to({1, 2});
    path.quadratic_to({5, -3}, {4, 4});
    CHECK(path.bounds() == vitrina::base::Rect{1, -3, 4, 7});
}
