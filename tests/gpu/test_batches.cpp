#include <catch2/catch.hpp>
#include <random>

#include "gpu/shelves.h"
#include "stage.h"

namespace vitrina::gpu::test {

namespace {

// Paints a rectangle as the blending rule says, rounding as eight-bit targets do.
void paint(base::Bitmap& bitmap, int left, int top, int right, int bottom, base::Colour c) {
    const float channels[] = {c.r, c.g, c.b};
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            uint8_t* p = &bitmap.pixels[static_cast<size_t>(y * bitmap.width + x) * 4];
            for (int k = 0; k < 3; ++k)
                p[k] = static_cast<uint8_t>(
                    std::lround(channels[k] * 255 * c.a + static_cast<float>(p[k]) * (1 - c.a)));
        }
    }
}

}  // namespace

TEST_CASE("batches keep the paint order of random overlapping shapes") {
    Stage stage;
    std::mt19937 random(7);
    auto number = [&](int low, int high) {
        return low + static_cast<int>(random() % static_cast<unsigned>(high - low));
    };
    for (int round = 0; round < 40; ++round) {
        auto list = blank(200, 150);
        base::Bitmap expected;
        expected.width = 200;
        expected.height = 150;
        expected.pixels.assign(200 * 150 * 4, 0);
        for (int i = 0; i < 60; ++i) {
            int x = number(0, 180), y = number(0, 130), w = number(4, 60), h = number(4, 60);
            int right = std::min(200, x + w), bottom = std::min(150, y + h);
            base::Colour colour{
                static_cast<float>(number(0, 256)) / 255, static_cast<float>(number(0, 256)) / 255,
                static_cast<float>(number(0, 256)) / 255, number(0, 2) == 0 ? 1.f : 0.6f};
            base::Rect rect{static_cast<float>(x), static_cast<float>(y),
                            static_cast<float>(right - x), static_cast<float>(bottom - y)};
            // The same rectangle by one of several programs.
            switch (number(0, 4)) {
                case 0:
                    list.rectangle(rect, colour);
                    break;
                case 1:
                    list.rectangle(
                        rect, {colour, draw::Gradient{
                                           draw::Gradient::Kind::linear, {0, 0}, {9, 9}, colour}});
                    break;
                case 2:
                    list.icon("plain", rect, colour);
                    break;
                case 3:
                    list.bordered(rect, colour, 0, 2, colour);
                    break;
            }
            paint(expected, x, y, right, bottom, colour);
        }
        Difference found = difference(stage.draw(list), expected, 4);
        INFO("round " << round << ": " << found.pixels << " pixels, by " << found.most);
        REQUIRE(found.pixels == 0);
    }
}

TEST_CASE("shapes that do not meet join one batch, in whatever order they come") {
    Stage stage;
    auto list = blank(800, 200);
    for (int i = 0; i < 10; ++i) {
        float x = static_cast<float>(i) * 80;
        list.rectangle({x, 0, 60, 60}, red);
        list.icon("plain", {x + 10, 10, 20, 20}, blue);
        list.disc({x + 45, 45}, 10, green);
    }
    stage.draw(list);
    CHECK(stage.surface().counts().draw_calls == 3);
}

TEST_CASE("shelves place rectangles apart and inside until the page is full") {
    Shelves shelves(256);
    std::mt19937 random(3);
    struct Placed {
        int x, y, w, h;
    };
    std::vector<Placed> placed;
    int failures = 0;
    double area = 0;
    while (failures < 20) {
        int w = 5 + static_cast<int>(random() % 20), h = 8 + static_cast<int>(random() % 16);
        auto spot = shelves.place(w, h);
        if (!spot) {
            ++failures;
            continue;
        }
        CHECK(spot->x >= 0);
        CHECK(spot->y >= 0);
        CHECK(spot->x + w <= 256);
        CHECK(spot->y + h <= 256);
        for (const Placed& o : placed) {
            bool apart = spot->x + w <= o.x || o.x + o.w <= spot->x || spot->y + h <= o.y ||
                         o.y + o.h <= spot->y;
            REQUIRE(apart);
        }
        placed.push_back({spot->x, spot->y, w, h});
        area += w * h;
    }
    CHECK(area > 0.7 * 256 * 256);
    CHECK_FALSE(shelves.place(300, 4));
    shelves.clear();
    CHECK(shelves.place(256, 256));
}

}  // namespace vitrina::gpu::test
