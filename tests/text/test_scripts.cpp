#include <algorithm>
#include <catch2/catch.hpp>

#include "sample_fonts.h"

using namespace vitrina;
using namespace vitrina::text;

namespace {

// Whether the letters lie from left to right in the order given.
bool in_order(Sample& sample, const Layout& layout, std::vector<std::string> letters) {
    float before = -1e5f;
    for (const std::string& letter : letters) {
        float x = x_of(layout, sample.glyph(letter));
        if (!(x > before)) return false;
        before = x;
    }
    return true;
}

}  // namespace

TEST_CASE("Hebrew runs from right to left") {
    Sample sample;
    LayoutRef layout = sample.line("אבג", {}, "he");
    CHECK(layout->right_to_left);
    CHECK(layout->missing_glyphs == 0);
    CHECK(in_order(sample, *layout, {"ג", "ב", "א"}));
}

TEST_CASE("Hebrew within Latin text turns around on its own") {
    Sample sample;
    LayoutRef layout = sample.line("ab אבג cd", {}, "es");
    CHECK_FALSE(layout->right_to_left);
    CHECK(in_order(sample, *layout, {"a", "b", "ג", "ב", "א", "c", "d"}));
}

TEST_CASE("Latin words and numbers keep their direction within Hebrew") {
    Sample sample;
    LayoutRef layout = sample.line("אב 123 גד xy הו", {}, "he");
    CHECK(layout->right_to_left);
    CHECK(in_order(sample, *layout, {"ו", "ה", "x", "y", "ד", "ג", "1", "2", "3", "ב", "א"}));
}

TEST_CASE("The first letter decides the direction unless the language does") {
    Sample sample;
    CHECK(sample.line("שלום", {}, "en")->right_to_left);
    CHECK(sample.line("Ibermedia", {}, "ar")->right_to_left);
    CHECK(sample.line("2024", {}, "fa")->right_to_left);
    CHECK_FALSE(sample.line("2024", {}, "pt")->right_to_left);
    CHECK_FALSE(sample.line("hola", {}, "not a tag")->right_to_left);
}

TEST_CASE("Lines of right-to-left text begin with its first words, at the right") {
    Sample sample;
    Style style;
    LayoutRef layout = sample.typesetter.set("אאאא אאאא בבבב בבבב", style, 190, "he");
    REQUIRE(layout->lines.size() == 2);
    uint32_t alef = sample.glyph("א"), bet = sample.glyph("ב");
    for (const auto& glyph : glyphs_on(*layout, layout->lines[0])) CHECK(glyph.id != bet);
    for (const auto& glyph : glyphs_on(*layout, layout->lines[1])) CHECK(glyph.id != alef);
    for (const Layout::Line& line : layout->lines) CHECK(line.left + line.width == Approx(190));
}

TEST_CASE("Arabic letters join, also in a line that was cut from a longer text") {
    Sample sample;
    LayoutRef joined = sample.line("ببب", {}, "ar");
    auto glyphs = glyphs_of(*joined);
    REQUIRE(glyphs.size() >= 3);
    CHECK(joined->missing_glyphs == 0);
    CHECK(sample.width("ببب", {}, "ar") < 3 * sample.width("ب", {}, "ar"));
    LayoutRef cut = sample.typesetter.set("ببب ببب ببب ببب", Style{}, 90, "ar");
    REQUIRE(cut->lines.size() > 1);
    float width = cut->lines[0].width;
    CHECK(width < 90);
    CHECK(cut->lines.back().width == Approx(width));
}

TEST_CASE("A cut Arabic word keeps its joined forms") {
    Sample sample;
    LayoutRef whole = sample.line("بببببب", {}, "ar");
    LayoutRef cut = sample.typesetter.set("بببببب", Style{}, whole->extent.width * 0.6f, "ar");
    REQUIRE(cut->lines.size() == 2);
    CHECK_FALSE(cut->fits);
    float sum = cut->lines[0].width + cut->lines[1].width;
    CHECK(sum == Approx(whole->extent.width).epsilon(0.02));
}

TEST_CASE("Devanagari is shaped: clusters reorder and join, nothing is missing") {
    Sample sample;
    LayoutRef layout = sample.line("हिन्दी", {}, "hi");
    CHECK(layout->missing_glyphs == 0);
    CHECK(layout->runs.size() == 1);
    auto glyphs = glyphs_of(*layout);
    // Six characters; the virama melts into a half form, and the vowel sign i is moved before its
    // consonant.
    CHECK(glyphs.size() < 6);
    LayoutRef consonant = sample.line("ह", {}, "hi");
    CHECK(glyphs[0].id != consonant->runs[0].glyphs[0].id);
    CHECK(x_of(*layout, consonant->runs[0].glyphs[0].id) > 0);
}

TEST_CASE("The language chooses the national form of Han characters") {
    Sample sample;
    LayoutRef japanese = sample.line("骨", {}, "ja"), chinese = sample.line("骨", {}, "zh");
    CHECK(japanese->missing_glyphs == 0);
    CHECK(chinese->missing_glyphs == 0);
    CHECK(japanese->runs[0].font != chinese->runs[0].font);
    CHECK(sample.line("骨", {}, "zh-CN")->runs[0].font == chinese->runs[0].font);
}

TEST_CASE("Marks, joiners and variation selectors stay in their base's font") {
    Sample sample;
    for (const char* text : {"q\u0301", "a\u200D", "★\uFE0E", "ม\u0E49", "ה\u05B8"}) {
        CAPTURE(text);
        LayoutRef layout = sample.line(text);
        CHECK(layout->runs.size() == 1);
        CHECK(layout->missing_glyphs == 0);
    }
}

TEST_CASE("Punctuation takes the font of the words around it, digits the style's own") {
    Sample sample;
    LayoutRef arabic = sample.line("مرحبا، مرحبا؟ مرحبا.", {}, "ar");
    CHECK(arabic->runs.size() == 1);
    draw::FontId latin = sample.line("8")->runs[0].font;
    LayoutRef mixed = sample.line("مرحبا 888", {}, "ar");
    REQUIRE(mixed->runs.size() == 2);
    CHECK(std::any_of(mixed->runs.begin(), mixed->runs.end(),
                      [&](const Layout::Run& run) { return run.font == latin; }));
}
