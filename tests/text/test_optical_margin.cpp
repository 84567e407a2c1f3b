#include <catch2/catch.hpp>

#include "sample_fonts.h"

using namespace vitrina::text;

namespace {

// Where the ink of the drawn figures begins and ends, from the pen, pixels.
struct Ink {
    float left = 1e9f;
    float right = -1e9f;
};

Ink ink_of(Sample& sample, const char* digits, const Style& style) {
    vitrina::draw::DisplayList list;
    sample.typesetter.figures(digits, style, {0, 0}, {1, 1, 1, 1}, list);
    Ink ink;
    for (const auto& command : list.commands) {
        const auto& run = std::get<vitrina::draw::GlyphsCommand>(command);
        for (uint32_t i = run.first; i < run.first + run.count; ++i) {
            const auto& glyph = list.glyphs[i];
            auto bitmap = sample.fonts->coverage(run.font, glyph.id, style.size, 0);
            if (bitmap.coverage.width == 0) continue;
            float left = glyph.position.x + static_cast<float>(bitmap.left);
            ink.left = std::min(ink.left, left);
            ink.right = std::max(ink.right, left + static_cast<float>(bitmap.coverage.width));
        }
    }
    return ink;
}

}  // namespace

TEST_CASE("The blanks of a large number are those of its outer figures") {
    Sample sample;
    Style style;
    style.size = 300;
    style.weight = 800;
    style.role = Role::display;
    style.tracking = -0.025f;
    style.figures = Figures::tabular;
    for (const char* digits : {"60.000", "1", "112", "4,5", "22"}) {
        CAPTURE(digits);
        Ink ink = ink_of(sample, digits, style);
        auto blanks = sample.typesetter.figures_blanks(digits, style);
        float width = sample.typesetter.figures_width(digits, style);
        CHECK(blanks.left == Approx(ink.left).margin(1.2));
        CHECK(blanks.right == Approx(width - ink.right).margin(1.2));
    }
    CHECK(sample.typesetter.figures_blanks("", style).left == 0);
    // A one is not as wide as its place: one fixed share would leave it standing in.
    float one = sample.typesetter.figures_blanks("1", style).left;
    float six = sample.typesetter.figures_blanks("6", style).left;
    CHECK(std::abs(one - six) > 3);
}
