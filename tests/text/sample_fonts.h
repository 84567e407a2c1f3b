#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/fonts.h"
#include "text/typesetter.h"

// The fonts of the tests, where Debian and Ubuntu put them, and what the tests ask of layouts.
namespace vitrina::text {

inline FontFile font_file(const char* family, Role role, const std::string& path,
                          std::vector<std::string> scripts = {}, int weight = 0,
                          int face_index = 0) {
    FontFile file;
    file.family = family;
    file.role = role;
    file.path = "/usr/share/fonts/" + path;
    file.scripts = std::move(scripts);
    file.weight = weight;
    file.face_index = face_index;
    return file;
}

inline std::vector<FontFile> sample_font_files() {
    const std::string inter = "truetype/inter-vf/Inter";
    const std::string noto = "truetype/noto/NotoSans";
    const std::string cjk = "opentype/noto/NotoSansCJK-Regular.ttc";
    return {
        font_file("Inter", Role::text, inter + "-roman.var.ttf", {"Latn"}),
        font_file("Inter Display", Role::display, inter + "Display-roman.var.ttf"),
        font_file("Noto Sans Arabic", Role::fallback, noto + "Arabic-Regular.ttf", {"Arab"}, 400),
        font_file("Noto Sans Arabic", Role::fallback, noto + "Arabic-Bold.ttf", {"Arab"}, 700),
        font_file("Noto Sans Hebrew", Role::fallback, noto + "Hebrew-Regular.ttf", {"Hebr"}, 400),
        font_file("Noto Sans Devanagari", Role::fallback, noto + "Devanagari-Regular.ttf",
                  {"Deva"}),
        font_file("Noto Sans Thai", Role::fallback, noto + "Thai-Regular.ttf", {"Thai"}),
        font_file("Noto Sans CJK JP", Role::fallback, cjk, {"Jpan", "Hani", "Hira", "Kana"}, 0, 0),
        font_file("Noto Sans CJK SC", Role::fallback, cjk, {"Hans", "Hani"}, 0, 2),
        font_file("Noto Sans Symbols 2", Role::fallback, noto + "Symbols2-Regular.ttf", {"Zsym"}),
    };
}

// The sample fonts, opened, and a typesetter for them.
struct Sample {
    std::unique_ptr<Fonts> fonts = std::move(Fonts::load(sample_font_files()).value());
    Typesetter typesetter{*fonts};

    LayoutRef line(std::string_view text, Style style = {}, std::string_view language = "es") {
        style.wrapping = Wrapping::none;
        return typesetter.set(text, style, 0, language);
    }
    float width(std::string_view text, const Style& style = {}, std::string_view language = "es") {
        return line(text, style, language)->extent.width;
    }
    // The only glyph of a text that is one letter.
    uint32_t glyph(std::string_view letter, const Style& style = {}) {
        LayoutRef layout = line(letter, style);
        return layout->runs.at(0).glyphs.at(0).id;
    }
};

inline std::vector<draw::Glyph> glyphs_of(const Layout& layout) {
    std::vector<draw::Glyph> all;
    for (const Layout::Run& run : layout.runs) {
        all.insert(all.end(), run.glyphs.begin(), run.glyphs.end());
    }
    return all;
}

inline std::vector<draw::Glyph> glyphs_on(const Layout& layout, const Layout::Line& line) {
    std::vector<draw::Glyph> found;
    for (const draw::Glyph& glyph : glyphs_of(layout)) {
        if (glyph.position.y == line.baseline) found.push_back(glyph);
    }
    return found;
}

// Where the first glyph with this id lies; far to the left when there is none.
inline float x_of(const Layout& layout, uint32_t id) {
    for (const draw::Glyph& glyph : glyphs_of(layout)) {
        if (glyph.id == id) return glyph.position.x;
    }
    return -1e6f;
}

}  // namespace vitrina::text
