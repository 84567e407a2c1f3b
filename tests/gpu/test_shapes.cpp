#include <catch2/catch.hpp>
#include <numbers>

#include "stage.h"

namespace vitrina::gpu::test {

TEST_CASE("the background is the colour asked for") {
    Stage stage;
    REQUIRE(stage.usable());
    auto list = blank(37, 23, {10 / 255.f, 128 / 255.f, 250 / 255.f, 1});
    stage.draw(list);
    REQUIRE(stage.picture().width == 37);
    REQUIRE(stage.picture().height == 23);
    for (int y = 0; y < 23; ++y)
        for (int x = 0; x < 37; ++x) REQUIRE(stage.at(x, y) == Pixel{10, 128, 250});
    CHECK(stage.picture().pixels[3] == 255);
}

TEST_CASE("a rectangle covers exactly its pixels, and half of those it cuts in half") {
    Stage stage;
    auto list = blank(60, 40);
    list.rectangle({10, 5, 20, 10}, red);
    list.rectangle({40.5f, 10, 10, 8}, green);
    list.rectangle({5, 25.5f, 10, 6}, blue);
    list.rectangle({30.5f, 25.5f, 0.5f, 8}, white);
    stage.draw(list);
    CHECK(stage.red_area() == Approx(200 + 4).margin(0.1));
    CHECK(stage.at(9, 5) == Pixel{});
    CHECK(stage.at(10, 5) == Pixel{255, 0, 0});
    CHECK(stage.at(29, 14) == Pixel{255, 0, 0});
    CHECK(stage.at(30, 14) == Pixel{});
    CHECK(near(stage.at(40, 12), {0, 128, 0}, 3));
    CHECK(stage.at(41, 12) == Pixel{0, 255, 0});
    CHECK(near(stage.at(50, 12), {0, 128, 0}, 3));
    CHECK(near(stage.at(7, 25), {0, 0, 128}, 3));
    CHECK(near(stage.at(7, 31), {0, 0, 128}, 3));
    CHECK(near(stage.at(30, 28), {128, 128, 128}, 3));
    CHECK(near(stage.at(30, 25), {64, 64, 64}, 3));
}

TEST_CASE("a rounded rectangle covers its area, large or small, whole or translucent") {
    Stage stage;
    for (float radius : {1.f, 4.f, 17.f, 40.f}) {
        for (float width : {80.f, 301.5f}) {
            for (int alpha : {255, 128}) {
                for (float at : {10.f, 10.25f}) {
                    auto list = blank(340, 140);
                    list.rectangle({at, at, width, 100},
                                   red.with_alpha(static_cast<float>(alpha) / 255), radius);
                    stage.draw(list);
                    double exact = width * 100 - (4 - std::numbers::pi) * radius * radius;
                    double perimeter = 2 * (width + 100);
                    CHECK(stage.red_area() ==
                          Approx(exact * alpha / 255).margin(1.5 + 0.004 * perimeter));
                    CHECK(near(stage.at(50, 60).r, alpha, 1));
                }
            }
        }
    }
}

TEST_CASE("a border lies inside the edge and leaves the fill in the middle") {
    Stage stage;
    for (float radius : {0.f, 12.f, 30.f}) {
        for (float width : {3.f, 9.f}) {
            auto list = blank(220, 220);
            list.bordered({10, 10, 200, 200}, blue, radius, width, red);
            stage.draw(list);
            auto area = [](double side, double r) {
                return side * side - (4 - std::numbers::pi) * r * r;
            };
            double exact = area(200, radius) - area(200 - 2 * width, std::max(radius - width, 0.f));
            CHECK(stage.red_area() == Approx(exact).epsilon(0.01));
            CHECK(stage.at(110, 110) == Pixel{0, 0, 255});
            CHECK(stage.at(110, 10) == Pixel{255, 0, 0});
            CHECK(stage.at(110, 10 + static_cast<int>(width)) == Pixel{0, 0, 255});
            CHECK(stage.at(110, 9) == Pixel{});
            // On the diagonal the border is neither hidden by the fill nor by the split that draws
            // large boxes cheaply.
            double corner =
                10 + radius * (1 - std::sqrt(0.5)) + width * (radius > 0 ? std::sqrt(0.5) : 1) / 2;
            CHECK(near(stage.at(static_cast<int>(corner), static_cast<int>(corner)), {255, 0, 0},
                       40));
        }
    }
}

TEST_CASE("a border without a fill leaves what is behind it") {
    Stage stage;
    auto list = blank(200, 200, green);
    list.bordered({10, 10, 180, 180}, blue.with_alpha(0), 20, 4, red);
    stage.draw(list);
    CHECK(stage.at(100, 100) == Pixel{0, 255, 0});
    CHECK(stage.at(100, 11) == Pixel{255, 0, 0});
}

TEST_CASE("an arc covers its share of the ring, wherever it starts") {
    Stage stage;
    for (float start : {0.f, 0.1f, 0.75f, -0.3f}) {
        for (float sweep : {0.01f, 0.25f, 0.5f, 0.8f, 0.97f, 1.f}) {
            for (float thickness : {12.f, 90.f}) {
                auto list = blank(200, 200);
                list.ring({100, 100}, 90, thickness, start, sweep, red);
                stage.draw(list);
                double inner = 90 - thickness;
                double exact = std::numbers::pi * (90 * 90 - inner * inner) * sweep;
                CHECK(stage.red_area() == Approx(exact).epsilon(0.01).margin(2));
            }
        }
    }
}

TEST_CASE("an arc runs clockwise from twelve o'clock") {
    Stage stage;
    auto list = blank(100, 100);
    list.ring({50, 50}, 40, 10, 0, 0.25f, red);
    stage.draw(list);
    CHECK(stage.at(75, 25) == Pixel{255, 0, 0});
    CHECK(stage.at(25, 25) == Pixel{});
    CHECK(stage.at(75, 75) == Pixel{});
    CHECK(stage.at(50, 50) == Pixel{});
}

TEST_CASE("a line covers its length times its width and its round ends") {
    Stage stage;
    for (float width : {0.5f, 1.f, 2.5f, 12.f}) {
        for (base::Point to : {base::Point{180, 30}, base::Point{170, 140}, base::Point{30, 170}}) {
            auto list = blank(200, 200);
            list.line({30, 30}, to, width, red);
            stage.draw(list);
            double exact =
                base::distance({30, 30}, to) * width + std::numbers::pi * width * width / 4;
            CHECK(stage.red_area() == Approx(exact).epsilon(0.03));
        }
    }
}

TEST_CASE("a gradient runs from its first colour to its last") {
    Stage stage;
    float radius = GENERATE(0.f, 30.f);
    auto list = blank(400, 120);
    draw::Gradient across{draw::Gradient::Kind::linear, {50, 0}, {350, 0}, blue};
    list.rectangle({0, 0, 400, 120}, {red, across}, radius);
    stage.draw(list);
    CHECK(near(stage.at(40, 60), {255, 0, 0}, 1));
    CHECK(near(stage.at(360, 60), {0, 0, 255}, 1));
    CHECK(near(stage.at(200, 60), {127, 0, 128}, 2));
    for (int x = 1; x < 400; ++x) CHECK(stage.at(x, 60).r <= stage.at(x - 1, 60).r + 1);
}

TEST_CASE("a radial gradient reaches its last colour at its radius all around") {
    Stage stage;
    auto list = blank(200, 200);
    list.rectangle(
        {0, 0, 200, 200},
        {white, draw::Gradient{draw::Gradient::Kind::radial, {100, 100}, {180, 100}, black}});
    stage.draw(list);
    CHECK(near(stage.at(100, 100), {253, 253, 253}, 3));
    for (auto [x, y] : {std::pair{140, 100}, {60, 100}, {100, 140}, {100, 60}})
        CHECK(near(stage.at(x, y).r, 127, 3));
    CHECK(stage.at(190, 100) == Pixel{});
}

TEST_CASE("dither mixes neighbouring steps of a faint gradient instead of leaving bands") {
    Stage stage;
    auto list = blank(256, 64);
    base::Colour a{0.5f, 0.5f, 0.5f, 1}, b{0.5f + 4 / 255.f, 0.5f + 4 / 255.f, 0.5f + 4 / 255.f, 1};
    list.rectangle({0, 0, 256, 64},
                   {a, draw::Gradient{draw::Gradient::Kind::linear, {0, 0}, {256, 0}, b}});
    stage.draw(list);
    // Between two steps a column must hold both of them.
    int mixed = 0;
    for (int x = 0; x < 256; ++x) {
        int low = 255, high = 0;
        for (int y = 0; y < 64; ++y) {
            low = std::min(low, stage.at(x, y).r);
            high = std::max(high, stage.at(x, y).r);
        }
        CHECK(high - low <= 1);
        mixed += high != low ? 1 : 0;
    }
    CHECK(mixed > 150);
}

TEST_CASE("colours blend as sRGB values, over what is there") {
    Stage stage;
    auto list = blank(30, 10, {0.2f, 0.4f, 0.6f, 1});
    list.rectangle({0, 0, 30, 10}, base::Colour{1, 0.5f, 0, 0.25f});
    stage.draw(list);
    CHECK(near(stage.at(5, 5), {102, 108, 115}, 2));
}

}  // namespace vitrina::gpu::test
