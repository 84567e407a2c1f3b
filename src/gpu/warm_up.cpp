#include "gpu/warm_up.h"

#include <array>
#include <span>

#include "gpu/atlas.h"
#include "gpu/meshes.h"
#include "gpu/pictures.h"

namespace vitrina::gpu {

namespace {

constexpr Pixels small{0, 0, 16, 16};
// Mesa treats vertex arrays that are set anew in every frame as such after a few times, and
// compiles for that again.
constexpr int rounds = 8;
constexpr int odd_side = 24;  // not a power of two, like layers and padded pictures

// A triangle with an outline in the middle of the picture.
draw::Mesh small_mesh() {
    draw::Mesh mesh;
    mesh.vertices = {{{2, 2}, 0}, {{12, 2}, 0}, {{2, 12}, 0}};
    mesh.triangles = {0, 1, 2};
    mesh.segments = {{{2, 2}, {12, 2}, 0}, {{12, 2}, {2, 12}, 0}};
    return mesh;
}

base::Bitmap small_picture() {
    base::Bitmap bitmap;
    bitmap.width = bitmap.height = odd_side;
    bitmap.pixels.resize(size_t{odd_side} * odd_side * 4, 128);
    return bitmap;
}

// One of everything that batches refer to, of the kinds that real frames use.
struct Samples {
    TextureObject coverage = make_coverage_page(small.width());
    TextureObject page = make_picture_page();
    TextureObject picture = make_picture_texture(small_picture());
    RenderTarget layer = make_render_target(odd_side, odd_side);
    KeptMesh mesh{small_mesh()};
};

void add_one(Batcher& batcher, const BatchKey& key, const KeptMesh& mesh) {
    static constexpr std::array<GlyphInstance, 1> glyphs{
        {{2, 2, 8, 8, 0, 0, {255, 255, 255, 128}}}};
    switch (layout_of(key.shader)) {
        case Layout::quads: {
            QuadInstance quad;
            quad.quad = {2, 2, 12, 12};
            quad.shape = {7, 7, 5, 5};
            quad.colour = quad.second = {255, 255, 255, 128};
            return batcher.add(key, small, quad);
        }
        case Layout::glyphs:
            return batcher.add(key, small, glyphs);
        case Layout::triangles: {
            auto first = static_cast<uint32_t>(batcher.vertices().size());
            for (base::Point p : {base::Point{2, 2}, {12, 2}, {2, 12}})
                batcher.vertices().push_back({p, {9, 9, 9, 9}});
            for (uint32_t i = 0; i < 3; ++i) batcher.indices().push_back(first + i);
            return batcher.add_triangles(key, small, 3);
        }
        case Layout::mesh:
            return batcher.add(key, small, MeshDraw{&mesh, {}, 0, 1, 0.5f, 0, 3});
        default:
            return batcher.add(key, small,
                               MeshDraw{&mesh, {}, 0, 1, 0.5f, 0, mesh.segment_count()});
    }
}

bool is_used_opaque(Shader shader) {
    return shader == Shader::flat || shader == Shader::gradient || shader == Shader::mesh;
}

void add_all(Batcher& batcher, const Samples& samples, uint32_t clip) {
    const GLuint none[] = {0}, coverage[] = {samples.coverage.name()};
    const GLuint pictures[] = {samples.page.name(), samples.picture.name(),
                               samples.layer.texture.name()};
    for (int i = 0; i < shader_count; ++i) {
        auto shader = static_cast<Shader>(i);
        bool pictured = shader == Shader::picture || shader == Shader::picture_box;
        std::span<const GLuint> textures = pictured ? std::span<const GLuint>(pictures) : none;
        if (shader == Shader::text) textures = coverage;
        for (GLuint texture : textures) {
            add_one(batcher, {shader, false, texture, 0, false}, samples.mesh);
            if (is_used_opaque(shader))
                add_one(batcher, {shader, true, texture, 0, false}, samples.mesh);
            if (clipped_form(shader) == shader)
                add_one(batcher, {shader, false, texture, clip, true}, samples.mesh);
        }
    }
}

void draw_all(Renderer& renderer, const Samples& samples, const Canvas& canvas) {
    ClipStack clips;
    clips.reset(small);
    clips.push({{0, 0, 16, 16}, 8});
    Batcher batcher;
    batcher.begin_pass(-1, small);
    add_all(batcher, samples, clips.set_for(small, false));
    batcher.end_pass();
    base::Colour background;
    renderer.draw(batcher, clips, LayerPool(), canvas, &background);
}

}  // namespace

void warm_up(Renderer& renderer) {
    base::Colour visible{1, 1, 1, 0.5f};
    renderer.set_palette({&visible, 1});
    Samples samples;
    RenderTarget target = make_render_target(small.width(), small.height());
    Canvas picture{target.framebuffer.name(), small.width(), small.height(), false};
    Canvas window{0, small.width(), small.height(), true};
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    bool has_window = glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    for (int round = 0; round < rounds; ++round) {
        draw_all(renderer, samples, picture);
        // A window may have other pixels than a picture, and programs compiled for them.
        if (has_window) draw_all(renderer, samples, window);
    }
    glFinish();
}

}  // namespace vitrina::gpu
