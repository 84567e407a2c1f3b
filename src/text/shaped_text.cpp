#include "text/shaped_text.h"

#include <algorithm>
#include <utility>

#include "text/cohesion.h"
#include "text/forms.h"

namespace vitrina::text {

namespace {

constexpr uint8_t inside_cluster = 0;
constexpr uint8_t unsafe_cluster = 1;
constexpr uint8_t safe_cluster = 2;

// Enters an item's glyphs into the tables by unit.
void tabulate(ShapedText& shaped, const Item& item, float tracking) {
    std::vector<double>& advance = shaped.advance;  // of single units for now
    for (size_t i = item.first_glyph; i < item.first_glyph + item.glyphs; ++i) {
        const ShapedGlyph& glyph = shaped.glyphs[i];
        advance[glyph.cluster + 1] += glyph.advance;
        bool safe = !glyph.unsafe && shaped.cluster[glyph.cluster] != unsafe_cluster;
        shaped.cluster[glyph.cluster] = safe ? safe_cluster : unsafe_cluster;
    }
    shaped.cluster[item.start] = safe_cluster;
    int start = item.start;
    for (int at = item.start + 1; at <= item.end; ++at) {
        bool ends = at == item.end || shaped.cluster[at] != inside_cluster;
        if (!ends) continue;
        bool tracked = !is_invisible(character_at(shaped.text, start));
        shaped.trailing[at] = tracked ? tracking : 0;
        start = at;
    }
}

constexpr char16_t soft_hyphen = 0xAD;

bool is_hyphen(char16_t unit) {
    return unit == u'-' || unit == 0x2010;
}

// What stays with the word before it is not divided either: no "112 millo-nes".
void keep_whole(const std::vector<int>& bound, const std::vector<int>& opportunities,
                std::vector<int>& divisions) {
    for (int start : bound) {
        auto end = std::upper_bound(opportunities.begin(), opportunities.end(), start);
        auto inside = [&](int p) { return p > start && end != opportunities.end() && p < *end; };
        std::erase_if(divisions, inside);
    }
}

// A title breaks between phrases, and elsewhere only before it would cut a word.
void keep_phrases(Breaks& phrases, ShapedText& shaped) {
    std::vector<int> wanted = phrases.find(shaped.text);
    auto parts = [&](int p) { return std::binary_search(wanted.begin(), wanted.end(), p); };
    auto kept =
        std::stable_partition(shaped.opportunities.begin(), shaped.opportunities.end(), parts);
    auto& resorts = shaped.last_resorts;
    resorts.insert(resorts.end(), kept, shaped.opportunities.end());
    std::sort(resorts.begin(), resorts.end());
    shaped.opportunities.erase(kept, shaped.opportunities.end());
}

bool may_need_hyphen(const ShapedText& shaped) {
    bool repeats =
        shaped.repeats_hyphen && std::any_of(shaped.text.begin(), shaped.text.end(), is_hyphen);
    return repeats || !shaped.divisions.empty() ||
           shaped.text.find(soft_hyphen) != std::u16string::npos;
}

Hyphen make_hyphen(draw::FontId font, uint8_t level, const Fonts::Impl& fonts, Shaper& shaper) {
    constexpr char16_t hyphen = 0x2010;
    Hyphen made;
    made.text = fonts.instances[font]->has(hyphen) ? hyphen : u'-';
    made.item = {0, 1, level, find_scripts(u"a").front(), font};
    std::vector<ShapedGlyph> glyphs;
    shaper.shape(made.text, made.item, 0, 1, glyphs);
    for (const ShapedGlyph& glyph : glyphs) made.width += glyph.advance;
    made.width -= shaper.tracking(made.item);
    return made;
}

}  // namespace

bool ShapedText::needs_hyphen(int to) const {
    if (to <= 0 || static_cast<size_t>(to) >= text.size() || text[to] == u'\n') return false;
    return text[to - 1] == soft_hyphen ||
           std::binary_search(divisions.begin(), divisions.end(), to);
}

bool ShapedText::begins_with_hyphen(int from) const {
    if (!repeats_hyphen || from < 2 || static_cast<size_t>(from) >= text.size()) return false;
    return is_hyphen(text[from - 1]) && is_letter(text[from - 2]) && is_letter(text[from]);
}

float ShapedText::width(int from, int to) const {
    if (to <= from) return 0;
    float letters = static_cast<float>(advance[to] - advance[from]) - trailing[to];
    if (begins_with_hyphen(from)) letters += hyphen.width;
    return needs_hyphen(to) ? letters + hyphen.width : letters;
}

int ShapedText::without_trailing_space(int from, int to) const {
    while (to > from && is_space(text[to - 1])) --to;
    return to;
}

ShapedText shape_text(std::string_view utf8, const Style& style, std::string_view language,
                      LanguageRules& rules, Fonts::Impl& fonts, Shaper& shaper) {
    ShapedText shaped;
    shaped.text = with_script_digits(to_utf16(utf8));
    if (style.capitals) shaped.text = to_capitals(shaped.text, language);
    shaped.directions = find_directions(shaped.text, language);
    shaped.graphemes = rules.graphemes.find(shaped.text);
    shaped.opportunities = rules.lines.find(shaped.text);
    shaped.last_resorts = keep_together(shaped.text, shaped.opportunities);
    if (style.wrapping == Wrapping::balanced && rules.phrases) keep_phrases(*rules.phrases, shaped);
    bool is_body = style.wrapping == Wrapping::body && !style.capitals;
    if (is_body) shaped.divisions = rules.hyphens.find(shaped.text);
    keep_whole(shaped.last_resorts, shaped.opportunities, shaped.divisions);
    shaped.repeats_hyphen = rules.hyphens.repeats_hyphen();
    Items items = itemise(shaped.text, shaped.graphemes, shaped.directions, style, language, fonts);
    shaped.items = std::move(items.items);
    shaped.missing = items.missing;
    draw::FontId first = fonts.first(style.role, style.weight);
    shaped.metrics = fonts.instances[first]->metrics();
    if (may_need_hyphen(shaped)) {
        uint8_t level = shaped.directions.right_to_left ? 1 : 0;
        shaped.hyphen = make_hyphen(first, level, fonts, shaper);
    }
    shaped.advance.assign(shaped.text.size() + 1, 0);
    shaped.trailing.assign(shaped.text.size() + 1, 0);
    shaped.cluster.assign(shaped.text.size() + 1, inside_cluster);
    shaped.cluster.back() = safe_cluster;
    for (Item& item : shaped.items) {
        item.first_glyph = shaped.glyphs.size();
        shaper.shape(shaped.text, item, item.start, item.end, shaped.glyphs);
        item.glyphs = shaped.glyphs.size() - item.first_glyph;
        tabulate(shaped, item, shaper.tracking(item));
    }
    for (size_t i = 1; i < shaped.advance.size(); ++i) shaped.advance[i] += shaped.advance[i - 1];
    return shaped;
}

}  // namespace vitrina::text
