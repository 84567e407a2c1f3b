#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "sample_fonts.h"

using namespace vitrina;
using namespace vitrina::text;

namespace {

// The strings between quotes on a line.
std::vector<std::string> strings_on(const std::string& line) {
    std::vector<std::string> found;
    for (size_t at = line.find('"'); at != std::string::npos;) {
        size_t end = line.find('"', at + 1);
        found.push_back(line.substr(at + 1, end - at - 1));
        at = line.find('"', end + 1);
    }
    return found;
}

int number(const std::string& line) {
    return std::atoi(line.c_str() + line.find('=') + 1);
}

void read_role(FontFile& font, const std::string& role) {
    REQUIRE((role == "text" || role == "display" || role == "fallback"));
    font.role = role == "text" ? Role::text : role == "display" ? Role::display : Role::fallback;
}

// Just enough TOML for the manifest's plain form; the program itself reads it with a real parser.
std::vector<FontFile> read_manifest() {
    std::ifstream file(std::string(VITRINA_SOURCE_DIR) + "/fonts/fonts.toml");
    std::vector<FontFile> fonts;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#") || line.empty()) continue;
        if (line == "[[font]]") fonts.emplace_back();
        REQUIRE_FALSE(fonts.empty());
        FontFile& font = fonts.back();
        if (line.starts_with("family")) font.family = strings_on(line).at(0);
        if (line.starts_with("role")) read_role(font, strings_on(line).at(0));
        if (line.starts_with("face_index")) font.face_index = number(line);
        if (line.starts_with("weight")) font.weight = number(line);
        if (line.starts_with("scripts")) font.scripts = strings_on(line);
        if (line.starts_with("package")) font.package = strings_on(line).at(0);
        bool is_path = line.starts_with("files") || line.starts_with("    ");
        for (const std::string& path : is_path ? strings_on(line) : std::vector<std::string>{}) {
            if (font.path.empty() && std::filesystem::exists(path)) font.path = path;
        }
    }
    return fonts;
}

}  // namespace

TEST_CASE("Every font of the manifest is there and names its package") {
    std::vector<FontFile> files = read_manifest();
    REQUIRE(files.size() > 10);
    for (const FontFile& file : files) {
        CAPTURE(file.family, file.weight);
        CHECK_FALSE(file.path.empty());
        CHECK_FALSE(file.package.empty());
    }
    auto fonts = Fonts::load(files);
    REQUIRE(fonts);
    CHECK((*fonts)->missing().empty());
}

TEST_CASE("The manifest's fonts have every character of many languages") {
    auto fonts = Fonts::load(read_manifest());
    REQUIRE(fonts);
    Typesetter typesetter(**fonts);
    const std::vector<std::pair<const char*, const char*>> texts = {
        {"es", "¿Cuántos países? ¡Veintidós! «Más de 1\u202F200 €»"},
        {"pt", "Ação, coração, às três — “informação”"},
        {"qu", "Ñuqanchik p'unchaw"},
        {"gn", "Mba'éichapa, ñe'ẽ, g̃uarani"},
        {"nah", "Nāhuatlahtōlli"},
        {"ar", "مرحبا بالعالم ٢٠٢٤"},
        {"he", "שָׁלוֹם עולם"},
        {"hi", "नमस्ते दुनिया"},
        {"bn", "ওহে বিশ্ব"},
        {"ta", "வணக்கம்"},
        {"th", "สวัสดีชาวโลก"},
        {"lo", "ສະບາຍດີ"},
        {"km", "សួស្តី"},
        {"hy", "Բարեւ"},
        {"ka", "გამარჯობა"},
        {"am", "ሰላም"},
        {"ja", "こんにちは、世界。カタカナ"},
        {"ko", "안녕하세요 세계"},
        {"zh-Hans", "你好，世界"},
        {"zh-Hant", "你好，世界。圖書館"},
        {"el", "Γειά σου Κόσμε"},
        {"ru", "Привет, мир"},
        {"und", "\uFFFD ★ ☎ → ∑ ½ ² ☂"},
    };
    for (const auto& [language, text] : texts) {
        for (int weight : {400, 700}) {
            Style style;
            style.weight = weight;
            CAPTURE(text, weight);
            CHECK(typesetter.set(text, style, 2000, language)->missing_glyphs == 0);
        }
    }
}
