#include "gpu/meshes.h"

#include <algorithm>
#include <cmath>

#include "gpu/attributes.h"
#include "gpu/ribbon.h"

namespace vitrina::gpu {

namespace {

constexpr float outline_tolerance = 0.25f;  // pixels
constexpr size_t many_meshes = 16;
constexpr uint64_t long_unused = 600;  // frames

// Grows a rectangle that may have no extent yet, unlike base::united.
struct Extent {
    base::Point low{INFINITY, INFINITY}, high{-INFINITY, -INFINITY};
    void add(base::Point p) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    base::Rect rect() const {
        return low.x <= high.x ? base::Rect{low.x, low.y, high.x - low.x, high.y - low.y}
                               : base::Rect{};
    }
};

template <typename Item>
BufferObject buffer_of(GLenum target, const std::vector<Item>& items) {
    return make_buffer(target, items.data(), items.size() * sizeof(Item));
}

}  // namespace

KeptMesh::KeptMesh(const draw::Mesh& mesh) {
    Extent extent;
    std::vector<MeshVertex> vertices;
    vertices.reserve(mesh.vertices.size());
    for (const draw::Mesh::Vertex& vertex : mesh.vertices) {
        vertices.push_back({vertex.position, vertex.area});
        extent.add(vertex.position);
    }
    for (const draw::Mesh::Segment& segment : mesh.segments) {
        extent.add(segment.from);
        extent.add(segment.to);
    }
    m_bounds = extent.rect();
    std::vector<uint32_t> indices = sorted_by_area(mesh);

    m_triangles = VertexArrayObject::make();
    glBindVertexArray(m_triangles.name());
    m_vertex_buffer = buffer_of(GL_ARRAY_BUFFER, vertices);
    set_attributes(Layout::mesh, 0);
    m_index_buffer = buffer_of(GL_ELEMENT_ARRAY_BUFFER, indices);
    keep_segments(mesh);
}

std::vector<uint32_t> KeptMesh::sorted_by_area(const draw::Mesh& mesh) {
    struct Triangle {
        uint32_t area, first;
    };
    std::vector<Triangle> order;
    order.reserve(mesh.triangles.size() / 3);
    for (uint32_t i = 0; i + 2 < mesh.triangles.size(); i += 3)
        order.push_back({mesh.vertices[mesh.triangles[i]].area, i});
    std::stable_sort(order.begin(), order.end(),
                     [](const Triangle& a, const Triangle& b) { return a.area < b.area; });
    std::vector<uint32_t> indices;
    indices.reserve(order.size() * 3);
    std::vector<Extent> extents;
    for (const Triangle& triangle : order) {
        if (triangle.area >= m_areas.size()) {
            m_areas.resize(triangle.area + 1);
            extents.resize(triangle.area + 1);
        }
        Area& area = m_areas[triangle.area];
        if (area.count == 0) area.first = static_cast<uint32_t>(indices.size());
        area.count += 3;
        for (uint32_t corner = 0; corner < 3; ++corner) {
            uint32_t index = mesh.triangles[triangle.first + corner];
            indices.push_back(index);
            extents[triangle.area].add(mesh.vertices[index].position);
        }
    }
    for (size_t i = 0; i < m_areas.size(); ++i) m_areas[i].bounds = extents[i].rect();
    return indices;
}

void KeptMesh::keep_segments(const draw::Mesh& mesh) {
    m_outline_segments = mesh.segments;
    m_segment_count = static_cast<uint32_t>(mesh.segments.size());
    std::vector<SegmentInstance> segments;
    segments.reserve(mesh.segments.size());
    for (const draw::Mesh::Segment& s : mesh.segments) segments.push_back({s.from, s.area, s.to});
    m_segments = VertexArrayObject::make();
    glBindVertexArray(m_segments.name());
    m_segment_buffer = buffer_of(GL_ARRAY_BUFFER, segments);
    set_attributes(Layout::segments, 0);
    glBindVertexArray(0);
}

const KeptMesh::Outline& KeptMesh::outline(float scale) const {
    int octave = static_cast<int>(std::ceil(std::log2(std::clamp(scale, 1e-9f, 1e9f))));
    auto [at, is_new] = m_outlines.try_emplace(octave);
    Outline& outline = at->second;
    if (!is_new) return outline;
    Ribbon ribbon = make_ribbon(m_outline_segments, std::ldexp(outline_tolerance, -octave));
    outline.array = VertexArrayObject::make();
    glBindVertexArray(outline.array.name());
    outline.vertices = buffer_of(GL_ARRAY_BUFFER, ribbon.vertices);
    set_attributes(Layout::ribbon, 0);
    outline.indices = buffer_of(GL_ELEMENT_ARRAY_BUFFER, ribbon.indices);
    outline.index_count = static_cast<uint32_t>(ribbon.indices.size());
    glBindVertexArray(0);
    return outline;
}

const KeptMesh& Meshes::find(const draw::Mesh& mesh) {
    Entry& entry = m_entries[mesh.id];
    if (!entry.mesh) {
        entry.mesh = std::make_unique<KeptMesh>(mesh);
        m_uploaded += mesh.vertices.size() * sizeof(MeshVertex) +
                      mesh.triangles.size() * sizeof(uint32_t) +
                      mesh.segments.size() * sizeof(SegmentInstance);
    }
    entry.last_frame = m_frame;
    return *entry.mesh;
}

void Meshes::begin_frame() {
    ++m_frame;
    if (m_entries.size() <= many_meshes) return;
    std::erase_if(m_entries, [this](const auto& entry) {
        return entry.second.last_frame + long_unused < m_frame;
    });
}

}  // namespace vitrina::gpu
