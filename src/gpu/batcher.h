#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "gpu/gl.h"
#include "gpu/instances.h"
#include "gpu/shaders.h"

namespace vitrina::gpu {

class KeptMesh;

// What must be equal for two things to be drawn in one call.
struct BatchKey {
    Shader shader = Shader::flat;
    bool opaque = false;  // drawn without blending
    GLuint texture = 0;
    uint32_t clip = 0;     // index into ClipStack's sets
    bool clipped = false;  // that set holds rounded clips
    bool operator==(const BatchKey&) const = default;
};

// A kept mesh or its outlines, drawn in a call of its own.
struct MeshDraw {
    const KeptMesh* mesh = nullptr;
    base::Affine transform;
    uint32_t first_colour = 0;
    float opacity = 1;
    float half_width = 0;  // outlines
    uint32_t first = 0;    // of the indices or segments to draw
    uint32_t count = 0;
};

struct Batch {
    BatchKey key;
    Pixels bounds;
    std::vector<Pixels> parts;  // bounds of what joined; neighbours are united when there are many
    uint32_t first = 0;         // in the gathered instances or indices
    uint32_t count = 0;
    MeshDraw mesh;
};

// What is drawn into one target, in order.
struct Pass {
    int layer = -1;  // -1: the picture itself
    Pixels area;     // of the list's pixels that the target shows
    std::vector<uint32_t> batches;
    bool filled = false;  // by one colour, before the batches
    base::Colour fill;
};

// Sorts drawing into batches. A thing joins an earlier batch of the same key when it meets nothing
// that was drawn in between, so that the picture is the one that paint order gives. Reuses its
// memory from frame to frame.
class Batcher {
  public:
    void reset();

    // Passes nest; an inner pass is finished, and drawn, before the one around it.
    void begin_pass(int layer, const Pixels& area);
    void end_pass();
    const Pixels& area() const { return m_passes[m_open.back()].area; }  // of the pass that is open

    // Covers the whole target of the pass, if that is not too late: whether it could.
    bool fill_target(base::Colour opaque);
    void add(const BatchKey& key, const Pixels& bounds, const QuadInstance& quad);
    void add(const BatchKey& key, const Pixels& bounds, std::span<const GlyphInstance> glyphs);
    void add(const BatchKey& key, const Pixels& bounds, const MeshDraw& mesh);
    // Streamed triangles: write the vertices to vertices() and the indices, which count from the
    // vertices' start, to indices(); then call this with the number of indices written.
    void add_triangles(const BatchKey& key, const Pixels& bounds, size_t index_count);
    std::vector<ColourVertex>& vertices() { return m_vertices; }
    std::vector<uint32_t>& indices() { return m_indices; }

    // Sorts instances by batch. Then passes(), batch() and the sorted arrays are ready to be drawn.
    void gather();
    std::span<const Pass> passes() const {
        return {m_passes.data(), m_pass_count};
    }  // in the order to draw them
    std::span<const uint32_t> pass_order() const { return m_finished; }
    const Batch& batch(uint32_t index) const { return m_batches[index]; }
    std::span<const QuadInstance> sorted_quads() const { return m_sorted_quads; }
    std::span<const GlyphInstance> sorted_glyphs() const { return m_sorted_glyphs; }
    std::span<const ColourVertex> sorted_vertices() const { return m_vertices; }
    std::span<const uint32_t> sorted_indices() const { return m_sorted_indices; }

  private:
    struct Stretch {
        uint32_t batch = 0, first = 0, count = 0;
    };
    uint32_t place(const BatchKey& key, const Pixels& bounds, bool may_join);
    uint32_t new_batch(const BatchKey& key);
    Pass& current() { return m_passes[m_open.back()]; }

    std::vector<Batch> m_batches;
    size_t m_batch_count = 0;
    std::vector<Pass> m_passes;
    size_t m_pass_count = 0;
    std::vector<uint32_t> m_open, m_finished;

    std::vector<QuadInstance> m_quads, m_sorted_quads;
    std::vector<GlyphInstance> m_glyphs, m_sorted_glyphs;
    std::vector<ColourVertex> m_vertices;
    std::vector<uint32_t> m_indices, m_sorted_indices;
    std::vector<Stretch> m_quad_stretches, m_glyph_stretches, m_index_stretches;
    std::vector<uint32_t> m_cursors;
};

}  // namespace vitrina::gpu
