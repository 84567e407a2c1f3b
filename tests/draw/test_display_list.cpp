#include <catch2/catch.hpp>
#include <functional>

#include "draw/display_list.h"

using vitrina::base::Affine;
using vitrina::base::Colour;
using vitrina::base::Point;
using vitrina::base::Rect;
using namespace vitrina::draw;

namespace {

const Colour red{1, 0, 0, 1}, blue{0, 0, 1, 1}, clear{1, 0, 0, 0};
const Rect box{0, 0, 10, 10};
const std::vector<Glyph> letters = {{7, {0, 0}}, {8, {5, 0}}, {9, {10, 0}}};

MeshRef two_areas() {
    auto mesh = std::make_shared<Mesh>();
    mesh->id = next_mesh_id();
    mesh->vertices = {{{0, 0}, 0}, {{1, 0}, 0}, {{0, 1}, 0}, {{1, 1}, 1}};
    mesh->triangles = {0, 1, 2, 1, 2, 3};
    return mesh;
}

PathRef corner(float size) {
    auto path = std::make_shared<Path>();
    path->move_to({0, 0});
    path->line_to({size, 0});
    path->line_to({0, size});
    return path;
}

const MeshRef map_mesh = two_areas();
const std::vector<Colour> fills = {red, blue}, outlines = {blue, clear};

// Something of every kind, with glyphs and colours.
void fill(DisplayList& list) {
    list.clear({100, 50}, blue);
    list.rectangle(box, red, 2);
    list.bordered(box, Paint(red, {Gradient::Kind::linear, {0, 0}, {9, 9}, blue}), 1, 2, blue);
    list.ring({5, 5}, 4, 1, 0.25f, 0.5f, red);
    list.line({0, 0}, {9, 9}, 3, red);
    list.path(corner(4), {}, red, FillRule::even_odd);
    list.push_clip(box, 3);
    list.run(1, 16, red, letters, {3, 4});
    list.pop_clip();
    list.push_group(box, 0.5f);
    list.picture("a.png", box, 0.75f, 2);
    list.icon("b.svg", box, red);
    list.film("b.mp4", 1.5, box, 0.75f, 2);
    list.pop_group();
    list.mesh(map_mesh, Affine::scaling(2, 2), fills, outlines, 1.5f);
}

DisplayList sample() {
    DisplayList list;
    fill(list);
    return list;
}

template <typename T>
T& first(DisplayList& list) {
    for (Command& command : list.commands) {
        if (auto* found = std::get_if<T>(&command)) return *found;
    }
    throw std::logic_error("no such command");
}

}  // namespace

TEST_CASE("Everything that can be seen is recorded in paint order") {
    DisplayList list = sample();
    std::vector<size_t> kinds;
    for (const Command& command : list.commands) kinds.push_back(command.index());
    CHECK(kinds == std::vector<size_t>{0, 0, 1, 2, 3, 8, 4, 9, 10, 5, 5, 6, 11, 7});
}

TEST_CASE("What cannot be seen is not recorded") {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    DisplayList list;
    list.clear({100, 100}, blue);
    list.rectangle(box, clear);
    list.rectangle({0, 0, 0, 10}, red);
    list.rectangle({0, 0, 10, -1}, red);
    list.rectangle({0, 0, nan, 10}, red);
    list.bordered(box, clear, 0, 0, red);
    list.bordered(box, clear, 0, 2, clear);
    list.ring({5, 5}, 0, 1, 0, 1, red);
    list.ring({5, 5}, 4, 0, 0, 1, red);
    list.ring({5, 5}, 4, 1, 0, 0, red);
    list.ring({5, 5}, 4, 1, 0, 1, clear);
    list.disc({5, 5}, -1, red);
    list.line({0, 0}, {9, 9}, 0, red);
    list.line({0, 0}, {9, 9}, 1, clear);
    list.line({0, 0}, {9, 9}, 1, {1, 1, 1, nan});
    list.path(nullptr, {}, red);
    list.path(std::make_shared<Path>(), {}, red);
    list.path(corner(4), Affine::scaling(0, 1), red);
    list.path(corner(4), {}, clear);
    list.run(1, 16, clear, letters, {});
    list.run(1, 0, red, letters, {});
    list.run(1, 16, red, {}, {});
    list.picture("a.png", box, 0);
    list.film("a.mp4", 1, box, 0);
    list.film("", 1, box);
    list.film("a.mp4", 1, {});
    list.picture("", box);
    list.picture("a.png", {});
    list.icon("b.svg", box, clear);
    list.mesh(nullptr, {}, fills, {}, 0);
    list.mesh(map_mesh, {}, std::vector{clear, clear}, outlines, 0);
    list.mesh(map_mesh, {}, std::vector{clear, clear}, std::vector{clear, clear}, 2);
    CHECK(list.commands.empty());
    CHECK(list.glyphs.empty());
    CHECK(list.palette.empty());
}

