#include <catch2/catch.hpp>

#include "stage.h"

namespace vitrina::gpu::test {

namespace {

// Squares side by side, one area each, with outlines.
draw::MeshRef squares(int count, float side) {
    auto mesh = std::make_shared<draw::Mesh>();
    mesh->id = draw::next_mesh_id();
    for (int i = 0; i < count; ++i) {
        float x = static_cast<float>(i) * side;
        auto area = static_cast<uint32_t>(i);
        std::vector<base::Point> ring{{x, 0}, {x + side, 0}, {x + side, side}, {x, side}};
        draw::fill_rings({&ring, 1}, draw::FillRule::even_odd, area, *mesh);
        for (size_t k = 0; k < 4; ++k) mesh->segments.push_back({ring[k], ring[(k + 1) % 4], area});
    }
    return mesh;
}

}  // namespace

TEST_CASE("each area of a mesh has its own colour and a transparent one is not drawn") {
    Stage stage;
    auto mesh = squares(3, 10);
    auto list = blank(100, 40, white);
    const base::Colour fills[] = {red, blue.with_alpha(0), green};
    list.mesh(mesh, {2, 0, 0, 2, 10, 5}, fills, {}, 0);
    stage.draw(list);
    CHECK(stage.at(12, 10) == Pixel{255, 0, 0});
    CHECK(stage.at(40, 10) == Pixel{255, 255, 255});
    CHECK(stage.at(60, 10) == Pixel{0, 255, 0});
    CHECK(stage.at(69, 24) == Pixel{0, 255, 0});
    CHECK(stage.at(70, 24) == Pixel{255, 255, 255});
    CHECK(stage.at(12, 25) == Pixel{255, 255, 255});
}

TEST_CASE("a mesh is sent once, its colours when they change") {
    Stage stage;
    auto mesh = squares(3, 10);
    auto draw_with = [&](base::Colour colour) {
        auto list = blank(100, 40, white);
        const base::Colour fills[] = {colour, colour, colour};
        list.mesh(mesh, {}, fills, {}, 0);
        stage.draw(list);
        return stage.surface().counts().uploaded_bytes;
    };
    CHECK(draw_with(red) > 100);
    CHECK(draw_with(red) == 0);
    CHECK(draw_with(green) == 12);
    CHECK(stage.at(5, 5) == Pixel{0, 255, 0});
}

TEST_CASE("outlines have their width in pixels whatever the scale") {
    Stage stage;
    float width = GENERATE(1.f, 2.f, 3.f, 6.f);
    float scale = GENERATE(4.f, 40.f);
    auto mesh = squares(1, 80 / scale);
    auto list = blank(120, 120);
    const base::Colour fills[] = {blue}, outlines[] = {red};
    list.mesh(mesh, {scale, 0, 0, scale, 20, 20}, fills, outlines, width);
    stage.draw(list);
    // A straight stretch of the left side.
    double across = 0;
    for (int x = 10; x < 30; ++x) across += stage.at(x, 60).r / 255.0;
    CHECK(across == Approx(width).margin(0.03));
    CHECK(near(stage.at(60, 60), {0, 0, 255}, 0));
    double around = 4 * 80 * width;
    CHECK(stage.red_area() == Approx(around).epsilon(0.03));
}

TEST_CASE("a fading group fades a mesh as a whole") {
    Stage stage;
    auto mesh = squares(2, 20);
    const base::Colour fills[] = {red, red}, outlines[] = {red, red};
    auto list = blank(60, 40);
    list.push_group({0, 0, 60, 40}, 0.5f);
    list.mesh(mesh, {1, 0, 0, 1, 5, 5}, fills, outlines, 2);
    list.pop_group();
    stage.draw(list);
    for (int x = 6; x < 44; ++x) CHECK(near(stage.at(x, 15).r, 128, 2));
}

TEST_CASE("a mesh out of sight costs nothing") {
    Stage stage;
    auto mesh = squares(3, 10);
    auto list = blank(100, 40, white);
    const base::Colour fills[] = {red, green, blue};
    list.mesh(mesh, {1, 0, 0, 1, 500, 0}, fills, fills, 1);
    stage.draw(list);
    CHECK(stage.surface().counts().draw_calls == 0);
}

TEST_CASE("a path is filled under its rule with soft edges") {
    Stage stage;
    auto path = std::make_shared<draw::Path>();
    auto square = [&](float low, float high) {
        path->move_to({low, low});
        path->line_to({high, low});
        path->line_to({high, high});
        path->line_to({low, high});
        path->close();
    };
    square(0, 10);
    square(3, 7);
    draw::FillRule rule = GENERATE(draw::FillRule::nonzero, draw::FillRule::even_odd);
    base::Affine transform =
        GENERATE(base::Affine{8, 0, 0, 8, 20, 20}, base::Affine{-8, 0, 0, 8, 110.3f, 20.6f},
                 base::Affine{6, 3, -3, 6, 50, 20}, base::Affine{10, 0, 0, 4, 15.5f, 30.5f});
    auto list = blank(140, 140);
    list.path(path, transform, red, rule);
    stage.draw(list);
    double units = rule == draw::FillRule::nonzero ? 100 : 84;
    double scale = transform.scale();
    CHECK(stage.red_area() == Approx(units * scale * scale).epsilon(0.01));
}

}  // namespace vitrina::gpu::test
