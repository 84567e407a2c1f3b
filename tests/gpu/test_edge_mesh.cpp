#include "gpu/edge_mesh.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "gpu/boundary.h"
#include "gpu/ribbon.h"

namespace vitrina::gpu {

namespace {

using Rings = std::vector<std::vector<base::Point>>;

std::vector<base::Point> circle(base::Point centre, float radius, int points,
                                bool backwards = false) {
    std::vector<base::Point> ring;
    for (int i = 0; i < points; ++i) {
        double t = (backwards ? -i : i) * 2 * M_PI / points;
        ring.push_back({centre.x + radius * static_cast<float>(std::cos(t)),
                        centre.y + radius * static_cast<float>(std::sin(t))});
    }
    return ring;
}

EdgeMesh soft(const Rings& rings) {
    draw::Mesh mesh;
    draw::fill_rings(rings, draw::FillRule::nonzero, 0, mesh);
    return with_soft_edge(mesh);
}

double area(base::Point a, base::Point b, base::Point c) {
    return 0.5 * std::abs((double(b.x) - a.x) * (double(c.y) - a.y) -
                          (double(b.y) - a.y) * (double(c.x) - a.x));
}

// Full colour counts whole, the strip by the mean of its corners: the ink that is drawn at `half` a
// pixel.
double ink(const EdgeMesh& mesh, float half) {
    double sum = 0;
    auto at = [&](uint32_t i) { return mesh.vertices[i].position + mesh.vertices[i].leave * half; };
    for (size_t i = 0; i < mesh.indices.size(); i += 3) {
        int solid = 0;
        for (size_t k = 0; k < 3; ++k) solid += mesh.vertices[mesh.indices[i + k]].solid ? 1 : 0;
        sum +=
            area(at(mesh.indices[i]), at(mesh.indices[i + 1]), at(mesh.indices[i + 2])) * solid / 3;
    }
    return sum;
}

}  // namespace

TEST_CASE("a soft edge leaves the amount of ink as it is") {
    Rings square{{{0, 0}, {40, 0}, {40, 30}, {0, 30}}};
    CHECK(ink(soft(square), 0) == Approx(1200));
    CHECK(ink(soft(square), 0.5f) == Approx(1200).epsilon(0.002));
    Rings ring{circle({50, 50}, 40, 90), circle({50, 50}, 20, 60, true)};
    CHECK(ink(soft(ring), 0.5f) == Approx(M_PI * (1600 - 400)).epsilon(0.01));
    Rings overlapping{circle({50, 50}, 30, 90), circle({70, 50}, 30, 90)};
    double lens = 2 * 900 * std::acos(20.0 / 60) - 10 * std::sqrt(4.0 * 900 - 400);
    CHECK(ink(soft(overlapping), 0.5f) == Approx(2 * M_PI * 900 - lens).epsilon(0.01));
}

TEST_CASE("the boundary closes and has no edges inside the shape") {
    // Points on straight sides make triangles without area, which tessellators leave out.
    Rings rings{{{0, 0},
                 {10, 0},
                 {20, 0},
                 {30, 0},
                 {30, 10},
                 {30, 20},
                 {20, 20},
                 {20, 40},
                 {10, 40},
                 {10, 20},
                 {0, 20},
                 {0, 10}}};
    draw::Mesh mesh;
    draw::fill_rings(rings, draw::FillRule::nonzero, 0, mesh);
    std::vector<base::Point> points;
    for (const auto& vertex : mesh.vertices) points.push_back(vertex.position);
    orient(points, mesh.triangles);
    auto edges = boundary_of(points, mesh.triangles);
    double length = 0;
    for (const BoundaryEdge& edge : edges) {
        length += base::distance(points[edge.from], points[edge.to]);
        CHECK(edges[edge.next].from == edge.to);
    }
    CHECK(length == Approx(140));
}

TEST_CASE("a long edge that faces short ones cancels against them") {
    // Two squares, the left one's side in one piece, the right one's in two.
    std::vector<base::Point> points{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {20, 0}, {20, 10}, {10, 5}};
    std::vector<uint32_t> triangles{0, 1, 2, 0, 2, 3, 1, 4, 6, 6, 4, 5, 6, 5, 2};
    orient(points, triangles);
    double length = 0;
    for (const BoundaryEdge& edge : boundary_of(points, triangles))
        length += base::distance(points[edge.from], points[edge.to]);
    CHECK(length == Approx(60));
}

TEST_CASE("no vertex leaves its edge by more than two half pixels") {
    Rings star;
    star.emplace_back();
    for (int i = 0; i < 14; ++i) {
        double r = i % 2 == 0 ? 50 : 8, t = i * M_PI / 7;
        star[0].push_back(
            {static_cast<float>(r * std::cos(t)), static_cast<float>(r * std::sin(t))});
    }
    for (const auto& vertex : soft(star).vertices)
        CHECK(std::hypot(vertex.leave.x, vertex.leave.y) <= 2.001f);
}

TEST_CASE("nothing to fill gives nothing to draw") {
    CHECK(soft({}).indices.empty());
    CHECK(soft({{{0, 0}, {1, 1}, {2, 2}}}).indices.empty());
}

TEST_CASE("a ribbon joins segments that follow each other and leaves out points that do not show") {
    std::vector<draw::Mesh::Segment> segments;
    for (int i = 0; i < 100; ++i) {
        auto x = static_cast<float>(i);
        segments.push_back({{x, 0.01f * static_cast<float>(i % 2)},
                            {x + 1, 0.01f * static_cast<float>((i + 1) % 2)},
                            0});
    }
    segments.push_back({{100, 0}, {100, 50}, 0});
    segments.push_back({{0, 200}, {10, 200}, 1});
    Ribbon exact = make_ribbon(segments, 0), simple = make_ribbon(segments, 0.1f);
    CHECK(exact.indices.size() == 6 * 102);
    CHECK(simple.indices.size() == 6 * 3);
    CHECK(simple.vertices.front().position == base::Point{0, 0});
    CHECK(simple.vertices.back().area == 1);
    // At the right angle both sides leave by the diagonal.
    CHECK(std::hypot(simple.vertices[2].normal.x, simple.vertices[2].normal.y) ==
          Approx(std::sqrt(2)).epsilon(0.01));
}

}  // namespace vitrina::gpu
