#include <catch2/catch.hpp>
#include <numbers>

#include "stage.h"

namespace vitrina::gpu::test {

TEST_CASE("a clip cuts everything to its pixels") {
    Stage stage;
    auto list = blank(100, 100);
    list.push_clip({20, 30, 40, 50});
    list.rectangle({0, 0, 100, 100}, red);
    list.line({0, 0}, {100, 100}, 20, red);
    list.ring({50, 50}, 60, 60, 0, 0.9f, red);
    list.pop_clip();
    stage.draw(list);
    CHECK(stage.red_area() == Approx(40 * 50));
    CHECK(stage.at(19, 50) == Pixel{});
    CHECK(stage.at(20, 30) == Pixel{255, 0, 0});
    CHECK(stage.at(59, 79) == Pixel{255, 0, 0});
    CHECK(stage.at(60, 50) == Pixel{});
}

TEST_CASE("nested clips intersect, rounded ones too, and a pop restores what was before") {
    Stage stage;
    auto list = blank(200, 200);
    list.push_clip({20, 20, 100, 100}, 50);
    list.push_clip({20, 20, 50, 100});
    list.rectangle({0, 0, 200, 200}, red);
    list.pop_clip();
    list.rectangle({118, 69, 82, 2}, red);
    list.pop_clip();
    list.rectangle({190, 190, 10, 10}, red);
    stage.draw(list);
    // Half a disc, a stretch of two rows that ends in its edge, and a corner outside.
    CHECK(stage.red_area() == Approx(std::numbers::pi * 2500 / 2 + 2 * 2 + 100).epsilon(0.005));
    CHECK(stage.at(22, 22) == Pixel{});
    CHECK(stage.at(130, 70) == Pixel{});
}

TEST_CASE("two rounded clips leave the part inside both") {
    Stage stage;
    auto list = blank(200, 200);
    list.push_clip({20, 50, 100, 100}, 50);
    list.push_clip({70, 50, 100, 100}, 50);
    list.rectangle({0, 0, 200, 200}, red);
    list.pop_clip();
    list.pop_clip();
    stage.draw(list);
    // A lens of two discs of radius 50, centres 50 apart.
    double lens = 2 * 2500 * std::acos(0.5) - 25 * std::sqrt(4.0 * 2500 - 2500);
    CHECK(stage.red_area() == Approx(lens).epsilon(0.005));
}

TEST_CASE("a rounded clip cuts every kind of shape") {
    Stage stage;
    auto mesh = std::make_shared<draw::Mesh>();
    mesh->id = draw::next_mesh_id();
    std::vector<base::Point> ring{{0, 0}, {120, 0}, {120, 120}, {0, 120}};
    draw::fill_rings({&ring, 1}, draw::FillRule::nonzero, 0, *mesh);
    auto path = std::make_shared<draw::Path>();
    path->move_to({0, 0});
    for (base::Point p : {base::Point{120, 0}, {120, 120}, {0, 120}}) path->line_to(p);
    path->close();
    int kind = GENERATE(range(0, 7));
    auto list = blank(120, 120);
    list.push_clip({10, 10, 100, 100}, 50);
    const base::Colour fill[] = {red};
    draw::Gradient same{draw::Gradient::Kind::linear, {0, 0}, {100, 0}, red};
    switch (kind) {
        case 0:
            list.rectangle({0, 0, 120, 120}, red);
            break;
        case 1:
            list.rectangle({0, 0, 120, 120}, {red, same});
            break;
        case 2:
            list.disc({60, 60}, 90, red);
            break;
        case 3:
            list.line({-50, 60}, {170, 60}, 130, red);
            break;
        case 4:
            list.icon("plain", {0, 0, 120, 120}, red);
            break;
        case 5:
            list.mesh(mesh, {}, fill, {}, 0);
            break;
        case 6:
            list.path(path, {}, red);
            break;
    }
    list.pop_clip();
    stage.draw(list);
    INFO("kind " << kind);
    CHECK(stage.red_area() == Approx(std::numbers::pi * 2500).epsilon(0.005));
}

TEST_CASE("a group is blended as one, unlike its shapes by themselves") {
    Stage stage;
    auto grouped = blank(100, 60, white);
    grouped.push_group({0, 0, 100, 60}, 0.5f);
    grouped.rectangle({10, 10, 50, 40}, red);
    grouped.rectangle({40, 10, 50, 40}, blue);
    grouped.pop_group();
    stage.draw(grouped);
    CHECK(near(stage.at(20, 30), {255, 128, 128}, 2));
    CHECK(near(stage.at(50, 30), {128, 128, 255}, 2));
    CHECK(stage.at(5, 5) == Pixel{255, 255, 255});
    auto single = blank(100, 60, white);
    single.rectangle({10, 10, 50, 40}, red.with_alpha(0.5f));
    single.rectangle({40, 10, 50, 40}, blue.with_alpha(0.5f));
    stage.draw(single);
    CHECK(near(stage.at(50, 30), {128, 64, 192}, 2));
}

TEST_CASE("a group of shapes side by side needs no layer and looks the same") {
    Stage stage;
    auto build = [](bool with_overlap) {
        auto list = blank(100, 60, white);
        list.push_group({0, 0, 100, 60}, 0.4f);
        list.rectangle({10, 10, 30, 40}, red);
        list.rectangle({50, 10, 30, 40}, blue);
        if (with_overlap)
            list.rectangle({50, 10, 30, 40}, blue);  // forces a layer, changes nothing
        list.pop_group();
        return list;
    };
    base::Bitmap simple = stage.draw(build(false));
    int draws = stage.surface().counts().draw_calls;
    base::Bitmap layered = stage.draw(build(true));
    CHECK(draws < stage.surface().counts().draw_calls);
    CHECK(difference(simple, layered).most <= 1);
}

TEST_CASE("groups nest, are cut by clips, and vanish at opacity zero") {
    Stage stage;
    auto list = blank(100, 60, white);
    list.push_group({0, 0, 100, 60}, 0.5f);
    list.rectangle({0, 0, 60, 60}, black);
    list.push_group({20, 0, 60, 60}, 0.5f);
    list.push_clip({0, 0, 100, 30});
    list.rectangle({20, 0, 60, 60}, white);
    list.rectangle({30, 0, 50, 60}, white);
    list.pop_clip();
    list.pop_group();
    list.pop_group();
    list.push_group({0, 0, 100, 60}, 0);
    list.push_group({0, 0, 100, 60}, 0.7f);
    list.rectangle({0, 0, 100, 60}, red);
    list.pop_group();
    list.pop_group();
    stage.draw(list);
    CHECK(near(stage.at(10, 10), {128, 128, 128}, 2));
    CHECK(near(stage.at(40, 10), {191, 191, 191}, 2));
    CHECK(near(stage.at(40, 50), {128, 128, 128}, 2));
    CHECK(stage.at(90, 50) == Pixel{255, 255, 255});
}

TEST_CASE("a rounded clip around a group cuts the group") {
    Stage stage;
    auto list = blank(120, 120);
    list.push_clip({10, 10, 100, 100}, 50);
    list.push_group({0, 0, 120, 120}, 0.5f);
    list.rectangle({0, 0, 120, 120}, red);
    list.rectangle({0, 0, 120, 120}, red);
    list.pop_group();
    list.pop_clip();
    stage.draw(list);
    CHECK(stage.red_area() == Approx(std::numbers::pi * 2500 / 2).epsilon(0.01));
}

}  // namespace vitrina::gpu::test
