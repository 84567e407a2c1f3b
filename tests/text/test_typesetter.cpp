#include <catch2/catch.hpp>

#include "sample_fonts.h"

using namespace vitrina;
using namespace vitrina::text;

TEST_CASE("A line of Latin text has one run, no missing glyphs and a width") {
    Sample sample;
    Style style;
    LayoutRef layout = sample.typesetter.set("Veintidós países", style, 1000, "es");
    REQUIRE(layout->lines.size() == 1);
    REQUIRE(layout->runs.size() == 1);
    CHECK(layout->runs[0].glyphs.size() == 16);
    CHECK(layout->missing_glyphs == 0);
    CHECK(layout->lines[0].width > 8 * style.size * 0.4f);
    CHECK(layout->fits);
}
