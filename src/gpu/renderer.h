#pragma once

#include <span>

#include "base/colour.h"
#include "gpu/batcher.h"
#include "gpu/clips.h"
#include "gpu/programs.h"
#include "gpu/render_target.h"
#include "gpu/surface.h"

namespace vitrina::gpu {

// Where a root pass goes.
struct Canvas {
    GLuint framebuffer = 0;
    int width = 0, height = 0;
    bool flipped = false;  // row 0 is the bottom: a window
};

// Sends gathered batches to OpenGL. Holds programs and the buffers that are filled anew in every
// frame.
class Renderer {
  public:
    base::Result<void> create();

    // The colours that mesh draws refer to; nothing is sent when they are those of the last call.
    void set_palette(std::span<const base::Colour> palette);

    // Draws every pass of the batcher. `background`: clears the canvas first.
    void draw(Batcher& batcher, const ClipStack& clips, const LayerPool& layers,
              const Canvas& canvas, const base::Colour* background);

    // Counted since the last call.
    FrameCounts take_counts();

  private:
    void upload(const Batcher& batcher);
    void begin_pass(const Pass& pass, const LayerPool& layers, const Canvas& canvas,
                    const base::Colour* background);
    void draw_batch(const Batch& batch, const ClipStack& clips);
    void draw_mesh(const Batch& batch, const Program& program);
    Program& use(const Batch& batch);
    void apply_clip(Program& program, const Batch& batch, const ClipSet& clip);
    void set_scissor(const Pixels& scissor);
    void set_blending(bool blended);

    Programs m_programs;
    BufferObject m_stream;
    VertexArrayObject m_quad_array, m_glyph_array, m_triangle_array;
    size_t m_quads_at = 0, m_glyphs_at = 0, m_vertices_at = 0,
           m_indices_at = 0;  // bytes from the stream's start
    TextureObject m_palette;
    int m_palette_rows = 0;
    std::vector<Rgba8> m_colours, m_new_colours;

    // What OpenGL is set to in this pass.
    Pixels m_area;
    int m_canvas_height = 0;
    bool m_flipped = false;
    uint64_t m_target_serial = 0, m_clip_serial = 0;
    GLuint m_program = 0, m_texture = 0;
    int m_blended = -1;
    Pixels m_scissor;

    FrameCounts m_counts;
};

}  // namespace vitrina::gpu
