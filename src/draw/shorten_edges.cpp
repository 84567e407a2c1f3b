#include "draw/shorten_edges.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <vector>

namespace vitrina::draw {

namespace {

constexpr uint32_t none = ~0u;
constexpr size_t most_turns = 64;  // a triangle; far more than any map takes
// Less gain than this is rounding.
constexpr double shorter = 0.998;

double cross(base::Point a, base::Point b, base::Point c) {
    return (static_cast<double>(b.x) - a.x) * (static_cast<double>(c.y) - a.y) -
           (static_cast<double>(c.x) - a.x) * (static_cast<double>(b.y) - a.y);
}

double squared(base::Point a, base::Point b) {
    double x = static_cast<double>(b.x) - a.x, y = static_cast<double>(b.y) - a.y;
    return x * x + y * y;
}

uint32_t after(uint32_t side) {
    return side % 3 == 2 ? side - 2 : side + 1;
}

uint32_t before(uint32_t side) {
    return side % 3 == 0 ? side + 2 : side - 1;
}

// A side of a triangle begins at the corner of the same number; its twin is the same edge as the
// triangle beyond has it, the other way round.
class Sides {
  public:
    Sides(const Mesh& mesh, std::span<uint32_t> corners)
        : m_mesh(mesh), m_corners(corners), m_twins(corners.size(), none) {
        find_twins();
        m_sense = sense();
    }

    void shorten() {
        std::vector<uint32_t> open(m_corners.size());
        for (uint32_t i = 0; i < open.size(); ++i) open[i] = i;
        size_t left = most_turns * m_corners.size() / 3;
        while (!open.empty() && left > 0) {
            uint32_t side = open.back();
            open.pop_back();
            if (!gains(side)) continue;
            uint32_t twin = m_twins[side];
            turn(side);
            for (uint32_t changed : {side, after(side), twin, after(twin)}) open.push_back(changed);
            --left;
        }
    }

  private:
    struct Edge {
        uint32_t low, high, side;
        bool operator<(const Edge& other) const {
            return std::tie(low, high, side) < std::tie(other.low, other.high, other.side);
        }
    };

    // Two sides on the same edge, one in each direction, are twins; three or more are left alone.
    void find_twins() {
        std::vector<Edge> edges;
        edges.reserve(m_corners.size());
        for (uint32_t i = 0; i < m_corners.size(); ++i) {
            auto [low, high] = std::minmax(m_corners[i], m_corners[after(i)]);
            edges.push_back({low, high, i});
        }
        std::sort(edges.begin(), edges.end());
        for (size_t i = 0, end = 0; i < edges.size(); i = end) {
            while (end < edges.size() && edges[end].low == edges[i].low &&
                   edges[end].high == edges[i].high)
                ++end;
            uint32_t one = edges[i].side, other = edges[end - 1].side;
            if (end - i == 2 && m_corners[one] != m_corners[other]) link(one, other);
        }
    }

    void link(uint32_t one, uint32_t other) {
        if (one != none) m_twins[one] = other;
        if (other != none) m_twins[other] = one;
    }

    base::Point at(uint32_t side) const { return m_mesh.vertices[m_corners[side]].position; }

    // 1 where most of the area turns one way, -1 for the other.
    double sense() const {
        double sum = 0;
        for (uint32_t i = 0; i + 2 < m_corners.size(); i += 3)
            sum += cross(at(i), at(i + 1), at(i + 2));
        return sum < 0 ? -1 : 1;
    }

    bool gains(uint32_t side) const {
        uint32_t twin = m_twins[side];
        if (twin == none) return false;
        base::Point from = at(side), to = at(after(side));
        base::Point here = at(before(side)), beyond = at(before(twin));
        if (squared(here, beyond) >= shorter * squared(from, to)) return false;
        // What there is must be sound; what comes of it must have an inside.
        return m_sense * cross(from, to, here) >= 0 && m_sense * cross(to, from, beyond) >= 0 &&
               m_sense * cross(from, beyond, here) > 0 && m_sense * cross(beyond, to, here) > 0;
    }

    // The edge comes to lie between the two corners that it parted.
    void turn(uint32_t side) {
        uint32_t twin = m_twins[side], end = before(side), far = before(twin);
        m_corners[side] = m_corners[far];
        m_corners[twin] = m_corners[end];
        link(side, m_twins[far]);
        link(twin, m_twins[end]);
        link(end, far);
    }

    const Mesh& m_mesh;
    std::span<uint32_t> m_corners;
    std::vector<uint32_t> m_twins;
    double m_sense = 1;
};

}  // namespace

void shorten_edges(Mesh& mesh, size_t first) {
    Sides(mesh, std::span(mesh.triangles).subspan(first)).shorten();
}

}  // namespace vitrina::draw
