#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "draw/shorten_edges.h"

using vitrina::base::Point;
using namespace vitrina::draw;

namespace {

using Ring = std::vector<Point>;

double cross(Point a, Point b, Point c) {
    return (double(b.x) - a.x) * (double(c.y) - a.y) - (double(c.x) - a.x) * (double(b.y) - a.y);
}

// A winding coast that does not cross itself.
Ring coast(unsigned seed, int points) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> reach(80, 110);
    Ring ring;
    for (int i = 0; i < points; ++i) {
        float angle = 6.2831853f * static_cast<float>(i) / static_cast<float>(points);
        float radius = reach(random);
        ring.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    return ring;
}

struct Edges {
    std::map<std::pair<uint32_t, uint32_t>, int> uses;
    double length = 0, area = 0;
    int turned_over = 0;

    explicit Edges(const Mesh& mesh) {
        for (size_t i = 0; i < mesh.triangles.size(); i += 3) {
            auto at = [&](size_t k) { return mesh.vertices[mesh.triangles[i + k % 3]].position; };
            double twice = cross(at(0), at(1), at(2));
            area += twice / 2;
            turned_over += twice < 0;
            for (size_t k = 0; k < 3; ++k) {
                length += vitrina::base::distance(at(k), at(k + 1)) / 2;
                ++uses[std::minmax(mesh.triangles[i + k], mesh.triangles[i + (k + 1) % 3])];
            }
        }
    }
    std::set<std::pair<uint32_t, uint32_t>> outer() const {
        std::set<std::pair<uint32_t, uint32_t>> result;
        for (const auto& [edge, count] : uses)
            if (count == 1) result.insert(edge);
        return result;
    }
};

}  // namespace

TEST_CASE("a coast's triangles get shorter edges, the coast and the area stay") {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        CAPTURE(seed);
        Mesh mesh;
        const Ring ring = coast(seed, 700), hole{{-20, -20}, {20, -20}, {20, 20}, {-20, 20}};
        fill_rings(std::vector<Ring>{ring, hole}, FillRule::even_odd, 0, mesh);
        Edges before(mesh);
        Mesh shorter = mesh;
        shorten_edges(shorter, 0);
        Edges after(shorter);
        CHECK(shorter.vertices.size() == mesh.vertices.size());
        CHECK(after.outer() == before.outer());
        CHECK(after.area == Approx(before.area).epsilon(1e-9));
        CHECK(after.turned_over == 0);
        CHECK(after.length < 0.5 * before.length);
        Mesh again = shorter;
        shorten_edges(again, 0);
        CHECK(again.triangles == shorter.triangles);
    }
}

TEST_CASE("only triangles from the first one on are changed, and a corner that points in stays") {
    Mesh mesh;
    const Ring arrow{{0, 0}, {10, 10}, {0, 3}, {-10, 10}};
    for (int i = 0; i < 2; ++i) {
        auto at = static_cast<uint32_t>(mesh.vertices.size());
        for (Point p : arrow) mesh.vertices.push_back({p, 0});
        for (uint32_t corner : {0u, 1u, 2u, 0u, 2u, 3u}) mesh.triangles.push_back(at + corner);
    }
    Mesh same = mesh;
    shorten_edges(same, 0);
    CHECK(same.triangles == mesh.triangles);

    Mesh flat;
    for (int i = 0; i < 2; ++i) {
        auto at = static_cast<uint32_t>(flat.vertices.size());
        for (Point p : Ring{{-10, 0}, {0, -1}, {10, 0}, {0, 1}}) flat.vertices.push_back({p, 0});
        for (uint32_t corner : {0u, 1u, 2u, 0u, 2u, 3u}) flat.triangles.push_back(at + corner);
    }
    Mesh half = flat;
    shorten_edges(half, 6);
    CHECK(std::equal(half.triangles.begin(), half.triangles.begin() + 6, flat.triangles.begin()));
    CHECK_FALSE(half.triangles == flat.triangles);
    CHECK(Edges(half).area == Approx(Edges(flat).area));
}
