#include <catch2/catch.hpp>

#include "sample_fonts.h"

using namespace vitrina;
using namespace vitrina::text;

namespace {

Style with_tracking(float tracking) {
    Style style;
    style.tracking = tracking;
    return style;
}

}  // namespace

TEST_CASE("Advance widths add up") {
    Sample sample;
    float letter = sample.width("H");
    CHECK(letter > 0);
    CHECK(sample.width("HHHHH") == Approx(5 * letter));
    float space = sample.width("H H") - 2 * letter;
    CHECK(space > 0);
    CHECK(sample.width("HH H  H") == Approx(4 * letter + 3 * space));
    std::vector<draw::Glyph> glyphs = glyphs_of(*sample.line("HHH"));
    REQUIRE(glyphs.size() == 3);
    CHECK(glyphs[0].position.x == 0);
    CHECK(glyphs[2].position.x == Approx(2 * letter));
}

TEST_CASE("Widths grow with the size and nothing else changes") {
    Sample sample;
    Style small, large;
    large.size = small.size * 4;
    CHECK(sample.width("El niño juega", large) == Approx(4 * sample.width("El niño juega", small)));
    CHECK(sample.line("Áé", large)->cap_height == Approx(4 * sample.line("Áé", small)->cap_height));
}

TEST_CASE("Tracking adds its part of the size between letters, none at the end") {
    Sample sample;
    for (float tracking : {0.1f, 0.02f, -0.025f}) {
        CAPTURE(tracking);
        // Letters without ligatures or kerning, spaces included.
        float plain = sample.width("HHH HHH"),
              tracked = sample.width("HHH HHH", with_tracking(tracking));
        CHECK(tracked - plain == Approx(6 * tracking * 30).margin(0.001));
    }
}

TEST_CASE("Tracking does not tear joined letters apart") {
    Sample sample;
    CHECK(sample.width("مرحبا", with_tracking(0.1f), "ar") ==
          Approx(sample.width("مرحبا", {}, "ar")));
    CHECK(sample.width("हिन्दी", with_tracking(0.1f), "hi") ==
          Approx(sample.width("हिन्दी", {}, "hi")));
    CHECK(sample.width("שלום", with_tracking(0.1f), "he") > sample.width("שלום", {}, "he"));
}

TEST_CASE("Capitals follow the rules of the language") {
    Sample sample;
    Style capitals;
    capitals.capitals = true;
    CHECK(sample.width("straße niño", capitals, "de") == sample.width("STRASSE NIÑO", {}, "de"));
    CHECK(sample.width("istanbul", capitals, "tr") == sample.width("İSTANBUL", {}, "tr"));
    CHECK(sample.width("istanbul", capitals, "es") == sample.width("ISTANBUL", {}, "es"));
}

TEST_CASE("The first baseline halves the leading") {
    Sample sample;
    Style tight, loose;
    tight.line_height = 1;
    loose.line_height = 2;
    LayoutRef one = sample.line("Hola", tight), two = sample.line("Hola", loose);
    CHECK(one->extent.height == Approx(30));
    CHECK(two->extent.height == Approx(60));
    CHECK(two->first_baseline - one->first_baseline == Approx(15));
    CHECK(one->first_baseline > one->cap_height);
    CHECK(one->first_baseline < 30);
    CHECK(one->lines[0].baseline == one->first_baseline);
}

TEST_CASE("A text that is empty or blank takes no width") {
    Sample sample;
    for (Wrapping wrapping : {Wrapping::none, Wrapping::balanced, Wrapping::body}) {
        Style style;
        style.wrapping = wrapping;
        LayoutRef empty = sample.typesetter.set("", style, 100, "es");
        CHECK(empty->lines.empty());
        CHECK(empty->runs.empty());
        CHECK(empty->extent == base::Size{});
        CHECK(empty->fits);
        LayoutRef blank = sample.typesetter.set("   ", style, 100, "es");
        CHECK(blank->lines.size() == 1);
        CHECK(blank->extent.width == 0);
    }
}

