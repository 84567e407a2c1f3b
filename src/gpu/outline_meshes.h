#pragma once

#include <memory>
#include <unordered_map>

#include "draw/display_list.h"
#include "gpu/edge_mesh.h"
#include "text/fonts.h"

namespace vitrina::gpu {

// Triangles of large glyphs and of paths, kept per octave of size: flattened finely enough (0.1
// pixel) for its upper end.
class OutlineMeshes {
  public:
    explicit OutlineMeshes(text::Fonts& fonts) : m_fonts(fonts) {}

    // In em units. The reference holds until the next begin_frame().
    const EdgeMesh& glyph(draw::FontId font, uint32_t glyph, float size);
    // In the path's units; `scale` is the factor to pixels. Keeps the path alive.
    const EdgeMesh& path(const draw::PathRef& path, draw::FillRule rule, float scale);

    // Forgets everything once it has grown beyond bounds.
    void begin_frame();

  private:
    struct Key {
        const draw::Path* path;  // of a path
        uint32_t font, glyph;    // of a glyph
        int octave;
        draw::FillRule rule;
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        size_t operator()(const Key& key) const;
    };
    struct Entry {
        draw::PathRef path;
        EdgeMesh mesh;
    };
    const EdgeMesh& keep(const Key& key, draw::PathRef path, float tolerance);

    text::Fonts& m_fonts;
    std::unordered_map<Key, Entry, Hash> m_entries;
    size_t m_vertices = 0;
};

}  // namespace vitrina::gpu
