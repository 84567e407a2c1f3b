#include <catch2/catch.hpp>

#include "sample_fonts.h"
#include "support/allocations.h"
#include "text/layout_cache.h"

using namespace vitrina;
using namespace vitrina::text;

namespace {

Style counter_style() {
    Style style;
    style.role = Role::display;
    style.size = 200;
    style.weight = 700;
    style.tracking = -0.025f;
    style.figures = Figures::tabular;
    style.wrapping = Wrapping::none;
    return style;
}

draw::DisplayList roomy_list() {
    draw::DisplayList list;
    list.commands.reserve(100);
    list.glyphs.reserve(1000);
    return list;
}

}  // namespace

TEST_CASE("Asking again gives the same layout and allocates nothing") {
    Sample sample;
    const std::string text = "Veintidós países, una sola casa con muchas puertas";
    LayoutRef set = sample.typesetter.set(text, Style{}, 300, "es");
    LayoutRef fit = sample.typesetter.fit(text, Style{}, {300, 60}, 2, 12, "es");
    const std::string same = text;
    vitrina::test::Allocations counter;
    LayoutRef set_again = sample.typesetter.set(same, Style{}, 300, "es");
    LayoutRef fit_again = sample.typesetter.fit(same, Style{}, {300, 60}, 2, 12, "es");
    long used = counter.count();
    CHECK(used == 0);
    CHECK(set_again == set);
    CHECK(fit_again == fit);
    CHECK(set != fit);
}

TEST_CASE("Any other input gives another layout") {
    Sample sample;
    LayoutRef layout = sample.typesetter.set("Hola", Style{}, 300, "es");
    Style bold;
    bold.weight = 700;
    CHECK(sample.typesetter.set("Hola", bold, 300, "es") != layout);
    CHECK(sample.typesetter.set("Hola", Style{}, 301, "es") != layout);
    CHECK(sample.typesetter.set("Hola", Style{}, 300, "pt") != layout);
    CHECK(sample.typesetter.set("hola", Style{}, 300, "es") != layout);
}

TEST_CASE("The cache forgets what was not used longest") {
    LayoutCache cache(3);
    auto request = [](std::string_view text) {
        return LayoutRequest{text, "es", Style{}, {}, -1, 0};
    };
    for (const char* text : {"a", "b", "c"})
        cache.add(request(text), std::make_shared<const Layout>());
    CHECK(cache.find(request("a")) != nullptr);
    cache.add(request("d"), std::make_shared<const Layout>());
    CHECK(cache.size() == 3);
    CHECK(cache.find(request("a")) != nullptr);
    CHECK(cache.find(request("b")) == nullptr);
    CHECK(cache.find(request("c")) != nullptr);
    CHECK(cache.find(request("d")) != nullptr);
}

TEST_CASE("Placing a layout and drawing figures allocate nothing in a steady frame") {
    Sample sample;
    Style style = counter_style();
    LayoutRef layout = sample.typesetter.set("Hola", Style{}, 300, "es");
    draw::DisplayList list = roomy_list();
    float first = sample.typesetter.figures("0", style, {}, {}, list);
    vitrina::test::Allocations counter;
    place(*layout, {1, 2}, {}, list);
    float width = sample.typesetter.figures("1\u202F234,5\u00A0%", style, {3, 4}, {}, list);
    width += sample.typesetter.figures_width("\u221299.876'5+4-3", style);
    long used = counter.count();
    CHECK(used == 0);
    CHECK(first > 0);
    CHECK(width > 0);
}

TEST_CASE("All tabular figures have the same advance, in every weight") {
    Sample sample;
    for (Role role : {Role::text, Role::display}) {
        for (int weight : {400, 700, 900}) {
            Style style = counter_style();
            style.role = role;
            style.weight = weight;
            style.tracking = 0;
            float width = sample.typesetter.figures_width("0", style);
            CHECK(width > 0);
            for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"}) {
                CHECK(sample.typesetter.figures_width(digit, style) == width);
                CHECK(sample.width(digit, style) == width);
            }
            CHECK(sample.width("1111111", style) == Approx(sample.width("7401749", style)));
            CHECK(sample.width("1,1", style) == Approx(sample.width("7,4", style)));
        }
    }
}

TEST_CASE("Figures lie exactly where a tabular layout puts them") {
    Sample sample;
    Style style = counter_style();
    for (const char* number : {"1\u202F234\u202F567", "-12,5\u00A0%", "+3.141", "7"}) {
        CAPTURE(number);
        LayoutRef layout = sample.line(number, style);
        draw::DisplayList list;
        float width = sample.typesetter.figures(number, style, {50, 60}, {}, list);
        CHECK(width == Approx(layout->extent.width));
        CHECK(sample.typesetter.figures_width(number, style) == width);
        auto expected = glyphs_of(*layout);
        REQUIRE(list.glyphs.size() == expected.size());
        REQUIRE(list.commands.size() == 1);
        CHECK(std::get<draw::GlyphsCommand>(list.commands[0]).offset == base::Point{50, 60});
        for (size_t i = 0; i < expected.size(); ++i) {
            CHECK(list.glyphs[i].id == expected[i].id);
            CHECK(list.glyphs[i].position.x == Approx(expected[i].position.x).margin(0.01));
        }
    }
}

TEST_CASE("Figures of more than one command's worth still all appear") {
    Sample sample;
    draw::DisplayList list;
    std::string number(60, '8');
    sample.typesetter.figures(number, counter_style(), {}, {}, list);
    CHECK(list.glyphs.size() == 60);
    CHECK(sample.typesetter.figures("", counter_style(), {}, {}, list) == 0);
}
