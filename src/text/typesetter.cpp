#include "text/typesetter.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "text/composer.h"
#include "text/figure_table.h"
#include "text/layout_cache.h"

namespace vitrina::text {

namespace {

constexpr size_t most_layouts = 4096;
constexpr float size_step = 0.94f;

// How much wider than its box, in pixels, a text may be by rounding alone.
float slack(float size) {
    return 0.01f + 0.0002f * size;
}

Layout lay_out(const ShapedText& shaped, const Style& style, float size, float width,
               Shaper& shaper) {
    BrokenText broken = break_lines(shaped, style.wrapping, width / size);
    Layout layout = compose(shaped, broken, style, size, width, shaper);
    // Wrapped lines too: a line that is shaped anew where it was cut can turn out a little wider
    // than measured.
    bool boxed = style.wrapping != Wrapping::none || width > 0;
    bool wide = boxed && layout.extent.width > width + slack(size);
    layout.fits = !broken.split_word && !wide;
    return layout;
}

bool fits_box(const Layout& layout, base::Size box, int most_lines) {
    bool few_lines = most_lines <= 0 || layout.lines.size() <= static_cast<size_t>(most_lines);
    return layout.fits && few_lines && layout.extent.width <= box.width + slack(layout.size) &&
           layout.extent.height <= box.height + slack(layout.size);
}

}  // namespace

struct Typesetter::Impl {
    explicit Impl(Fonts::Impl& opened) : fonts(opened) {}

    LanguageRules& rules(std::string_view language) {
        auto known = rules_of.find(language);
        if (known == rules_of.end())
            known =
                rules_of.try_emplace(std::string(language), language, fonts.pattern_folders).first;
        return known->second;
    }

    FigureTable& figures(const Style& style) {
        for (FigureTable& table : tables) {
            if (table.is_for(style.role, style.weight)) return table;
        }
        return tables.emplace_back(style.role, style.weight, fonts, rules(""));
    }

    LayoutRef set(const LayoutRequest& request) {
        Shaper shaper(fonts, request.style, request.language);
        ShapedText shaped = shape_text(request.text, request.style, request.language,
                                       rules(request.language), fonts, shaper);
        return std::make_shared<const Layout>(
            lay_out(shaped, request.style, request.style.size, request.box.width, shaper));
    }

    LayoutRef fit(const LayoutRequest& request) {
        const Style& style = request.style;
        Shaper shaper(fonts, style, request.language);
        ShapedText shaped = shape_text(request.text, style, request.language,
                                       rules(request.language), fonts, shaper);
        float smallest = std::clamp(request.smallest, 1.f, std::max(1.f, style.size));
        for (float size = style.size;; size = std::max(smallest, size * size_step)) {
            Layout layout = lay_out(shaped, style, size, request.box.width, shaper);
            layout.fits = fits_box(layout, request.box, request.most_lines);
            bool last = !(size > smallest);
            if (layout.fits || last) return std::make_shared<const Layout>(std::move(layout));
        }
    }

    Fonts::Impl& fonts;
    LayoutCache cache{most_layouts};
    std::map<std::string, LanguageRules, std::less<>> rules_of;
    std::vector<FigureTable> tables;
};

Typesetter::Typesetter(Fonts& fonts) : m_impl(std::make_unique<Impl>(fonts.impl())) {}
Typesetter::~Typesetter() = default;

LayoutRef Typesetter::set(std::string_view text, const Style& style, float width,
                          std::string_view language) {
    LayoutRequest request{text, language, style, {width, 0}, -1, 0};
    if (LayoutRef known = m_impl->cache.find(request)) return known;
    LayoutRef layout = m_impl->set(request);
    m_impl->cache.add(request, layout);
    return layout;
}

LayoutRef Typesetter::fit(std::string_view text, const Style& style, base::Size box, int most_lines,
                          float smallest, std::string_view language) {
    LayoutRequest request{text, language, style, box, std::max(0, most_lines), smallest};
    if (LayoutRef known = m_impl->cache.find(request)) return known;
    LayoutRef layout = m_impl->fit(request);
    m_impl->cache.add(request, layout);
    return layout;
}

float Typesetter::figures(std::string_view digits, const Style& style, base::Point left,
                          base::Colour colour, draw::DisplayList& list, float room) {
    float width = figures_width(digits, style);
    if (room > 0 && !list.mirrored) left.x += room - width;
    if (list.mirrored) left.x = list.in_picture(left.x) - width;
    FigureTable& table = m_impl->figures(style);
    std::array<draw::Glyph, 24> glyphs;
    size_t count = 0;
    draw::FontId font = 0;
    float pen = 0;
    auto flush = [&] {
        if (count > 0) list.run(font, style.size, colour, std::span(glyphs).first(count), left);
        count = 0;
    };
    for (size_t at = 0; at < digits.size();) {
        const Figure& figure =
            table.find(next_character(digits, at), m_impl->fonts, m_impl->rules(""));
        if (figure.font != font || count == glyphs.size()) flush();
        font = figure.font;
        glyphs[count++] = {figure.glyph,
                           {(pen + figure.offset.x) * style.size, -figure.offset.y * style.size}};
        pen += figure.advance + style.tracking;
    }
    flush();
    return width;
}

float Typesetter::figures_width(std::string_view digits, const Style& style) {
    FigureTable& table = m_impl->figures(style);
    float pen = 0;
    for (size_t at = 0; at < digits.size();) {
        char32_t character = next_character(digits, at);
        pen += table.find(character, m_impl->fonts, m_impl->rules("")).advance + style.tracking;
    }
    return digits.empty() ? 0 : (pen - style.tracking) * style.size;
}

Typesetter::Blanks Typesetter::figures_blanks(std::string_view digits, const Style& style) {
    FigureTable& table = m_impl->figures(style);
    Blanks blanks;
    for (size_t at = 0; at < digits.size();) {
        bool first = at == 0;
        const Figure& figure =
            table.find(next_character(digits, at), m_impl->fonts, m_impl->rules(""));
        if (first) blanks.left = figure.blank_before * style.size;
        blanks.right = figure.blank_after * style.size;
    }
    return blanks;
}

namespace {

// The origin in the picture of a layout whose box stands at `x` of the page. Lines that read from
// left to right begin at the other end of their box there.
float left_in_picture(const Layout& layout, float x, const draw::DisplayList& list) {
    if (!list.mirrored) return x;
    if (layout.right_to_left || layout.lines.empty()) return list.in_picture(x) - layout.box_width;
    float left = layout.lines.front().left, right = left;
    for (const Layout::Line& line : layout.lines) {
        left = std::min(left, line.left);
        right = std::max(right, line.left + line.width);
    }
    return list.in_picture(x) - left - right;
}

}  // namespace

void place(const Layout& layout, base::Point origin, base::Colour colour, draw::DisplayList& list) {
    origin.x = left_in_picture(layout, origin.x, list);
    for (const Layout::Run& run : layout.runs) {
        list.run(run.font, layout.size, colour, run.glyphs, origin);
    }
}

}  // namespace vitrina::text
