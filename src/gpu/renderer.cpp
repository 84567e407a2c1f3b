#include "gpu/renderer.h"

#include <algorithm>
#include <utility>

#include "gpu/atlas.h"
#include "gpu/attributes.h"
#include "gpu/meshes.h"

namespace vitrina::gpu {

namespace {

constexpr int palette_width = 1024;  // as in the shaders

size_t aligned(size_t bytes) {
    return (bytes + 15) / 16 * 16;
}

const void* as_pointer(size_t offset) {
    // The C API takes an offset into a buffer as a pointer.
    return reinterpret_cast<const void*>(offset);
}

template <typename Item>
void send(size_t at, std::span<const Item> items) {
    if (items.empty()) return;
    glBufferSubData(GL_ARRAY_BUFFER, static_cast<GLintptr>(at),
                    static_cast<GLsizeiptr>(items.size_bytes()), items.data());
}

}  // namespace

base::Result<void> Renderer::create() {
    auto compiled = m_programs.compile();
    if (!compiled) return compiled;
    m_stream = BufferObject::make();
    m_quad_array = VertexArrayObject::make();
    m_glyph_array = VertexArrayObject::make();
    m_triangle_array = VertexArrayObject::make();
    m_palette = TextureObject::make();
    glActiveTexture(GL_TEXTURE0 + palette_unit);
    glBindTexture(GL_TEXTURE_2D, m_palette.name());
    for (GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
        glTexParameteri(GL_TEXTURE_2D, filter, GL_NEAREST);
    glActiveTexture(GL_TEXTURE0);
    return {};
}

FrameCounts Renderer::take_counts() {
    return std::exchange(m_counts, {});
}

void Renderer::set_palette(std::span<const base::Colour> palette) {
    m_new_colours.clear();
    for (const base::Colour& colour : palette) m_new_colours.push_back(to_rgba8(colour));
    int rows = static_cast<int>((palette.size() + palette_width - 1) / palette_width);
    m_new_colours.resize(static_cast<size_t>(rows) * palette_width);
    if (m_new_colours == m_colours || rows == 0) return;
    std::swap(m_colours, m_new_colours);
    glActiveTexture(GL_TEXTURE0 + palette_unit);
    glBindTexture(GL_TEXTURE_2D, m_palette.name());
    if (rows > m_palette_rows) {
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, palette_width, rows, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                     m_colours.data());
        m_palette_rows = rows;
    } else {
        int width = rows == 1 ? static_cast<int>(palette.size()) : palette_width;
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, rows, GL_RGBA, GL_UNSIGNED_BYTE,
                        m_colours.data());
    }
    m_counts.uploaded_bytes += palette.size() * sizeof(Rgba8);
    glActiveTexture(GL_TEXTURE0);
}

void Renderer::upload(const Batcher& batcher) {
    std::span<const ColourVertex> vertices = batcher.sorted_vertices();
    m_quads_at = 0;
    m_glyphs_at = aligned(m_quads_at + batcher.sorted_quads().size_bytes());
    m_vertices_at = aligned(m_glyphs_at + batcher.sorted_glyphs().size_bytes());
    m_indices_at = aligned(m_vertices_at + vertices.size_bytes());
    size_t total = m_indices_at + batcher.sorted_indices().size_bytes();
    if (total == 0) return;
    glBindBuffer(GL_ARRAY_BUFFER, m_stream.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(total), nullptr, GL_STREAM_DRAW);
    send(m_quads_at, batcher.sorted_quads());
    send(m_glyphs_at, batcher.sorted_glyphs());
    send(m_vertices_at, vertices);
    send(m_indices_at, batcher.sorted_indices());
    m_counts.uploaded_bytes += total;
    glBindVertexArray(m_triangle_array.name());
    set_attributes(Layout::triangles, m_vertices_at);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, m_stream.name());
}

void Renderer::draw(Batcher& batcher, const ClipStack& clips, const LayerPool& layers,
                    const Canvas& canvas, const base::Colour* background) {
    batcher.gather();
    upload(batcher);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glActiveTexture(GL_TEXTURE0 + palette_unit);
    glBindTexture(GL_TEXTURE_2D, m_palette.name());
    glActiveTexture(GL_TEXTURE0);
    m_program = m_texture = 0;
    m_blended = -1;
    ++m_clip_serial;
    for (uint32_t index : batcher.pass_order()) {
        const Pass& pass = batcher.passes()[index];
        begin_pass(pass, layers, canvas, background);
        for (uint32_t batch : pass.batches) draw_batch(batcher.batch(batch), clips);
    }
    glBindVertexArray(0);
    glDisable(GL_SCISSOR_TEST);
}

void Renderer::begin_pass(const Pass& pass, const LayerPool& layers, const Canvas& canvas,
                          const base::Colour* background) {
    ++m_target_serial;
    bool root = pass.layer < 0;
    m_area = pass.area;
    m_flipped = root && canvas.flipped;
    m_canvas_height = root ? canvas.height : pass.area.height();
    glBindFramebuffer(GL_FRAMEBUFFER,
                      root ? canvas.framebuffer : layers.get(pass.layer).framebuffer.name());
    glViewport(0, 0, root ? canvas.width : pass.area.width(), m_canvas_height);
    m_scissor = {};
    glDisable(GL_SCISSOR_TEST);
    if (root && background == nullptr && !pass.filled) return;
    base::Colour clear{0, 0, 0, 0};
    if (root && background != nullptr) clear = *background;
    if (pass.filled) clear = pass.fill;
    glClearColor(clear.r, clear.g, clear.b, clear.a);
    glClear(GL_COLOR_BUFFER_BIT);
}

