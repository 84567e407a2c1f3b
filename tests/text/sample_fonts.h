#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "text/fonts.h"
#include "text/typesetter.h"

// The fonts of the tests: where Debian and Ubuntu put them.
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
    const std::string noto = "truetype/noto/NotoSans";
    const std::string cjk = "opentype/noto/NotoSansCJK-Regular.ttc";
    return {
        font_file("Inter", Role::text, "truetype/inter-vf/Inter-roman.var.ttf", {"Latn"}),
        font_file("Inter Display", Role::display, "truetype/inter-vf/InterDisplay-roman.var.ttf"),
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
};

}  // namespace vitrina::text
