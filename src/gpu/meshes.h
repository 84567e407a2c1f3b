#pragma once

#include <map>
#include <memory>
#include <span>
#include <vector>

#include "draw/mesh.h"
#include "gpu/gl.h"
#include "gpu/instances.h"

namespace vitrina::gpu {

// A mesh in the memory of the graphics driver.
class KeptMesh {
  public:
    explicit KeptMesh(const draw::Mesh& mesh);

    // The triangles of one area, next to each other in the index buffer.
    struct Area {
        uint32_t first = 0, count = 0;
        base::Rect bounds;
    };
    std::span<const Area> areas() const { return m_areas; }
    const base::Rect& bounds() const { return m_bounds; }
    uint32_t segment_count() const { return m_segment_count; }

    GLuint triangles() const { return m_triangles.name(); }  // vertex arrays
    GLuint segments() const { return m_segments.name(); }

    // Thin outlines, simplified to a quarter of a pixel at the upper end of the scale's octave.
    // Made at the first use.
    struct Outline {
        VertexArrayObject array;
        BufferObject vertices, indices;
        uint32_t index_count = 0;
    };
    const Outline& outline(float scale) const;

  private:
    std::vector<uint32_t> sorted_by_area(const draw::Mesh& mesh);
    void keep_segments(const draw::Mesh& mesh);

    base::Rect m_bounds;
    std::vector<Area> m_areas;
    VertexArrayObject m_triangles, m_segments;
    BufferObject m_vertex_buffer, m_index_buffer, m_segment_buffer;
    uint32_t m_segment_count = 0;
    std::vector<draw::Mesh::Segment> m_outline_segments;
    mutable std::map<int, Outline> m_outlines;  // by octave
};

// Every mesh seen lately, uploaded once.
class Meshes {
  public:
    const KeptMesh& find(const draw::Mesh& mesh);
    void begin_frame();  // drops meshes unused for long when there are many
    uint64_t uploaded_bytes() const { return m_uploaded; }

  private:
    struct Entry {
        std::unique_ptr<KeptMesh> mesh;
        uint64_t last_frame = 0;
    };
    std::map<uint64_t, Entry> m_entries;  // by id
    uint64_t m_frame = 0, m_uploaded = 0;
};

}  // namespace vitrina::gpu
