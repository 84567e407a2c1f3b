#include "gpu/boundary.h"

#include <algorithm>
#include <limits>

namespace vitrina::gpu {

namespace {

constexpr uint32_t nothing = std::numeric_limits<uint32_t>::max();

double cross(base::Point a, base::Point b, base::Point c) {
    return (double(b.x) - a.x) * (double(c.y) - a.y) - (double(b.y) - a.y) * (double(c.x) - a.x);
}

double dot(base::Point a, base::Point b, base::Point c) {
    return (double(b.x) - a.x) * (double(c.x) - a.x) + (double(b.y) - a.y) * (double(c.y) - a.y);
}

bool by_start(const BoundaryEdge& a, const BoundaryEdge& b) {
    return a.from != b.from ? a.from < b.from : a.to < b.to;
}

// Removes every edge that has its reverse in the list.
void cancel(std::vector<BoundaryEdge>& edges) {
    std::sort(edges.begin(), edges.end(), by_start);
    std::vector<BoundaryEdge> left;
    for (const BoundaryEdge& edge : edges)
        if (!std::binary_search(edges.begin(), edges.end(), BoundaryEdge{edge.to, edge.from},
                                by_start))
            left.push_back(edge);
    edges = std::move(left);
}

// Where along the edge (0..1, exclusive) the point lies, or a negative number when it is not on it.
double place_on(base::Point from, base::Point to, base::Point p) {
    double size = dot(from, to, to);
    double along = dot(from, to, p) / size;
    bool on = along > 0 && along < 1 && std::abs(cross(from, to, p)) <= 1e-6 * size;
    return on ? along : -1;
}

// Whether some edge is followed by one that runs straight back, the mark of a crack.
bool has_crack(std::span<const base::Point> points, const std::vector<BoundaryEdge>& edges) {
    for (const BoundaryEdge& edge : edges) {
        auto next =
            std::lower_bound(edges.begin(), edges.end(), BoundaryEdge{edge.to, 0}, by_start);
        for (; next != edges.end() && next->from == edge.to; ++next) {
            base::Point a = points[edge.from], b = points[edge.to], c = points[next->to];
            if (dot(b, a, c) > 0 && std::abs(cross(b, a, c)) <= 1e-6 * dot(b, a, c)) return true;
        }
    }
    return false;
}

// Splits edges at the boundary points that lie on them.
void split(std::span<const base::Point> points, std::vector<BoundaryEdge>& edges) {
    std::vector<BoundaryEdge> pieces;
    std::vector<std::pair<double, uint32_t>> stops;
    for (const BoundaryEdge& edge : edges) {
        stops.clear();
        for (const BoundaryEdge& other : edges) {
            double along = place_on(points[edge.from], points[edge.to], points[other.from]);
            if (along > 0) stops.emplace_back(along, other.from);
        }
        std::sort(stops.begin(), stops.end());
        stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
        uint32_t from = edge.from;
        for (const auto& [along, stop] : stops) {
            pieces.push_back({from, stop});
            from = stop;
        }
        pieces.push_back({from, edge.to});
    }
    edges = std::move(pieces);
}

// Where several loops touch at a point, each edge takes the first continuation that is still free.
void link(std::vector<BoundaryEdge>& edges) {
    std::vector<bool> taken(edges.size());
    for (BoundaryEdge& edge : edges) {
        edge.next = nothing;
        auto at = std::lower_bound(edges.begin(), edges.end(), BoundaryEdge{edge.to, 0}, by_start);
        for (; at != edges.end() && at->from == edge.to; ++at) {
            auto index = static_cast<uint32_t>(at - edges.begin());
            if (taken[index]) continue;
            taken[index] = true;
            edge.next = index;
            break;
        }
    }
}

// Drops chains that do not close; only broken input has them.
void drop_open(std::vector<BoundaryEdge>& edges) {
    while (std::any_of(edges.begin(), edges.end(),
                       [](const BoundaryEdge& e) { return e.next == nothing; })) {
        std::erase_if(edges, [](const BoundaryEdge& e) { return e.next == nothing; });
        link(edges);
    }
}

}  // namespace

void orient(std::span<const base::Point> points, std::vector<uint32_t>& triangles) {
    size_t kept = 0;
    for (size_t i = 0; i + 2 < triangles.size(); i += 3) {
        uint32_t a = triangles[i], b = triangles[i + 1], c = triangles[i + 2];
        double area = cross(points[a], points[b], points[c]);
        if (area == 0) continue;
        if (area < 0) std::swap(b, c);
        triangles[kept++] = a;
        triangles[kept++] = b;
        triangles[kept++] = c;
    }
    triangles.resize(kept);
}

std::vector<BoundaryEdge> boundary_of(std::span<const base::Point> points,
                                      std::span<const uint32_t> triangles) {
    std::vector<BoundaryEdge> edges;
    edges.reserve(triangles.size());
    for (size_t i = 0; i + 2 < triangles.size(); i += 3)
        for (size_t side = 0; side < 3; ++side)
            edges.push_back({triangles[i + side], triangles[i + (side + 1) % 3]});
    cancel(edges);
    if (has_crack(points, edges)) {
        split(points, edges);
        cancel(edges);
    }
    link(edges);
    drop_open(edges);
    return edges;
}

}  // namespace vitrina::gpu
