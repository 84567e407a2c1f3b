#include <catch2/catch.hpp>

#include "draw/display_list.h"

using vitrina::base::Affine;
using vitrina::base::Colour;
using namespace vitrina::draw;

namespace {

const Colour red{1, 0, 0, 1}, half{0, 0, 1, 0.5f};

MeshRef square_mesh() {
    auto mesh = std::make_shared<Mesh>();
    mesh->id = next_mesh_id();
    fill_rings(std::vector<std::vector<vitrina::base::Point>>{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}},
               FillRule::nonzero, 0, *mesh);
    mesh->segments = {{{0, 0}, {1, 0}, 0}};
    return mesh;
}

DisplayList one_of_each() {
    DisplayList list;
    list.clear({1920, 1080}, {0.1f, 0.2f, 0.3f, 1});
    list.rectangle({1, 2, 30, 40.5f}, red);
    list.end_backdrop();
    list.bordered({1, 2, 3, 4}, Paint(red, {Gradient::Kind::linear, {0, 0}, {0, 9}, half}), 5, 2,
                  half);
    list.rectangle({1, 2, 3, 4}, Paint(red, {Gradient::Kind::radial, {2, 4}, {3, 4}, half}));
    list.ring({10, 20}, 8, 2, 0.25f, -0.5f, red);
    list.line({-0.001f, 0}, {10, -10}, 1.5f, half);
    list.push_clip({0, 0, 100, 100}, 12);
    auto path = std::make_shared<Path>();
    path->move_to({0, 0});
    path->quadratic_to({1, 1}, {2, 0});
    path->close();
    list.path(path, Affine::translation(7, 8), red, FillRule::even_odd);
    list.push_group({0, 0, 50, 50}, 0.25f);
    list.run(3, 24, red, std::vector<Glyph>{{1, {0, 0}}, {2, {12.345f, 0}}}, {100, 50});
    list.pop_group();
    list.pop_clip();
    list.picture("photo.jpg", {0, 0, 16, 9}, 0.5f, 4);
    list.picture("near.jpg", {0, 0, 16, 9}, 1, 0, {160, 90});
    list.film("film.mp4", 1.25, {0, 0, 16, 9}, 0.5f, 4);
    list.icon("icons/film.svg", {0, 0, 16, 16}, half);
    list.mesh(square_mesh(), Affine::scaling(2, 2), std::vector{red}, std::vector{half}, 1);
    list.mesh(square_mesh(), {}, std::vector{red}, {}, 0);
    return list;
}

}  // namespace

TEST_CASE("A list is dumped one line a command, in paint order") {
    CHECK(dump(one_of_each()) ==
          "list 1920.00x1080.00 background #1A334DFF\n"
          "rectangle 1.00,2.00 30.00x40.50 #FF0000FF\n"
          "backdrop ends\n"
          "rectangle 1.00,2.00 3.00x4.00 radius 5.00 #FF0000FF linear 0.00,0.00 to 0.00,9.00 "
          "#0000FF80 border 2.00 #0000FF80\n"
          "rectangle 1.00,2.00 3.00x4.00 #FF0000FF radial 2.00,4.00 to 3.00,4.00 #0000FF80\n"
          "ring 10.00,20.00 radius 8.00 thickness 2.00 start 0.25 sweep -0.50 #FF0000FF\n"
          "line 0.00,0.00 to 10.00,-10.00 width 1.50 #0000FF80\n"
          "clip 0.00,0.00 100.00x100.00 radius 12.00\n"
          "  path 3 verbs 3 points even-odd by 1.00,0.00,0.00,1.00,7.00,8.00 #FF0000FF\n"
          "  group 0.00,0.00 50.00x50.00 opacity 0.25\n"
          "    glyphs font 3 size 24.00 count 2 from 100.00,50.00 to 112.35,50.00 "
          "ids DED89066 #FF0000FF\n"
          "  end group\n"
          "end clip\n"
          "picture \"photo.jpg\" 0.00,0.00 16.00x9.00 radius 4.00 opacity 0.50\n"
          "picture \"near.jpg\" 0.00,0.00 16.00x9.00 detail 160.00 by 90.00\n"
          "film \"film.mp4\" at 1.25 0.00,0.00 16.00x9.00 radius 4.00 opacity 0.50\n"
          "icon \"icons/film.svg\" 0.00,0.00 16.00x16.00 #0000FF80\n"
          "mesh 1 areas 2 triangles by 2.00,0.00,0.00,2.00,0.00,0.00 fills C68E2893 "
          "1 segments width 1.00 outlines BAB04D20\n"
          "mesh 1 areas 2 triangles by 1.00,0.00,0.00,1.00,0.00,0.00 fills C68E2893\n");
}

TEST_CASE("Lists that paint the same are dumped the same, wherever their meshes came from") {
    CHECK(dump(one_of_each()) == dump(one_of_each()));
}

TEST_CASE("Another glyph or another area's colour shows in the dump") {
    const std::string text = dump(one_of_each());
    DisplayList list = one_of_each();
    list.glyphs[1].id = 9;
    CHECK(dump(list) != text);
    list = one_of_each();
    list.palette[0] = half;
    CHECK(dump(list) != text);
    list = one_of_each();
    list.palette[1] = red;
    CHECK(dump(list) != text);
}

TEST_CASE("Odd numbers and colours are dumped without harm") {
    DisplayList list;
    list.clear({}, {-1, 2, std::numeric_limits<float>::quiet_NaN(), 1});
    list.line({3e38f, 0}, {-3e38f, std::numeric_limits<float>::infinity()}, 1, red);
    list.pop_clip();
    std::string text = dump(list);
    CHECK(text.find("#00FF00FF") != std::string::npos);
    CHECK(text.find("inf") != std::string::npos);
    CHECK(std::count(text.begin(), text.end(), '\n') == 3);
}
