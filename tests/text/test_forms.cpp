#include "text/forms.h"

#include <catch2/catch.hpp>

#include "sample_fonts.h"
#include "text/unicode.h"

using namespace vitrina::text;

namespace {

std::vector<uint32_t> ids(Sample& sample, const std::string& text, const Style& style = {}) {
    std::vector<uint32_t> found;
    for (const auto& glyph : glyphs_of(*sample.line(text, style, "en"))) found.push_back(glyph.id);
    return found;
}

}  // namespace

TEST_CASE("Beside capitals and figures punctuation stands at their height") {
    Sample sample;
    uint32_t low = sample.glyph("-"), high = ids(sample, "A-B").at(1);
    REQUIRE(low != high);
    CHECK(ids(sample, "a-b").at(1) == low);
    CHECK(ids(sample, "+60").at(0) != sample.glyph("+"));
    Style capitals;
    capitals.capitals = true;
    capitals.tracking = 0.12f;
    CHECK(ids(sample, "a - b", capitals).at(2) == high);
    CHECK(ids(sample, "(uno", capitals).at(0) != sample.glyph("("));
    Style display = capitals;
    display.role = Role::display;
    CHECK(ids(sample, "a - b", display).at(2) != sample.glyph("-", {.role = Role::display}));
}

TEST_CASE("Squares, cubes and formulas take the font's own raised and lowered figures") {
    Sample sample;
    CHECK(ids(sample, "25 m2").back() == sample.glyph("²"));
    CHECK(ids(sample, "km2").back() == sample.glyph("²"));
    CHECK(ids(sample, "m3.").at(1) == sample.glyph("³"));
    CHECK(ids(sample, "CO2").back() == sample.glyph("₂"));
    CHECK(ids(sample, "H2O").at(1) == sample.glyph("₂"));
    CHECK(ids(sample, "km²") == ids(sample, "km2"));
    CHECK(ids(sample, "COV2").back() == sample.glyph("2"));
    CHECK(ids(sample, "tramo2").back() == sample.glyph("2"));
    CHECK(sample.line("m² km² CO₂ 1.º")->missing_glyphs == 0);
}

TEST_CASE("Ordinals raise their letters with glyphs made for it") {
    Sample sample;
    auto plain = ids(sample, "st"), ordinal = ids(sample, "21st");
    REQUIRE(ordinal.size() == 4);
    CHECK(ordinal[0] == sample.glyph("2"));
    CHECK(ordinal[2] != plain[0]);
    CHECK(ordinal[2] == sample.glyph("ˢ"));
    CHECK(ordinal[3] == sample.glyph("ᵗ"));
    CHECK(ids(sample, "the 2nd,").at(5) == sample.glyph("ⁿ"));
    CHECK(ids(sample, "1.er").at(2) != sample.glyph("e"));
    CHECK(ids(sample, "1.º").back() == sample.glyph("º"));
    CHECK(ids(sample, "best").back() == plain[1]);
}

TEST_CASE("Texts keep their length when figures are raised") {
    for (const char* text : {"", "25 m2 y 3 km2 de CO2", "m", "2", "m2"}) {
        std::u16string units = to_utf16(text);
        CHECK(with_script_digits(units).size() == units.size());
    }
}
