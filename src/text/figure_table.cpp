#include "text/figure_table.h"

namespace vitrina::text {

namespace {

constexpr std::u32string_view usual = U"0123456789.,-+%' \u2019\u2212\u00A0\u202F";

std::string to_utf8(char32_t c) {
    auto tail = [c](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), tail(0)};
    if (c < 0x10000) return {static_cast<char>(0xE0 | c >> 12), tail(6), tail(0)};
    return {static_cast<char>(0xF0 | c >> 18), tail(12), tail(6), tail(0)};
}

}  // namespace

FigureTable::FigureTable(Role role, int weight, Fonts::Impl& fonts, LanguageRules& rules)
    : m_role(role), m_weight(weight) {
    for (char32_t character : usual) add(character, fonts, rules);
}

const Figure& FigureTable::find(char32_t character, Fonts::Impl& fonts, LanguageRules& rules) {
    for (const Figure& figure : m_figures) {
        if (figure.character == character) return figure;
    }
    return add(character, fonts, rules);
}

const Figure& FigureTable::add(char32_t character, Fonts::Impl& fonts, LanguageRules& rules) {
    Style style;
    style.role = m_role;
    style.weight = m_weight;
    style.figures = Figures::tabular;
    // The digit makes signs take the form they have beside digits; its own glyph is the last one.
    bool is_sign = !is_digit(character);
    std::string text = to_utf8(character) + (is_sign ? "0" : "");
    Shaper shaper(fonts, style, "");
    ShapedText shaped = shape_text(text, style, "", rules, fonts, shaper);
    Figure figure;
    figure.character = character;
    if (!shaped.glyphs.empty()) {
        const ShapedGlyph& glyph = shaped.glyphs.front();
        draw::FontId font = shaped.items.front().font;
        base::Point blanks = fonts.instances[font]->blanks(glyph.id);
        float own_advance = fonts.instances[font]->advance(glyph.id);
        figure = {character,
                  font,
                  glyph.id,
                  glyph.advance,
                  glyph.offset,
                  blanks.x + glyph.offset.x,
                  blanks.y + glyph.advance - own_advance - glyph.offset.x};
    }
    m_figures.push_back(figure);
    return m_figures.back();
}

}  // namespace vitrina::text