void Renderer::set_scissor(const Pixels& scissor) {
    if (scissor == m_scissor) return;
    m_scissor = scissor;
    if (scissor.empty()) return glDisable(GL_SCISSOR_TEST);
    int top = scissor.top - m_area.top, height = scissor.height();
    glEnable(GL_SCISSOR_TEST);
    glScissor(scissor.left - m_area.left, m_flipped ? m_canvas_height - top - height : top,
              scissor.width(), height);
}

void Renderer::set_blending(bool blended) {
    if (m_blended == static_cast<int>(blended)) return;
    m_blended = blended;
    blended ? glEnable(GL_BLEND) : glDisable(GL_BLEND);
}

Program& Renderer::use(const Batch& batch) {
    Program& program = m_programs.get(batch.key.shader, batch.key.clipped);
    if (GLuint name = program.object.name(); name != m_program) {
        m_program = name;
        glUseProgram(name);
        ++m_counts.program_switches;
    }
    if (program.target_serial != m_target_serial) {
        program.target_serial = m_target_serial;
        // Clip space spans 2 over the viewport, which is as large as the pass's area.
        float wide = 2 / static_cast<float>(m_area.width()),
              high = 2 / static_cast<float>(m_area.height());
        auto left = static_cast<float>(m_area.left), top = static_cast<float>(m_area.top);
        if (m_flipped) high = -high;
        glUniform4f(program.target, wide, high, -1 - left * wide,
                    (m_flipped ? 1.f : -1.f) - top * high);
        if (program.pixel >= 0)
            glUniform4f(program.pixel, 1, m_flipped ? -1.f : 1.f, left,
                        m_flipped ? top + static_cast<float>(m_canvas_height) : top);
    }
    return program;
}

void Renderer::apply_clip(Program& program, const Batch& batch, const ClipSet& clip) {
    set_scissor(clip.scissor);
    uint64_t serial = m_clip_serial << 32 | batch.key.clip;
    if (!batch.key.clipped || program.clip_serial == serial) return;
    program.clip_serial = serial;
    float boxes[most_rounded_clips][4] = {}, radii[most_rounded_clips] = {};
    for (int i = 0; i < clip.count; ++i) {
        const RoundedClip& rounded = clip.rounded[i];
        base::Point centre = rounded.rect.centre();
        const float box[4] = {centre.x, centre.y, rounded.rect.width / 2, rounded.rect.height / 2};
        std::copy_n(box, 4, boxes[i]);
        radii[i] = rounded.radius;
    }
    glUniform4fv(program.clip_boxes, most_rounded_clips, boxes[0]);
    glUniform4fv(program.clip_radii, 1, radii);
    glUniform1i(program.clip_count, clip.count);
}

void Renderer::draw_batch(const Batch& batch, const ClipStack& clips) {
    Program& program = use(batch);
    apply_clip(program, batch, clips.set(batch.key.clip));
    set_blending(!batch.key.opaque);
    if (batch.key.texture != 0 && batch.key.texture != m_texture) {
        m_texture = batch.key.texture;
        glBindTexture(GL_TEXTURE_2D, m_texture);
    }
    ++m_counts.draw_calls;
    auto count = static_cast<GLsizei>(batch.count);
    switch (Layout layout = layout_of(batch.key.shader)) {
        case Layout::quads:
            glBindVertexArray(m_quad_array.name());
            glBindBuffer(GL_ARRAY_BUFFER, m_stream.name());
            set_attributes(layout, m_quads_at + batch.first * sizeof(QuadInstance));
            return glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, count);
        case Layout::glyphs:
            glBindVertexArray(m_glyph_array.name());
            glBindBuffer(GL_ARRAY_BUFFER, m_stream.name());
            set_attributes(layout, m_glyphs_at + batch.first * sizeof(GlyphInstance));
            glUniform2f(program.texel, 1.f / GlyphAtlas::side, 1.f / GlyphAtlas::side);
            return glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, count);
        case Layout::triangles:
            glBindVertexArray(m_triangle_array.name());
            return glDrawElements(GL_TRIANGLES, count, GL_UNSIGNED_INT,
                                  as_pointer(m_indices_at + batch.first * sizeof(uint32_t)));
        default:
            return draw_mesh(batch, program);
    }
}

void Renderer::draw_mesh(const Batch& batch, const Program& program) {
    const MeshDraw& draw = batch.mesh;
    const base::Affine& t = draw.transform;
    glUniform1i(program.first, static_cast<GLint>(draw.first_colour));
    glUniform1f(program.opacity, draw.opacity);
    glUniform4f(program.linear, t.a, t.b, t.c, t.d);
    glUniform2f(program.shift, t.e, t.f);
    if (program.half_width >= 0) glUniform1f(program.half_width, draw.half_width);
    if (program.normal >= 0) glUniform4f(program.normal, t.d, -t.c, -t.b, t.a);
    switch (layout_of(batch.key.shader)) {
        case Layout::mesh:
            glBindVertexArray(draw.mesh->triangles());
            return glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(draw.count), GL_UNSIGNED_INT,
                                  as_pointer(draw.first * sizeof(uint32_t)));
        case Layout::ribbon: {
            const KeptMesh::Outline& outline = draw.mesh->outline(t.scale());
            glBindVertexArray(outline.array.name());
            return glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(outline.index_count),
                                  GL_UNSIGNED_INT, nullptr);
        }
        default:
            glBindVertexArray(draw.mesh->segments());
            return glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(draw.count));
    }
}

}  // namespace vitrina::gpu
