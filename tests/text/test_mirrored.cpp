#include <catch2/catch.hpp>

#include "sample_fonts.h"

using namespace vitrina;
using namespace vitrina::text;

namespace {

// A picture 1000 pixels wide that is read from right to left.
draw::DisplayList mirrored_list() {
    draw::DisplayList list;
    list.clear({1000, 100}, {});
    list.mirrored = true;
    return list;
}

struct Span {
    float left = 1e6f, right = -1e6f;  // of the glyphs' origins
};

Span placed(const Layout& layout, float x) {
    draw::DisplayList list = mirrored_list();
    place(layout, {x, 0}, {1, 1, 1, 1}, list);
    Span span;
    for (const auto& command : list.commands) {
        const auto& run = std::get<draw::GlyphsCommand>(command);
        for (uint32_t i = run.first; i < run.first + run.count; ++i) {
            float at = run.offset.x + list.glyphs[i].position.x;
            span.left = std::min(span.left, at);
            span.right = std::max(span.right, at);
        }
    }
    return span;
}

}  // namespace

TEST_CASE("In a mirrored list Arabic text ends at the right edge of its mirrored box") {
    Sample sample;
    LayoutRef layout = sample.typesetter.set("ببب", {}, 300, "ar");
    Span span = placed(*layout, 50);
    CHECK(span.left == Approx(1000 - 50 - layout->lines[0].width).margin(0.5));
    CHECK(span.right < 950);
    Style end;
    end.alignment = Alignment::end;
    CHECK(placed(*sample.typesetter.set("ببب", end, 300, "ar"), 50).left == Approx(650).margin(1));
}

TEST_CASE("In a mirrored list a text that reads from left to right ends at the box's edge too") {
    Sample sample;
    LayoutRef layout = sample.typesetter.set("2030", {}, 300, "en");
    CHECK(placed(*layout, 50).left == Approx(950 - layout->extent.width).margin(0.5));
    Style centre;
    centre.alignment = Alignment::centre;
    layout = sample.typesetter.set("2030", centre, 300, "en");
    CHECK(placed(*layout, 50).left == Approx(800 - layout->extent.width / 2).margin(0.5));
}

TEST_CASE("A counter's last digit keeps its place, mirrored or not") {
    Sample sample;
    Style style;
    style.figures = Figures::tabular;
    for (bool mirrored : {false, true}) {
        float last[2];
        int i = 0;
        for (const char* number : {"7", "60000"}) {
            draw::DisplayList list;
            list.clear({1000, 100}, {});
            list.mirrored = mirrored;
            sample.typesetter.figures(number, style, {100, 50}, {1, 1, 1, 1}, list, 300);
            last[i++] = std::get<draw::GlyphsCommand>(list.commands[0]).offset.x +
                        list.glyphs.back().position.x;
        }
        CHECK(last[0] == Approx(last[1]).margin(0.01));
        CHECK(last[0] + sample.typesetter.figures_width("7", style) ==
              Approx(mirrored ? 900 : 400).margin(0.01));
    }
}
