#include <cmath>

#include "gpu/recorder.h"

namespace vitrina::gpu {

namespace {

constexpr float largest_in_atlas = 96;  // pixels per em

int variants_for(float size) {
    return size < 32 ? 4 : size < 64 ? 2 : 1;
}

int nearest_whole(float value) {
    return static_cast<int>(std::floor(value + 0.5f));
}

Rgba8 premultiplied(base::Colour c) {
    return to_rgba8({c.r * c.a, c.g * c.a, c.b * c.a, c.a});
}

}  // namespace

void Recorder::glyphs(const draw::GlyphsCommand& c, const draw::DisplayList& list) {
    if (c.count == 0 || !(c.size > 0) || to_rgba8(c.colour, m_opacity).a == 0) return;
    if (c.size > largest_in_atlas)
        large_glyphs(c, list);
    else
        small_glyphs(c, list);
}

// Every glyph snaps to its fraction of a pixel by its place in the run, and the run as a whole to a
// pixel: text that moves keeps its spacing and its shapes.
void Recorder::small_glyphs(const draw::GlyphsCommand& c, const draw::DisplayList& list) {
    const Pixels& visible = m_parts.clips.visible();
    int variants = variants_for(c.size);
    int right = nearest_whole(c.offset.x), down = nearest_whole(c.offset.y);
    GLuint page = 0;
    for (uint32_t i = c.first; i < c.first + c.count; ++i) {
        const draw::Glyph& glyph = list.glyphs[i];
        int steps = nearest_whole(glyph.position.x * static_cast<float>(variants));
        int variant = ((steps % variants) + variants) % variants;
        int x = (steps - variant) / variants + right, y = nearest_whole(glyph.position.y) + down;
        // No glyph reaches three ems; those far outside are not even looked up.
        int far = static_cast<int>(3 * c.size);
        if (!visible.meets({x - far, y - far, x + far, y + far})) continue;
        const GlyphAtlas::Spot& spot =
            m_parts.atlas.find(c.font, glyph.id, c.size, variant, variants);
        Pixels whole{x + spot.left, y + spot.top, x + spot.left + spot.width,
                     y + spot.top + spot.height};
        Pixels seen = intersection(whole, visible);
        if (seen.empty()) continue;
        GlyphInstance instance;
        instance.left = static_cast<int16_t>(seen.left);
        instance.top = static_cast<int16_t>(seen.top);
        instance.width = static_cast<int16_t>(seen.width());
        instance.height = static_cast<int16_t>(seen.height());
        instance.u = static_cast<uint16_t>(spot.u + seen.left - whole.left);
        instance.v = static_cast<uint16_t>(spot.v + seen.top - whole.top);
        m_placed.push_back({instance, spot.page});
        page = spot.page;
    }
    while (!m_placed.empty()) {
        put_glyphs(page, c);
        if (!m_placed.empty()) page = m_placed.front().page;
    }
}

// Moves the placed glyphs of one page to a batch.
void Recorder::put_glyphs(GLuint page, const draw::GlyphsCommand& c) {
    m_run.clear();
    Pixels bounds;
    Rgba8 colour = to_rgba8(c.colour, m_opacity);
    for (const PlacedGlyph& placed : m_placed) {
        if (placed.page != page) continue;
        const GlyphInstance& g = m_run.emplace_back(placed.instance);
        m_run.back().colour = colour;
        bounds = united(bounds, {g.left, g.top, g.left + g.width, g.top + g.height});
        m_shaded += static_cast<double>(g.width) * g.height;
    }
    std::erase_if(m_placed, [page](const PlacedGlyph& placed) { return placed.page == page; });
    m_parts.batcher.add(key_for(Shader::text, bounds, false, page, false), bounds, m_run);
}

void Recorder::large_glyphs(const draw::GlyphsCommand& c, const draw::DisplayList& list) {
    for (uint32_t i = c.first; i < c.first + c.count; ++i) {
        const draw::Glyph& glyph = list.glyphs[i];
        base::Point at = glyph.position + c.offset;
        edge_mesh(m_parts.outlines.glyph(c.font, glyph.id, c.size),
                  {c.size, 0, 0, c.size, at.x, at.y}, c.colour);
    }
}

void Recorder::path(const draw::PathCommand& c) {
    float scale = c.transform.scale();
    if (!c.path || !(scale > 0) || !std::isfinite(scale)) return;
    edge_mesh(m_parts.outlines.path(c.path, c.rule, scale), c.transform, c.colour);
}

void Recorder::edge_mesh(const EdgeMesh& mesh, const base::Affine& t, base::Colour colour) {
    Rgba8 solid = premultiplied(colour.faded(m_opacity));
    if (mesh.indices.empty() || solid.a == 0) return;
    base::Point low = t * base::Point{mesh.bounds.x, mesh.bounds.y}, high = low;
    for (base::Point p : {base::Point{mesh.bounds.right(), mesh.bounds.y},
                          base::Point{mesh.bounds.x, mesh.bounds.bottom()},
                          base::Point{mesh.bounds.right(), mesh.bounds.bottom()}}) {
        p = t * p;
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    Pixels bounds = touched({low.x - 1, low.y - 1, high.x - low.x + 2, high.y - low.y + 2});
    Pixels seen = intersection(bounds, m_parts.clips.visible());
    if (seen.empty()) return;
    // Normals go by the inverse transpose of the transform; their length, the mitre's, stays.
    float turn = t.a * t.d - t.b * t.c < 0 ? -1.f : 1.f;
    auto& vertices = m_parts.batcher.vertices();
    auto& indices = m_parts.batcher.indices();
    auto first = static_cast<uint32_t>(vertices.size());
    for (const EdgeMesh::Vertex& vertex : mesh.vertices) {
        base::Point p = t * vertex.position, leave = vertex.leave;
        if (leave != base::Point{}) {
            base::Point n{turn * (t.d * leave.x - t.b * leave.y),
                          turn * (t.a * leave.y - t.c * leave.x)};
            float size = std::hypot(n.x, n.y);
            if (size > 0) p = p + n * (0.5f * std::hypot(leave.x, leave.y) / size);
        }
        vertices.push_back({p, vertex.solid ? solid : Rgba8{}});
    }
    for (uint32_t index : mesh.indices) indices.push_back(first + index);
    m_parts.batcher.add_triangles(key_for(Shader::triangles, bounds, false, 0, true), bounds,
                                  mesh.indices.size());
    m_shaded += static_cast<double>(seen.width()) * seen.height();
}

}  // namespace vitrina::gpu
