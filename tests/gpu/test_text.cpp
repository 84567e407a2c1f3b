#include <catch2/catch.hpp>

#include "stage.h"
#include "text/typesetter.h"

namespace vitrina::gpu::test {

namespace {

// Glyphs of a line of text at a size, positions from its origin.
struct Line {
    draw::FontId font = 0;
    std::vector<draw::Glyph> glyphs;
};

Line line_of(Stage& stage, const char* words, float size) {
    text::Typesetter typesetter(stage.fonts());
    text::Style style;
    style.size = size;
    style.wrapping = text::Wrapping::none;
    auto layout = typesetter.set(words, style, 0, "es");
    Line line{layout->runs.at(0).font, layout->runs.at(0).glyphs};
    return line;
}

// Coverage painted over a red channel of zero, as the eye expects it: each glyph at the nearest
// fraction of a pixel.
std::vector<double> painted(Stage& stage, const Line& line, float size, int variants,
                            base::Point offset, int width, int height) {
    std::vector<double> red_channel(static_cast<size_t>(width * height));
    for (const draw::Glyph& glyph : line.glyphs) {
        double steps = std::floor(glyph.position.x * static_cast<float>(variants) + 0.5f);
        double x = std::floor(steps / variants), part = steps / variants - x;
        auto bitmap = stage.fonts().coverage(line.font, glyph.id, size, static_cast<float>(part));
        int left = static_cast<int>(x) + static_cast<int>(offset.x) + bitmap.left;
        int top = static_cast<int>(std::floor(glyph.position.y + 0.5f)) +
                  static_cast<int>(offset.y) + bitmap.top;
        for (int v = 0; v < bitmap.coverage.height; ++v) {
            for (int u = 0; u < bitmap.coverage.width; ++u) {
                if (left + u < 0 || left + u >= width || top + v < 0 || top + v >= height) continue;
                double c =
                    bitmap.coverage.pixels[static_cast<size_t>(v * bitmap.coverage.width + u)] /
                    255.0;
                double& there = red_channel[static_cast<size_t>((top + v) * width + left + u)];
                there = there * (1 - c) + 255 * c;
            }
        }
    }
    return red_channel;
}

}  // namespace

TEST_CASE("text is the coverage FreeType gives, at the nearest fraction of a pixel") {
    Stage stage;
    auto [size, variants] =
        GENERATE(std::pair{14.f, 4}, std::pair{31.f, 4}, std::pair{48.f, 2}, std::pair{90.f, 1});
    Line line = line_of(stage, "Añejo, 0123", size);
    auto list = blank(700, 140);
    list.run(line.font, size, red, line.glyphs, {10, 20});
    stage.draw(list);
    auto expected = painted(stage, line, size, variants, {10, 20}, 700, 140);
    int worst = 0;
    double sum = 0;
    for (size_t i = 0; i < expected.size(); ++i) {
        sum += expected[i];
        worst = std::max(worst,
                         static_cast<int>(std::abs(stage.picture().pixels[i * 4] - expected[i])));
    }
    CHECK(worst <= 3);
    CHECK(sum / 255 > size * size);  // there is text at all
}

TEST_CASE("a run that moves by fractions keeps its glyphs as they are") {
    Stage stage;
    Line line = line_of(stage, "Minimum wobble", 24);
    auto still = blank(400, 80);
    still.run(line.font, 24, red, line.glyphs, {20, 10});
    base::Bitmap reference = stage.draw(still);
    for (float shift : {0.1f, 0.3f, 0.45f, -0.4f}) {
        auto moved = blank(400, 80);
        moved.run(line.font, 24, red, line.glyphs, {20 + shift, 10 - shift});
        CHECK(stage.draw(moved) == reference);
    }
    auto moved = blank(400, 80);
    moved.run(line.font, 24, red, line.glyphs, {21.2f, 10});
    CHECK_FALSE(stage.draw(moved) == reference);
}

TEST_CASE("a large glyph made of triangles is close to the coverage FreeType gives") {
    Stage stage;
    for (float size : {97.f, 200.f, 330.f}) {
        for (std::string letter : {"R", "&", "8", "g", "4", "%", "ñ", "B"}) {
            Line line = line_of(stage, letter.c_str(), size);
            line.glyphs.resize(1);
            line.glyphs[0].position = {};
            auto side = static_cast<float>(std::ceil(size * 1.6f));
            base::Point at{std::floor(side * 0.2f), std::floor(side * 0.75f)};
            auto list = blank(side, side);
            list.run(line.font, size, red, line.glyphs, at);
            stage.draw(list);
            auto expected =
                painted(stage, line, size, 1, at, static_cast<int>(side), static_cast<int>(side));
            double squares = 0, ink = 0, drawn = 0;
            size_t edges = 0, bad = 0;
            for (size_t i = 0; i < expected.size(); ++i) {
                double is = stage.picture().pixels[i * 4];
                double error = is - expected[i];
                ink += expected[i];
                drawn += is;
                if (expected[i] > 0 && expected[i] < 255) ++edges;
                if (std::abs(error) > 64) ++bad;
                squares += error * error;
            }
            INFO(letter << " at " << size << ": RMSE on edges "
                        << std::sqrt(squares / static_cast<double>(edges)) << ", bad " << bad);
            CHECK(std::sqrt(squares / static_cast<double>(edges)) <
                  12);  // of 255, on edge pixels only
            CHECK(bad <= 4);
            CHECK(drawn == Approx(ink).epsilon(0.005));
            if (std::getenv("VITRINA_TEST_PICTURES") != nullptr)
                write_ppm(stage.picture(), std::string(std::getenv("VITRINA_TEST_PICTURES")) + "/" +
                                               letter + std::to_string(static_cast<int>(size)) +
                                               ".ppm");
        }
    }
}

TEST_CASE("text outside the picture or a clip is not drawn") {
    Stage stage;
    Line line = line_of(stage, "Outside", 30);
    auto list = blank(200, 100);
    list.run(line.font, 30, red, line.glyphs, {-900, 0});
    list.run(line.font, 30, red, line.glyphs, {0, 500});
    list.push_clip({0, 0, 50, 100});
    list.run(line.font, 30, red, line.glyphs, {10, 10});
    list.pop_clip();
    stage.draw(list);
    CHECK(stage.surface().counts().draw_calls == 1);
    for (int y = 0; y < 100; ++y)
        for (int x = 50; x < 200; ++x) REQUIRE(stage.at(x, y) == Pixel{});
    CHECK(stage.red_area() > 20);
}

TEST_CASE("an atlas that overflows begins anew without a hole in the picture") {
    Stage stage;
    Line line =
        line_of(stage, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 90);
    auto list = blank(400, 200);
    list.run(line.font, 40, red, line.glyphs, {0, 0});
    base::Bitmap before = stage.draw(list);
    // Every size is a new set of glyphs: enough of them fill all pages several times.
    for (int step = 0; step < 120; ++step) {
        auto other = blank(4000, 200);
        other.run(line.font, 75 + static_cast<float>(step) / 6, red, line.glyphs, {0, 0});
        stage.surface().draw(other, Surface::Target::picture);
    }
    CHECK(stage.draw(list) == before);
}

}  // namespace vitrina::gpu::test