TEST_CASE("What can be seen only in part is recorded") {
    DisplayList list;
    list.clear({100, 100}, blue);
    list.rectangle(box, Paint(clear, {Gradient::Kind::radial, {5, 5}, {9, 5}, red}));
    list.bordered(box, clear, 0, 1, red);
    list.line({5, 5}, {5, 5}, 4, red);  // a dot, for its caps
    list.ring({5, 5}, 4, 1, 0, -0.5f, red);
    list.mesh(map_mesh, {}, std::vector{clear, clear}, outlines, 2);
    CHECK(list.commands.size() == 5);
}

TEST_CASE("A disc is a ring as thick as its radius, all the way round") {
    DisplayList list;
    list.disc({5, 6}, 4, red);
    CHECK(std::get<RingCommand>(list.commands.at(0)) == RingCommand{{5, 6}, 4, 4, 0, 1, red});
}

TEST_CASE(
    "Clips and groups are recorded even when they hide everything, so that they stay paired") {
    DisplayList list;
    list.push_clip({});
    list.push_group({}, 0);
    list.pop_group();
    list.pop_clip();
    CHECK(list.commands.size() == 4);
}

TEST_CASE("Glyphs and colours of a command are the range that it names") {
    DisplayList list = sample();
    list.run(2, 20, blue, std::span(letters).subspan(1), {});
    auto& run = std::get<GlyphsCommand>(list.commands.back());
    CHECK(run.first == 3);
    CHECK(run.count == 2);
    CHECK(list.glyphs[run.first] == letters[1]);
    auto& map = first<MeshCommand>(list);
    CHECK(map.areas == 2);
    CHECK(list.palette[map.first_fill + 1] == fills[1]);
    CHECK(list.palette[map.first_outline + 1] == outlines[1]);
}

TEST_CASE("A list that is filled again with the same things allocates nothing") {
    DisplayList list = sample();
    const void *commands = list.commands.data(), *glyphs = list.glyphs.data(),
               *palette = list.palette.data();
    fill(list);
    CHECK(list.commands.data() == commands);
    CHECK(list.glyphs.data() == glyphs);
    CHECK(list.palette.data() == palette);
    CHECK(list.commands.size() == sample().commands.size());
}

TEST_CASE("Clearing forgets the backdrop") {
    DisplayList list = sample();
    list.end_backdrop();
    CHECK(list.backdrop_end == list.commands.size());
    list.clear({1, 1}, red);
    CHECK(list.backdrop_end == 0);
    CHECK(list.commands.empty());
}

TEST_CASE("Lists that were filled alike are the same") {
    DisplayList one = sample(), other = sample();
    CHECK(one.same_until(one.commands.size(), other));
    CHECK(one.same_until(0, other));
    CHECK_FALSE(one.same_until(one.commands.size() + 1, other));
    other.commands.pop_back();
    CHECK_FALSE(one.same_until(one.commands.size(), other));
    CHECK_FALSE(other.same_until(one.commands.size(), one));
    CHECK(one.same_until(other.commands.size(), other));
}

