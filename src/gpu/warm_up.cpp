#include "gpu/warm_up.h"

#include <array>

#include "gpu/meshes.h"

namespace vitrina::gpu {

namespace {

constexpr Pixels small{0, 0, 16, 16};

// A triangle with an outline in the middle of the picture.
draw::Mesh small_mesh() {
    draw::Mesh mesh;
    mesh.vertices = {{{2, 2}, 0}, {{12, 2}, 0}, {{2, 12}, 0}};
    mesh.triangles = {0, 1, 2};
    mesh.segments = {{{2, 2}, {12, 2}, 0}, {{12, 2}, {2, 12}, 0}};
    return mesh;
}

void add_one(Batcher& batcher, const BatchKey& key, const KeptMesh& mesh) {
    static constexpr std::array<GlyphInstance, 1> glyphs{{{2, 2, 8, 8, 0, 0, {255, 255, 255, 128}}}};
    switch (layout_of(key.shader)) {
        case Layout::quads: {
            QuadInstance quad;
            quad.quad = {2, 2, 12, 12};
            quad.shape = {7, 7, 5, 5};
            quad.colour = quad.second = {255, 255, 255, 128};
            return batcher.add(key, small, quad);
        }
        case Layout::glyphs: return batcher.add(key, small, glyphs);
        case Layout::triangles: {
            auto first = static_cast<uint32_t>(batcher.vertices().size());
            for (base::Point p : {base::Point{2, 2}, {12, 2}, {2, 12}}) batcher.vertices().push_back({p, {9, 9, 9, 9}});
            for (uint32_t i = 0; i < 3; ++i) batcher.indices().push_back(first + i);
            return batcher.add_triangles(key, small, 3);
        }
        case Layout::mesh: return batcher.add(key, small, MeshDraw{&mesh, {}, 0, 1, 0.5f, 0, 3});
        default: return batcher.add(key, small, MeshDraw{&mesh, {}, 0, 1, 0.5f, 0, mesh.segment_count()});
    }
}

bool is_used_opaque(Shader shader) { return shader == Shader::flat || shader == Shader::gradient || shader == Shader::mesh; }

}  // namespace

void warm_up(Renderer& renderer) {
    RenderTarget target = make_render_target(small.width(), small.height());
    RenderTarget texture = make_render_target(small.width(), small.height());
    KeptMesh mesh(small_mesh());
    ClipStack clips;
    clips.reset(small);
    clips.push({{0, 0, 16, 16}, 8});
    uint32_t clip = clips.set_for(small, false);
    Batcher batcher;
    LayerPool layers;
    batcher.begin_pass(-1, small);
    for (int i = 0; i < shader_count; ++i) {
        auto shader = static_cast<Shader>(i);
        add_one(batcher, {shader, false, texture.texture.name(), 0, false}, mesh);
        if (is_used_opaque(shader)) add_one(batcher, {shader, true, texture.texture.name(), 0, false}, mesh);
        if (clipped_form(shader) == shader) add_one(batcher, {shader, false, texture.texture.name(), clip, true}, mesh);
    }
    batcher.end_pass();
    base::Colour background, visible{1, 1, 1, 0.5f};
    renderer.set_palette({&visible, 1});
    renderer.draw(batcher, clips, layers, {target.framebuffer.name(), small.width(), small.height(), false}, &background);
    glFinish();
}

}  // namespace vitrina::gpu