TEST_CASE("Trailing spaces do not count") {
    Sample sample;
    CHECK(sample.width("Hola   ") == sample.width("Hola"));
    CHECK(sample.width("שלום  ", {}, "he") == sample.width("שלום", {}, "he"));
}

TEST_CASE("Characters that no font has are counted") {
    Sample sample;
    CHECK(sample.line("Iberoamérica 2024 — «sí»")->missing_glyphs == 0);
    CHECK(sample.line("a\u0378b")->missing_glyphs == 1);
    CHECK(sample.line("\U000E0FFF\u0378")->missing_glyphs == 1);  // the first one is never seen
    CHECK(sample.line("\u0378 \u0379")->missing_glyphs == 2);
}

TEST_CASE("Invalid UTF-8 becomes replacement characters and the rest is set") {
    Sample sample;
    for (std::string bytes :
         {"\xff\xfe", "a\xc3", "\xe2\x82", "\xf0\x9f\x98", "\xed\xa0\x80", "\xc0\xaf"}) {
        LayoutRef layout = sample.line("HH" + bytes + "HH");
        CHECK(glyphs_of(*layout).size() > 4);
        CHECK(layout->extent.width > sample.width("HHHH"));
    }
    std::string every_byte;
    for (int i = 255; i >= 0; --i) every_byte += static_cast<char>(i);
    CHECK(sample.line(every_byte)->extent.width > 0);
    draw::DisplayList list;
    CHECK(sample.typesetter.figures("1\xff\xe2\x82", {}, {}, {}, list) > 0);
}

TEST_CASE("Decomposed letters look like composed ones") {
    Sample sample;
    LayoutRef composed = sample.line("canción"), decomposed = sample.line("cancio\u0301n");
    CHECK(glyphs_of(*composed) == glyphs_of(*decomposed));
    CHECK(decomposed->missing_glyphs == 0);
}

TEST_CASE("Alignment places lines in the box") {
    Sample sample;
    Style style;
    style.wrapping = Wrapping::none;
    float width = sample.width("Hola");
    auto left = [&](Alignment alignment, float box, const char* text, const char* language) {
        style.alignment = alignment;
        return sample.typesetter.set(text, style, box, language)->lines.at(0).left;
    };
    CHECK(left(Alignment::start, 500, "Hola", "es") == 0);
    CHECK(left(Alignment::centre, 500, "Hola", "es") == Approx((500 - width) / 2));
    CHECK(left(Alignment::end, 500, "Hola", "es") == Approx(500 - width));
    CHECK(left(Alignment::centre, 0, "Hola", "es") == 0);
    float hebrew = sample.width("שלום", {}, "he");
    CHECK(left(Alignment::start, 500, "שלום", "he") == Approx(500 - hebrew));
    CHECK(left(Alignment::end, 500, "שלום", "he") == 0);
    CHECK(left(Alignment::start, 500, "Hola", "ar") == Approx(500 - width));
}

TEST_CASE("A single line wider than its box does not fit") {
    Sample sample;
    Style style;
    style.wrapping = Wrapping::none;
    float width = sample.width("Iberoamérica");
    CHECK(sample.typesetter.set("Iberoamérica", style, width, "es")->fits);
    LayoutRef wide = sample.typesetter.set("Iberoamérica", style, width - 1, "es");
    CHECK_FALSE(wide->fits);
    CHECK(wide->lines.size() == 1);
}

TEST_CASE("Placing a layout appends its runs at an offset") {
    Sample sample;
    LayoutRef layout = sample.line("Hola مرحبا");
    draw::DisplayList list;
    place(*layout, {10, 20}, {1, 0, 0, 1}, list);
    REQUIRE(list.commands.size() == layout->runs.size());
    REQUIRE(layout->runs.size() == 2);
    const auto& command = std::get<draw::GlyphsCommand>(list.commands[1]);
    CHECK(command.offset == base::Point{10, 20});
    CHECK(command.size == layout->size);
    CHECK(list.glyphs[command.first] == layout->runs[1].glyphs[0]);
    CHECK(command.count == layout->runs[1].glyphs.size());
}
