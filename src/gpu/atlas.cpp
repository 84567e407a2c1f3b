#include "gpu/atlas.h"

#include <cmath>

namespace vitrina::gpu {

namespace {

constexpr size_t most_pages = 4;
constexpr int gutter = 1;

}  // namespace

TextureObject make_coverage_page(int side) {
    TextureObject texture = TextureObject::make();
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, side, side, 0, GL_RED, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return texture;
}

size_t GlyphAtlas::Hash::operator()(const Key& key) const {
    // Multiply and shift after every field; the constant is 2^64 / golden ratio.
    constexpr uint64_t factor = 0x9e3779b97f4a7c15ull;
    uint64_t hash = 0;
    for (uint32_t field : {key.font, key.glyph, key.size, key.variant}) {
        hash = (hash ^ field) * factor;
        hash ^= hash >> 29;
    }
    return static_cast<size_t>(hash);
}

const GlyphAtlas::Spot& GlyphAtlas::find(draw::FontId font, uint32_t glyph, float size, int variant,
                                         int variants) {
    auto step = static_cast<uint32_t>(variant * 64 / variants);
    Key key{font, glyph, static_cast<uint32_t>(std::lround(size * 64)), step};
    auto [entry, is_new] = m_spots.try_emplace(key);
    Spot& spot = entry->second;
    if (!is_new) return spot;
    text::GlyphBitmap drawn = m_fonts.coverage(font, glyph, size, static_cast<float>(step) / 64.f);
    spot.left = drawn.left;
    spot.top = drawn.top;
    if (drawn.coverage.width > 0 && drawn.coverage.height > 0 && !place(drawn.coverage, spot))
        m_overflowed = true;
    return spot;
}

bool GlyphAtlas::place(const base::Bitmap& coverage, Spot& spot) {
    int width = coverage.width + gutter, height = coverage.height + gutter;
    for (size_t i = 0; i <= m_pages.size() && i < most_pages; ++i) {
        if (i == m_pages.size()) m_pages.push_back({make_coverage_page(side), Shelves(side)});
        auto free = m_pages[i].shelves.place(width, height);
        if (!free) continue;
        spot.u = free->x;
        spot.v = free->y;
        spot.width = coverage.width;
        spot.height = coverage.height;
        spot.page = m_pages[i].texture.name();
        glActiveTexture(GL_TEXTURE0);
        glBindTexture(GL_TEXTURE_2D, spot.page);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glTexSubImage2D(GL_TEXTURE_2D, 0, spot.u, spot.v, spot.width, spot.height, GL_RED,
                        GL_UNSIGNED_BYTE, coverage.pixels.data());
        m_uploaded += coverage.pixels.size();
        return true;
    }
    return false;
}

void GlyphAtlas::clear() {
    m_spots.clear();
    for (Page& page : m_pages) page.shelves.clear();
    m_overflowed = false;
}

}  // namespace vitrina::gpu
