#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "draw/mesh.h"
#include "sample_fonts.h"

using namespace vitrina;
using namespace vitrina::text;

namespace {

// Of rings that do not overlap; holes run the other way and count negative.
double area_of(const draw::Path& path) {
    double twice = 0;
    for (const auto& ring : draw::flatten(path, 0.0005f)) {
        for (size_t i = 0; i < ring.size(); ++i) {
            base::Point a = ring[i], b = ring[(i + 1) % ring.size()];
            twice += double{a.x} * b.y - double{b.x} * a.y;
        }
    }
    return std::abs(twice) / 2;
}

double ink(const GlyphBitmap& glyph) {
    const auto& pixels = glyph.coverage.pixels;
    return std::accumulate(pixels.begin(), pixels.end(), 0.0) / 255;
}

// Horizontal centre of the ink, from the pen.
double centre_of(const GlyphBitmap& glyph) {
    double sum = 0;
    const base::Bitmap& bitmap = glyph.coverage;
    for (size_t i = 0; i < bitmap.pixels.size(); ++i) {
        auto column = static_cast<int>(i) % bitmap.width;
        sum += bitmap.pixels[i] / 255.0 * (glyph.left + column + 0.5);
    }
    return sum / ink(glyph);
}

}  // namespace

TEST_CASE("The coverage of a glyph adds up to the area of its outline") {
    Sample sample;
    for (const char* letter : {"o", "H", "l", "ñ", "語", "ש"}) {
        LayoutRef layout = sample.line(letter);
        draw::FontId font = layout->runs.at(0).font;
        uint32_t id = layout->runs[0].glyphs.at(0).id;
        double em_area = area_of(*sample.fonts->outline(font, id));
        REQUIRE(em_area > 0);
        for (float size : {24.f, 61.5f, 150.f}) {
            CAPTURE(letter, size);
            CHECK(ink(sample.fonts->coverage(font, id, size, 0)) ==
                  Approx(em_area * size * size).epsilon(0.03));
        }
    }
}

TEST_CASE("A subpixel shift moves the ink by that part of a pixel") {
    Sample sample;
    uint32_t id = sample.glyph("o");
    draw::FontId font = sample.line("o")->runs[0].font;
    double still = centre_of(sample.fonts->coverage(font, id, 30, 0));
    for (float shift : {0.25f, 0.5f, 0.75f}) {
        double moved = centre_of(sample.fonts->coverage(font, id, 30, shift));
        CHECK(moved - still == Approx(shift).margin(0.03));
    }
}

TEST_CASE("A bitmap lies where the outline does, above the baseline and y down") {
    Sample sample;
    uint32_t id = sample.glyph("H");
    draw::FontId font = sample.line("H")->runs[0].font;
    base::Rect bounds = sample.fonts->outline(font, id)->bounds();
    CHECK(bounds.bottom() == Approx(0).margin(0.01));
    CHECK(-bounds.y * 100 == Approx(sample.line("H", {Role::text, 100})->cap_height).margin(1));
    GlyphBitmap glyph = sample.fonts->coverage(font, id, 100, 0);
    CHECK(glyph.top == Approx(bounds.y * 100).margin(1.01));
    CHECK(glyph.left == Approx(bounds.x * 100).margin(1.01));
    CHECK(glyph.top + glyph.coverage.height == Approx(0).margin(1.01));
    CHECK(glyph.coverage.format == base::Bitmap::Format::coverage);
    CHECK(glyph.coverage.pixels.size() ==
          size_t(glyph.coverage.width) * size_t(glyph.coverage.height));
}

TEST_CASE("An outline is made once; a space has none and no coverage") {
    Sample sample;
    draw::FontId font = sample.line("o")->runs[0].font;
    CHECK(sample.fonts->outline(font, 20) == sample.fonts->outline(font, 20));
    uint32_t space = sample.line("a a")->runs[0].glyphs[1].id;
    CHECK(sample.fonts->outline(font, space)->verbs.empty());
    CHECK(sample.fonts->coverage(font, space, 40, 0).coverage.pixels.empty());
    CHECK(sample.fonts->coverage(font, 9999999, 40, 0).coverage.pixels.empty());
    CHECK(sample.fonts->outline(font, 9999999)->verbs.empty());
}

TEST_CASE("Heavier weights of a variable font carry more ink") {
    Sample sample;
    double before = 0;
    for (int weight : {100, 400, 650, 900}) {
        Style style;
        style.weight = weight;
        LayoutRef layout = sample.line("o", style);
        double now =
            ink(sample.fonts->coverage(layout->runs[0].font, layout->runs[0].glyphs[0].id, 80, 0));
        CHECK(now > before * 1.05);
        before = now;
    }
}

TEST_CASE("Static files of one family stand for its weights") {
    Sample sample;
    Style light, bold;
    light.weight = 300;
    bold.weight = 800;
    draw::FontId regular_font = sample.line("م")->runs[0].font;
    CHECK(sample.line("م", light)->runs[0].font == regular_font);
    CHECK(sample.line("م", bold)->runs[0].font != regular_font);
}

TEST_CASE("Display text takes the display face, and the text face where there is none") {
    Sample sample;
    Style display;
    display.role = Role::display;
    CHECK(sample.line("Ibero", display)->runs[0].font != sample.line("Ibero")->runs[0].font);
    auto alone = Fonts::load(std::vector{sample_font_files()[0]});
    REQUIRE(alone);
    Typesetter typesetter(**alone);
    LayoutRef stand_in = typesetter.set("Ibero", display, 500, "es");
    CHECK(stand_in->missing_glyphs == 0);
    CHECK(stand_in->runs[0].font == typesetter.set("Ibero", Style{}, 500, "es")->runs[0].font);
}

TEST_CASE("A missing fallback is reported, a missing text face is an error with its package") {
    std::vector<FontFile> files = sample_font_files();
    files.push_back(font_file("Nobody", Role::fallback, "no/such/file.ttf"));
    auto fonts = Fonts::load(files);
    REQUIRE(fonts);
    REQUIRE((*fonts)->missing().size() == 1);
    CHECK((*fonts)->missing()[0].family == "Nobody");

    files[0].path = "/usr/share/fonts/no/such/file.ttf";
    files[0].package = "fonts-inter-variable";
    auto failed = Fonts::load(files);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().place.file == files[0].path);
    CHECK(failed.error().remedy.find("fonts-inter-variable") != std::string::npos);
}

TEST_CASE("What is not a font, or lacks the face asked for, is refused") {
    FontFile text_file = font_file("Text", Role::text, "");
    text_file.path = std::string(VITRINA_SOURCE_DIR) + "/fonts/fonts.toml";
    CHECK_FALSE(Fonts::load(std::vector{text_file}));
    FontFile no_face = sample_font_files()[0];
    no_face.face_index = 12;
    CHECK_FALSE(Fonts::load(std::vector{no_face}));
    CHECK_FALSE(Fonts::load({}));
}
