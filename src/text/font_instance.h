#pragma once

#include <optional>

#include "text/font_source.h"

namespace vitrina::text {

// Vertical measures of a face, in em; the descender is positive below the baseline.
struct FaceMetrics {
    float ascender = 0;
    float descender = 0;
    float cap_height = 0;
};

// One file at one weight: what HarfBuzz shapes with and what FreeType draws. FreeType's face is
// opened when the first glyph is drawn, since most fallbacks never are. The source must outlive it.
class FontInstance {
  public:
    FontInstance(const FontSource& source, FT_LibraryRec_* library, int weight);

    // HarfBuzz positions of shaper() are in 1/units_per_em em.
    static constexpr int units_per_em = 1 << 16;
    hb_font_t* shaper() const { return m_shaper.get(); }
    const FaceMetrics& metrics();  // read when first asked for: most fallbacks never are
    // Whether a character can be set: by its own glyph, or (spaces, non-breaking hyphen) by one
    // HarfBuzz derives.
    bool has(char32_t character) const;

    // Blank between a glyph's origin and its ink, and between its ink and its end; em. Negative
    // where the ink reaches out.
    base::Point blanks(uint32_t glyph) const;
    float advance(uint32_t glyph) const;  // em

    // See Fonts::outline and Fonts::coverage. Empty for a glyph that cannot be loaded.
    draw::Path outline(uint32_t glyph);
    GlyphBitmap coverage(uint32_t glyph, float size, float subpixel);

  private:
    FT_FaceRec_* face();

    const FontSource& m_source;
    FT_LibraryRec_* m_library;
    std::vector<AxisValue> m_axes;
    ShaperFontOwner m_shaper;
    std::optional<FaceMetrics> m_metrics;
    FaceOwner m_face;
    bool m_face_tried = false;
    FT_F26Dot6 m_size = 0;  // that m_face is set to
};

}  // namespace vitrina::text