TEST_CASE("Every kind of change is noticed, from the changed command on") {
    using Change = std::function<void(DisplayList&)>;
    const std::vector<std::pair<std::string, Change>> changes = {
        {"rectangle", [](auto& l) { first<RectangleCommand>(l).rect.x += 1; }},
        {"radius", [](auto& l) { first<RectangleCommand>(l).radius += 1; }},
        {"fill", [](auto& l) { first<RectangleCommand>(l).fill.colour = blue; }},
        {"gradient", [](auto& l) { std::get<0>(l.commands[1]).fill.gradient->end = red; }},
        {"border", [](auto& l) { std::get<0>(l.commands[1]).border_width += 1; }},
        {"sweep", [](auto& l) { first<RingCommand>(l).sweep += 0.1f; }},
        {"line", [](auto& l) { first<LineCommand>(l).to.y += 1; }},
        {"path", [](auto& l) { first<PathCommand>(l).path = corner(5); }},
        {"path's place", [](auto& l) { first<PathCommand>(l).transform.e = 1; }},
        {"rule", [](auto& l) { first<PathCommand>(l).rule = FillRule::nonzero; }},
        {"clip", [](auto& l) { first<PushClipCommand>(l).radius += 1; }},
        {"font", [](auto& l) { first<GlyphsCommand>(l).font += 1; }},
        {"text size", [](auto& l) { first<GlyphsCommand>(l).size += 1; }},
        {"text colour", [](auto& l) { first<GlyphsCommand>(l).colour = blue; }},
        {"text place", [](auto& l) { first<GlyphsCommand>(l).offset.x += 1; }},
        {"text length", [](auto& l) { first<GlyphsCommand>(l).count -= 1; }},
        {"glyph", [](auto& l) { l.glyphs[2].id += 1; }},
        {"glyph's place", [](auto& l) { l.glyphs[1].position.y += 1; }},
        {"group", [](auto& l) { first<PushGroupCommand>(l).opacity = 1; }},
        {"picture", [](auto& l) { first<PictureCommand>(l).name = "c.png"; }},
        {"opacity", [](auto& l) { first<PictureCommand>(l).opacity = 1; }},
        {"detail",
         [](auto& l) {
             first<PictureCommand>(l).detail = {9, 9};
         }},
        {"film", [](auto& l) { first<FilmCommand>(l).name = "c.mp4"; }},
        {"film's time", [](auto& l) { first<FilmCommand>(l).time += 0.04; }},
        {"tint", [](auto& l) { first<PictureCommand>(l).tint = red; }},
        {"mesh", [](auto& l) { first<MeshCommand>(l).mesh = two_areas(); }},
        {"mesh's place", [](auto& l) { first<MeshCommand>(l).transform.a = 3; }},
        {"outline width", [](auto& l) { first<MeshCommand>(l).outline_width = 1; }},
        {"area's colour", [](auto& l) { l.palette[1] = red; }},
        {"outline's colour", [](auto& l) { l.palette[2] = red; }},
        {"kind", [](auto& l) { l.commands[3] = PopClipCommand{}; }},
    };
    for (const auto& [name, change] : changes) {
        INFO(name);
        DisplayList one = sample(), other = sample();
        change(other);
        CHECK_FALSE(one.same_until(one.commands.size(), other));
        CHECK_FALSE(other.same_until(one.commands.size(), one));
        CHECK(one.same_until(0, other));
    }
}

TEST_CASE("Another size or background is another picture, even without commands") {
    DisplayList one = sample(), other = sample();
    other.size.width += 1;
    CHECK_FALSE(one.same_until(0, other));
    other = sample();
    other.background = red;
    CHECK_FALSE(one.same_until(0, other));
}

TEST_CASE("A change after the compared commands is not noticed") {
    DisplayList one = sample(), other = sample();
    other.palette[0] = blue;
    CHECK(one.same_until(one.commands.size() - 1, other));
    CHECK_FALSE(one.same_until(one.commands.size(), other));
}

