#include "text/shaper.h"

#include <algorithm>
#include <string_view>

#include "text/forms.h"

namespace vitrina::text {

namespace {

float em(hb_position_t position) {
    return static_cast<float>(position) / static_cast<float>(FontInstance::units_per_em);
}

bool is_ascii_digit(char16_t unit) {
    return unit >= u'0' && unit <= u'9';
}

// What a number is written with besides digits: separators, signs and the spaces that group
// thousands.
bool is_figure(char16_t unit) {
    constexpr std::u16string_view others = u".,'-+%\u2019\u2212\u00A0\u202F";
    return is_ascii_digit(unit) || others.find(unit) != std::u16string_view::npos;
}

hb_feature_t feature(const char (&tag)[5], uint32_t value, int start, int end) {
    return {HB_TAG(tag[0], tag[1], tag[2], tag[3]), value, static_cast<unsigned>(start),
            static_cast<unsigned>(end)};
}

}  // namespace

Shaper::Shaper(Fonts::Impl& fonts, const Style& style, std::string_view language)
    : m_fonts(fonts),
      m_tracking(style.tracking),
      m_capitals(style.capitals),
      m_tabular(style.figures == Figures::tabular),
      m_language(hb_language_from_string(language.data(), static_cast<int>(language.size()))),
      m_buffer(hb_buffer_create()) {}

float Shaper::tracking(const Item& item) const {
    return is_joined(item.script) ? 0 : m_tracking;
}

void Shaper::shape(const std::u16string& text, const Item& item, int start, int end,
                   std::vector<ShapedGlyph>& glyphs) {
    run(text, item, start, end);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(m_buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(m_buffer.get(), &count);
    size_t first = glyphs.size();
    for (unsigned i = 0; i < count; ++i) {
        bool unsafe =
            (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        glyphs.push_back({infos[i].codepoint,
                          static_cast<int>(infos[i].cluster),
                          em(positions[i].x_advance),
                          {em(positions[i].x_offset), em(positions[i].y_offset)},
                          unsafe});
    }
    auto added = std::span(glyphs).subspan(first);
    if (m_tabular) pad_digits(text, item.font, added);
    track(text, tracking(item), added);
}

void Shaper::run(const std::u16string& text, const Item& item, int start, int end) {
    hb_buffer_t* buffer = m_buffer.get();
    hb_buffer_clear_contents(buffer);
    static_assert(sizeof(char16_t) == sizeof(uint16_t));
    const auto* units = static_cast<const uint16_t*>(static_cast<const void*>(text.data()));
    hb_buffer_add_utf16(buffer, units, static_cast<int>(text.size()), static_cast<unsigned>(start),
                        end - start);
    std::string_view script = script_name(item.script);
    hb_buffer_set_script(buffer,
                         hb_script_from_string(script.data(), static_cast<int>(script.size())));
    hb_buffer_set_direction(buffer, item.level % 2 != 0 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer, m_language);
    std::vector<hb_feature_t> wanted = features(text, start, end);
    hb_shape(m_fonts.instances[item.font]->shaper(), buffer, wanted.data(),
             static_cast<unsigned>(wanted.size()));
}

std::vector<hb_feature_t> Shaper::features(const std::u16string& text, int start, int end) const {
    std::vector<hb_feature_t> wanted;
    if (m_tracking != 0) {
        // A ligature holds its letters together while tracking moves the others apart.
        wanted.push_back(feature("liga", 0, start, end));
        wanted.push_back(feature("clig", 0, start, end));
    }
    for (const Form& form : find_forms(text, m_capitals)) {
        bool is_raised = form.kind == Form::Kind::raised;
        if (form.start >= end || form.end <= start || (is_raised && m_tabular)) continue;
        int from = std::max(form.start, start), to = std::min(form.end, end);
        wanted.push_back(is_raised ? feature("sups", 1, from, to) : feature("case", 1, from, to));
    }
    for (int from = start; m_tabular && from < end;) {
        int to = from;
        while (to < end && is_figure(text[to])) ++to;
        if (std::any_of(text.begin() + from, text.begin() + to, is_ascii_digit)) {
            // A digit's place must not depend on its neighbours, or numbers would tremble while
            // they count.
            wanted.push_back(feature("tnum", 1, from, to));
            wanted.push_back(feature("case", 1, from, to));
            wanted.push_back(feature("kern", 0, from, to));
            wanted.push_back(feature("calt", 0, from, to));
        }
        from = to + 1;
    }
    return wanted;
}

void Shaper::pad_digits(const std::u16string& text, draw::FontId font,
                        std::span<ShapedGlyph> glyphs) {
    for (ShapedGlyph& glyph : glyphs) {
        bool mark = glyph.advance <= 0;
        if (mark || !is_ascii_digit(text[glyph.cluster])) continue;
        float padding = digit_width(font) - glyph.advance;
        glyph.advance += padding;
        glyph.offset.x += padding / 2;
    }
}

// The widest of the font's tabular digits. Inter's own differ by 4 units in 1904.
float Shaper::digit_width(draw::FontId font) {
    if (auto known = m_digit_widths.find(font); known != m_digit_widths.end()) return known->second;
    BufferOwner buffer(hb_buffer_create());
    hb_buffer_add_utf8(buffer.get(), "0123456789", -1, 0, -1);
    hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer.get(), m_language);
    const hb_feature_t wanted[] = {feature("tnum", 1, 0, 10), feature("kern", 0, 0, 10),
                                   feature("calt", 0, 0, 10)};
    hb_shape(m_fonts.instances[font]->shaper(), buffer.get(), wanted, 3);
    unsigned count = 0;
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    float widest = 0;
    for (unsigned i = 0; i < count; ++i) widest = std::max(widest, em(positions[i].x_advance));
    m_digit_widths.emplace(font, widest);
    return widest;
}

void Shaper::track(const std::u16string& text, float tracking,
                   std::span<ShapedGlyph> glyphs) const {
    if (tracking == 0) return;
    for (size_t i = 0; i < glyphs.size(); ++i) {
        bool cluster_goes_on = i + 1 < glyphs.size() && glyphs[i + 1].cluster == glyphs[i].cluster;
        bool nothing_seen = is_invisible(character_at(text, glyphs[i].cluster));
        if (!cluster_goes_on && !nothing_seen) glyphs[i].advance += tracking;
    }
}

}  // namespace vitrina::text
