#include "gpu/edge_mesh.h"

#include <algorithm>
#include <numeric>

#include "gpu/boundary.h"

namespace vitrina::gpu {

namespace {

// Mitres longer than this times the edge's half pixel are cut: at sharp corners they would draw
// spikes.
constexpr float longest_mitre = 2;

struct Welded {
    std::vector<base::Point> points;
    std::vector<uint32_t> triangles;
};

// Gives vertices at the same position the same index.
Welded weld(const draw::Mesh& mesh) {
    std::vector<uint32_t> order(mesh.vertices.size()), target(mesh.vertices.size());
    std::iota(order.begin(), order.end(), 0u);
    auto at = [&](uint32_t i) { return mesh.vertices[i].position; };
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
        return at(a).x != at(b).x ? at(a).x < at(b).x : at(a).y < at(b).y;
    });
    Welded welded;
    for (uint32_t i : order) {
        if (welded.points.empty() || welded.points.back() != at(i)) welded.points.push_back(at(i));
        target[i] = static_cast<uint32_t>(welded.points.size() - 1);
    }
    welded.triangles.reserve(mesh.triangles.size());
    for (uint32_t i : mesh.triangles) welded.triangles.push_back(target[i]);
    return welded;
}

base::Point direction(base::Point from, base::Point to) {
    float size = base::distance(from, to);
    return size > 0 ? (to - from) * (1 / size) : base::Point{};
}

// Outward from the corner between two edges, so long that both sides are left by a distance of 1.
base::Point mitre(base::Point before, base::Point corner, base::Point after) {
    base::Point d1 = direction(before, corner), d2 = direction(corner, after);
    base::Point sum{d1.y + d2.y, -d1.x - d2.x};
    float size = std::hypot(sum.x, sum.y);
    if (size < 1e-3f) return d1;  // a spike: leave it at its tip
    return sum * (std::min(longest_mitre, 2 / size) / size);
}

base::Rect bounds_of(const std::vector<base::Point>& points) {
    if (points.empty()) return {};
    base::Point low = points.front(), high = low;
    for (base::Point p : points) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

// The inner edge: a point leaves against its mitre. Where loops touch it stays, as no one direction
// is right.
void pull_in(std::vector<EdgeMesh::Vertex>& vertices, const std::vector<BoundaryEdge>& edges,
             const std::vector<base::Point>& mitres) {
    std::vector<int> loops(vertices.size());
    for (size_t i = 0; i < edges.size(); ++i) {
        EdgeMesh::Vertex& vertex = vertices[edges[i].to];
        vertex.leave = ++loops[edges[i].to] == 1 ? mitres[i] * -1 : base::Point{};
    }
}

}  // namespace

EdgeMesh with_soft_edge(const draw::Mesh& mesh) {
    Welded welded = weld(mesh);
    orient(welded.points, welded.triangles);
    std::vector<BoundaryEdge> edges = boundary_of(welded.points, welded.triangles);
    EdgeMesh soft;
    soft.bounds = bounds_of(welded.points);
    soft.vertices.reserve(welded.points.size() + edges.size());
    for (base::Point p : welded.points) soft.vertices.push_back({p, {}, true});
    soft.indices = std::move(welded.triangles);

    std::vector<base::Point> mitres;  // at the end of each edge
    mitres.reserve(edges.size());
    for (const BoundaryEdge& edge : edges) {
        const auto& p = welded.points;
        mitres.push_back(mitre(p[edge.from], p[edge.to], p[edges[edge.next].to]));
    }
    pull_in(soft.vertices, edges, mitres);

    auto first_outer = static_cast<uint32_t>(soft.vertices.size());
    for (size_t i = 0; i < edges.size(); ++i)
        soft.vertices.push_back({welded.points[edges[i].to], mitres[i], false});
    for (uint32_t i = 0; i < edges.size(); ++i) {
        const BoundaryEdge& next = edges[edges[i].next];
        uint32_t outer_from = first_outer + i, outer_to = first_outer + edges[i].next;
        for (uint32_t index : {next.from, next.to, outer_to, next.from, outer_to, outer_from})
            soft.indices.push_back(index);
    }
    return soft;
}

}  // namespace vitrina::gpu
