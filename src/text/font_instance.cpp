#include "text/font_instance.h"

#include <hb-ot.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vitrina::text {

namespace {

float em(hb_position_t position) {
    return static_cast<float>(position) / static_cast<float>(FontInstance::units_per_em);
}

FaceMetrics metrics_of(hb_font_t* font) {
    FaceMetrics metrics;
    hb_font_extents_t extents{};
    hb_font_get_extents_for_direction(font, HB_DIRECTION_LTR, &extents);
    metrics.ascender = em(extents.ascender);
    metrics.descender = -em(extents.descender);
    hb_position_t cap_height = 0;
    if (hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height) &&
        cap_height > 0) {
        metrics.cap_height = em(cap_height);
        return metrics;
    }
    hb_codepoint_t capital = 0;
    hb_glyph_extents_t box{};
    bool measured = hb_font_get_nominal_glyph(font, 'H', &capital) &&
                    hb_font_get_glyph_extents(font, capital, &box);
    // Most Latin faces have capitals of about 0.7 em; a face without an H only needs a plausible
    // value.
    metrics.cap_height = measured ? em(box.y_bearing) : 0.7f;
    return metrics;
}

// Characters for which HarfBuzz makes do with another glyph when the font lacks their own.
char32_t stand_in(char32_t character) {
    bool space = character == 0xA0 || (character >= 0x2000 && character <= 0x200A) ||
                 character == 0x202F || character == 0x205F || character == 0x3000;
    if (space) return U' ';
    return character == 0x2011 ? char32_t{0x2010} : character;
}

// The outline that FreeType hands out piece by piece, and the factor that takes it to em, y down.
struct OutlineReader {
    draw::Path path;
    float scale = 1;
    bool open = false;

    base::Point point(const FT_Vector* v) const {
        return {static_cast<float>(v->x) * scale, -static_cast<float>(v->y) * scale};
    }
    static OutlineReader& of(void* user) { return *static_cast<OutlineReader*>(user); }

    void end_contour() {
        if (open) path.close();
        open = false;
    }
    static int move_to(const FT_Vector* to, void* user) {
        of(user).end_contour();
        of(user).path.move_to(of(user).point(to));
        of(user).open = true;
        return 0;
    }
    static int line_to(const FT_Vector* to, void* user) {
        of(user).path.line_to(of(user).point(to));
        return 0;
    }
    static int quadratic_to(const FT_Vector* control, const FT_Vector* to, void* user) {
        of(user).path.quadratic_to(of(user).point(control), of(user).point(to));
        return 0;
    }
    static int cubic_to(const FT_Vector* one, const FT_Vector* two, const FT_Vector* to,
                        void* user) {
        const OutlineReader& reader = of(user);
        of(user).path.cubic_to(reader.point(one), reader.point(two), reader.point(to));
        return 0;
    }
};

GlyphBitmap copy(const FT_GlyphSlotRec_& slot) {
    GlyphBitmap glyph;
    const FT_Bitmap& bitmap = slot.bitmap;
    glyph.coverage.format = base::Bitmap::Format::coverage;
    // FreeType's own renderer always writes grey rows from the top, which is a positive pitch.
    if (bitmap.pixel_mode != FT_PIXEL_MODE_GRAY || bitmap.pitch <= 0) return glyph;
    glyph.coverage.width = static_cast<int>(bitmap.width);
    glyph.coverage.height = static_cast<int>(bitmap.rows);
    glyph.left = slot.bitmap_left;
    glyph.top = -slot.bitmap_top;
    glyph.coverage.pixels.reserve(size_t{bitmap.width} * bitmap.rows);
    for (int row = 0; row < glyph.coverage.height; ++row) {
        const unsigned char* first = bitmap.buffer + std::ptrdiff_t{row} * bitmap.pitch;
        glyph.coverage.pixels.insert(glyph.coverage.pixels.end(), first, first + bitmap.width);
    }
    return glyph;
}

}  // namespace

FontInstance::FontInstance(const FontSource& source, FT_LibraryRec_* library, int weight)
    : m_source(source),
      m_library(library),
      m_axes(source.axis_values(weight)),
      m_shaper(hb_font_create(source.shaper_face())) {
    hb_font_set_scale(m_shaper.get(), units_per_em, units_per_em);
    std::vector<hb_variation_t> variations;
    for (const AxisValue& axis : m_axes) variations.push_back({axis.tag, axis.value});
    hb_font_set_variations(m_shaper.get(), variations.data(),
                           static_cast<unsigned>(variations.size()));
}

const FaceMetrics& FontInstance::metrics() {
    if (!m_metrics) m_metrics = metrics_of(m_shaper.get());
    return *m_metrics;
}

bool FontInstance::has(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(m_shaper.get(), character, &glyph) != 0 ||
           hb_font_get_nominal_glyph(m_shaper.get(), stand_in(character), &glyph) != 0;
}

base::Point FontInstance::blanks(uint32_t glyph) const {
    hb_glyph_extents_t box{};
    if (hb_font_get_glyph_extents(m_shaper.get(), glyph, &box) == 0 || box.width == 0) return {};
    return {em(box.x_bearing), advance(glyph) - em(box.x_bearing + box.width)};
}

float FontInstance::advance(uint32_t glyph) const {
    return em(hb_font_get_glyph_h_advance(m_shaper.get(), glyph));
}

FT_FaceRec_* FontInstance::face() {
    if (!m_face_tried) {
        m_face = m_source.face(m_library, m_axes);
        m_face_tried = true;
    }
    return m_face.get();
}

draw::Path FontInstance::outline(uint32_t glyph) {
    FT_FaceRec_* drawn = face();
    if (drawn == nullptr ||
        FT_Load_Glyph(drawn, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP) != 0 ||
        drawn->glyph->format != FT_GLYPH_FORMAT_OUTLINE || drawn->units_per_EM == 0) {
        return {};
    }
    OutlineReader reader;
    reader.scale = 1 / static_cast<float>(drawn->units_per_EM);
    const FT_Outline_Funcs calls{OutlineReader::move_to,
                                 OutlineReader::line_to,
                                 OutlineReader::quadratic_to,
                                 OutlineReader::cubic_to,
                                 0,
                                 0};
    if (FT_Outline_Decompose(&drawn->glyph->outline, &calls, &reader) != 0) return {};
    reader.end_contour();
    return std::move(reader.path);
}

GlyphBitmap FontInstance::coverage(uint32_t glyph, float size, float subpixel) {
    GlyphBitmap nothing;
    nothing.coverage.format = base::Bitmap::Format::coverage;
    FT_FaceRec_* drawn = face();
    auto wanted = static_cast<FT_F26Dot6>(std::lround(size * 64));
    if (drawn == nullptr || wanted <= 0) return nothing;
    if (wanted != m_size) {
        m_size = 0;
        if (FT_Set_Char_Size(drawn, 0, wanted, 72, 72) != 0) return nothing;
        m_size = wanted;
    }
    if (FT_Load_Glyph(drawn, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return nothing;
    FT_GlyphSlot slot = drawn->glyph;
    if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return nothing;
    // Contours of variable fonts overlap; without the flag FreeType shows a pale seam where they
    // do.
    if (m_source.is_variable()) slot->outline.flags |= FT_OUTLINE_OVERLAP;
    FT_Outline_Translate(&slot->outline, std::lround(subpixel * 64), 0);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return nothing;
    return copy(*slot);
}

}  // namespace vitrina::text
