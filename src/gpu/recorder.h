#pragma once

#include <vector>

#include "draw/display_list.h"
#include "gpu/atlas.h"
#include "gpu/batcher.h"
#include "gpu/clips.h"
#include "gpu/films.h"
#include "gpu/meshes.h"
#include "gpu/outline_meshes.h"
#include "gpu/pictures.h"
#include "gpu/render_target.h"

namespace vitrina::gpu {

// Turns commands into batches: decides which shader draws what, cuts shapes into cheap and dear
// parts, resolves clips and groups. It fills atlas, pictures and meshes on the way, but draws
// nothing.
class Recorder {
  public:
    struct Parts {
        Batcher& batcher;
        ClipStack& clips;
        GlyphAtlas& atlas;
        OutlineMeshes& outlines;
        Pictures& pictures;
        Films& films;
        Meshes& meshes;
        LayerPool& layers;
    };
    explicit Recorder(const Parts& parts);

    // Records list.commands[begin, end) as one root pass (and passes for groups). Call
    // Batcher::reset() before.
    void record(const draw::DisplayList& list, size_t begin, size_t end);

    // Estimated number of pixels shaded by what was recorded since the last call.
    double take_shaded_pixels();

  private:
    struct Group {
        int layer = -1;  // -1: shapes are faded one by one
        Pixels area;
        float outer_opacity = 1;  // in force again after the group
        float opacity = 1;        // of the layer
    };

    void step(const draw::DisplayList& list, size_t& i, size_t end);
    void rectangle(const draw::RectangleCommand& c);
    void ring(const draw::RingCommand& c);
    void line(const draw::LineCommand& c);
    void glyphs(const draw::GlyphsCommand& c, const draw::DisplayList& list);
    void small_glyphs(const draw::GlyphsCommand& c, const draw::DisplayList& list);
    void large_glyphs(const draw::GlyphsCommand& c, const draw::DisplayList& list);
    void path(const draw::PathCommand& c);
    void picture(const draw::PictureCommand& c);
    void film(const draw::FilmCommand& c);
    // A texture's part over `rect`; with a tint only its alpha is used.
    void textured(const PictureSpot& spot, const base::Rect& rect, float radius, float opacity,
                  const std::optional<base::Colour>& tint);
    void mesh(const draw::MeshCommand& c, const draw::DisplayList& list);
    void mesh_fill(const draw::MeshCommand& c, const draw::DisplayList& list, const KeptMesh& kept,
                   const Pixels& bounds);
    void mesh_outline(const draw::MeshCommand& c, const draw::DisplayList& list,
                      const KeptMesh& kept, const Pixels& bounds);
    void push_group(const draw::PushGroupCommand& c, const draw::DisplayList& list, size_t& i,
                    size_t end);
    void pop_group();

    void fill(const draw::RectangleCommand& c, QuadInstance instance, Shader flat, Shader box);
    bool fills_target(const Pixels& pixels, base::Colour colour);
    void frame(Shader shader, const QuadInstance& instance, const Pixels& outer,
               const Pixels& inner);
    // A quad that covers whole pixels, cut to what is visible.
    void quad(Shader shader, QuadInstance instance, const Pixels& pixels, bool opaque,
              GLuint texture = 0);
    void edge_mesh(const EdgeMesh& mesh, const base::Affine& transform, base::Colour colour);
    BatchKey key_for(Shader shader, const Pixels& bounds, bool opaque, GLuint texture,
                     bool by_scissor);
    void put_glyphs(GLuint page, const draw::GlyphsCommand& c);

    Parts m_parts;
    float m_opacity = 1;
    std::vector<Group> m_groups;
    double m_shaded = 0;
    struct PlacedGlyph {
        GlyphInstance instance;
        GLuint page;
    };
    std::vector<PlacedGlyph> m_placed;
    std::vector<GlyphInstance> m_run;
};

}  // namespace vitrina::gpu
