#include <catch2/catch.hpp>
#include <map>

#include "stage.h"

namespace vitrina::gpu::test {

TEST_CASE("a picture fills its rectangle with its colours") {
    Stage stage;
    float side = GENERATE(64.f, 300.f);  // on a shared page, in a texture of its own
    auto list = blank(320, 320);
    list.picture("quarters", {10, 10, side, side});
    stage.draw(list);
    int near_edge = 11, far_edge = static_cast<int>(side) + 8;
    CHECK(near(stage.at(near_edge, near_edge), {255, 255, 64}, 2));
    CHECK(near(stage.at(far_edge, near_edge), {0, 255, 64}, 2));
    CHECK(near(stage.at(near_edge, far_edge), {255, 0, 64}, 2));
    CHECK(near(stage.at(far_edge, far_edge), {0, 0, 64}, 2));
    CHECK(near(stage.at(10, 10), {255, 255, 64}, 2));
    CHECK(stage.at(9, 9) == Pixel{});
    CHECK(stage.at(static_cast<int>(side) + 10, 50) == Pixel{});
}

TEST_CASE("opacity, rounded corners and tint apply to pictures") {
    Stage stage;
    auto list = blank(220, 100);
    list.picture("plain", {10, 10, 60, 60}, 0.5f, 30);
    list.icon("disc", {100, 10, 60, 60}, red.with_alpha(0.5f));
    stage.draw(list);
    CHECK(near(stage.at(40, 40), {64, 64, 64}, 2));
    CHECK(stage.at(12, 12) == Pixel{});
    CHECK(near(stage.at(130, 40), {128, 0, 0}, 2));
    CHECK(stage.at(102, 12) == Pixel{});
}

TEST_CASE("a picture is asked for once a size class, and a broken one once") {
    std::map<std::string, int> asked;
    auto counting = [&](std::string_view name, int width, int height) {
        ++asked[std::string(name) + (width < 40 ? " small" : " large")];
        return sample_picture(name, width, height);
    };
    Stage stage(flavour(), counting);
    for (int frame = 0; frame < 40; ++frame) {
        auto list = blank(200, 200);
        float side = 23 + static_cast<float>(frame) / 5;  // 23..31: one class
        list.icon("disc", {10, 10, side, side}, red);
        list.picture("broken", {100, 100, side, side});
        stage.draw(list);
    }
    auto list = blank(200, 200);
    list.icon("disc", {10, 10, 90, 90}, red);
    list.picture("broken", {100, 100, 90, 90});
    stage.draw(list);
    CHECK(asked["disc small"] == 1);
    CHECK(asked["disc large"] == 1);
    CHECK(asked["broken small"] == 1);
    CHECK(asked["broken large"] == 0);
    CHECK(stage.at(150, 150) == Pixel{});
}

TEST_CASE("many icons, even different ones, are one draw") {
    Stage stage;
    auto list = blank(800, 400);
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (int i = 0; i < 20; ++i) made.push_back("icon" + std::to_string(i));
        return made;
    }();
    for (int i = 0; i < 80; ++i)
        list.icon(names[static_cast<size_t>(i % 20)],
                  {static_cast<float>(i % 20) * 40, static_cast<float>(i / 20) * 40, 32, 32}, red);
    stage.draw(list);
    CHECK(stage.surface().counts().draw_calls == 1);
    CHECK(stage.red_area() == Approx(80 * 32 * 32));
}

}  // namespace vitrina::gpu::test
