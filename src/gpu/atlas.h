#pragma once

#include <unordered_map>
#include <vector>

#include "gpu/gl.h"
#include "gpu/shelves.h"
#include "text/fonts.h"

namespace vitrina::gpu {

// A page for coverage: one byte a pixel, not filtered.
TextureObject make_coverage_page(int side);

// Coverage of glyphs at the sizes in use, on up to four pages of one byte a pixel. When all are
// full everything is thrown away and the frame is recorded again; see overflowed().
class GlyphAtlas {
  public:
    static constexpr int side = 2048;

    explicit GlyphAtlas(text::Fonts& fonts) : m_fonts(fonts) {}

    struct Spot {
        int u = 0, v = 0;           // top left texel
        int width = 0, height = 0;  // 0: nothing to draw
        int left = 0, top = 0;      // of the bitmap from the pen, y down
        GLuint page = 0;            // texture
    };
    // `size` in pixels per em; the pen stands `variant` / `variants` of a pixel right of a pixel
    // boundary. Draws the glyph when it is not there yet.
    const Spot& find(draw::FontId font, uint32_t glyph, float size, int variant, int variants);

    // A glyph found no room since the last clear().
    bool overflowed() const { return m_overflowed; }
    void clear();

    uint64_t uploaded_bytes() const { return m_uploaded; }

  private:
    struct Key {
        uint32_t font, glyph, size, variant;  // size in 1/64 pixel; variant in 1/64 pixel
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        size_t operator()(const Key& key) const;
    };
    struct Page {
        TextureObject texture;
        Shelves shelves{side};
    };
    bool place(const base::Bitmap& coverage, Spot& spot);

    text::Fonts& m_fonts;
    std::vector<Page> m_pages;
    std::unordered_map<Key, Spot, Hash> m_spots;
    bool m_overflowed = false;
    uint64_t m_uploaded = 0;
};

}  // namespace vitrina::gpu