TEST_CASE("It does not matter where glyphs and colours are stored, nor that a path is a copy") {
    DisplayList one = sample(), other = sample();
    other.glyphs.insert(other.glyphs.begin(), Glyph{});
    first<GlyphsCommand>(other).first += 1;
    other.palette.insert(other.palette.begin(), red);
    first<MeshCommand>(other).first_fill += 1;
    first<MeshCommand>(other).first_outline += 1;
    REQUIRE(first<PathCommand>(one).path != first<PathCommand>(other).path);
    CHECK(one.same_until(one.commands.size(), other));
}

TEST_CASE("Mirrored, a rectangle at the left stands at the right, its gradient with it") {
    DisplayList list;
    list.clear({100, 50}, blue);
    list.mirrored = true;
    list.rectangle({10, 5, 20, 6}, Paint(red, {Gradient::Kind::linear, {10, 5}, {30, 8}, blue}));
    auto& rectangle = first<RectangleCommand>(list);
    CHECK(rectangle.rect == Rect{70, 5, 20, 6});
    CHECK(rectangle.fill.gradient->from == Point{90, 5});
    CHECK(rectangle.fill.gradient->to == Point{70, 8});
}

TEST_CASE("Mirrored, a ring still sweeps clockwise and a picture is not turned") {
    DisplayList list;
    list.clear({100, 50}, blue);
    list.mirrored = true;
    list.ring({10, 20}, 5, 2, 0.25f, 0.5f, red);
    list.icon("arrow.svg", {0, 0, 10, 10}, red);
    auto& ring = first<RingCommand>(list);
    CHECK(ring.centre == Point{90, 20});
    CHECK(ring.start == 0.25f);
    CHECK(ring.sweep == 0.5f);
    CHECK(first<PictureCommand>(list).rect == Rect{90, 0, 10, 10});
}

TEST_CASE("Mirrored, lines, paths and meshes are turned round, clips and groups go with them") {
    DisplayList list;
    list.clear({100, 50}, blue);
    list.mirrored = true;
    list.line({10, 1}, {20, 2}, 3, red);
    list.path(corner(4), Affine::translation(10, 1), red);
    list.mesh(map_mesh, Affine::scaling(2, 2), fills, outlines, 1.5f);
    list.push_clip({0, 0, 40, 50});
    list.pop_clip();
    list.push_group({60, 0, 40, 50}, 0.5f);
    list.pop_group();
    CHECK(first<LineCommand>(list).from == Point{90, 1});
    CHECK(first<LineCommand>(list).to == Point{80, 2});
    CHECK(first<PathCommand>(list).transform * Point{4, 0} == Point{86, 1});
    CHECK(first<MeshCommand>(list).transform * Point{1, 1} == Point{98, 2});
    CHECK(first<PushClipCommand>(list).rect == Rect{60, 0, 40, 50});
    CHECK(first<PushGroupCommand>(list).bounds == Rect{0, 0, 40, 50});
}

TEST_CASE("Mirrored twice, everything is where it was") {
    DisplayList list;
    list.clear({100, 50}, blue);
    list.mirrored = true;
    CHECK(list.in_picture(list.in_picture(Rect{10, 5, 20, 6})) == Rect{10, 5, 20, 6});
    CHECK(list.in_picture(list.in_picture(Point{10, 5})) == Point{10, 5});
    Affine turned{0, 1, -1, 0, 7, 9};
    CHECK(list.in_picture(list.in_picture(turned)) == turned);
}

TEST_CASE(
    "What has no reading direction is recorded as it is, and a new picture begins unmirrored") {
    DisplayList list;
    list.clear({100, 50}, blue);
    list.mirrored = true;
    {
        Unmirrored map(list);
        list.line({10, 1}, {20, 2}, 3, red);
    }
    CHECK(first<LineCommand>(list).from == Point{10, 1});
    CHECK(list.mirrored);
    list.clear({100, 50}, blue);
    CHECK_FALSE(list.mirrored);
}
