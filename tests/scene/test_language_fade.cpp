#include <catch2/catch.hpp>

#include "default_stage.h"
#include "scene/language_fade.h"
#include "support/allocations.h"
#include "support/other_stage.h"

using namespace vitrina::scene;
using vitrina::base::Seconds;
using vitrina::base::Size;
using namespace vitrina::draw;

namespace {

DefaultStage& stage() {
    static DefaultStage the_stage;
    return the_stage;
}

View switched(const View& before, int language, Seconds now) {
    Action action;
    action.kind = ActionKind::set_language;
    action.value = language;
    return update(stage().exhibit, before, action, now);
}

// Everything but texts, as a dump of its own.
std::string without_texts(const DisplayList& list) {
    DisplayList shapes = list;
    shapes.backdrop_end = 0;
    std::erase_if(shapes.commands,
                  [](const Command& c) { return std::holds_alternative<GlyphsCommand>(c); });
    return dump(shapes);
}

size_t glyphs_drawn(const DisplayList& list) {
    size_t count = 0;
    for (const Command& command : list.commands) {
        if (const auto* run = std::get_if<GlyphsCommand>(&command)) count += run->count;
    }
    return count;
}

DisplayList list_with(std::initializer_list<Glyph> glyphs, float alpha = 1) {
    DisplayList list;
    list.clear({100, 100}, {0, 0, 0, 1});
    std::vector<Glyph> run(glyphs);
    list.run(1, 20, {1, 1, 1, alpha}, run, {0, 0});
    return list;
}

}  // namespace

TEST_CASE("another language keeps the page, the story, the zoom, the open note and the entrance") {
    View view = stage().view({PageKind::story, 1}, 0);
    view.entered = 3;
    view.note = "some-figure";
    view.zoom = 2;
    view.history = {{PageKind::home, -1}};
    View after = switched(view, 2, 10);
    REQUIRE(after.language == 2);
    REQUIRE(after.previous_language == 0);
    REQUIRE(after.language_changed == 10);
    after.language = after.previous_language = 0;
    after.language_changed = view.language_changed;
    after.last_input = view.last_input;
    REQUIRE(after == view);
}

TEST_CASE("the language that is shown already changes nothing but the time of the last input") {
    View view = switched(stage().view({PageKind::home, -1}), 1, 4);
    View again = switched(view, 1, 9);
    again.last_input = view.last_input;
    REQUIRE(again == view);
}

TEST_CASE("while a language fades only texts change, on every page") {
    Frame faded, settled;
    for (const Page& page : stage().pages()) {
        View before = stage().view(page, 0);
        View view = switched(before, 1, 20);
        for (Seconds time : {20.0, 20.06, 20.125, 20.2}) {
            CAPTURE(static_cast<int>(page.kind), page.item, time);
            stage().stage->build(view, time, Size{1920, 1080}, faded);
            View old = view;
            old.previous_language = old.language;
            stage().stage->build(old, time, Size{1920, 1080}, settled);
            REQUIRE(without_texts(faded.list) == without_texts(settled.list));
            REQUIRE(faded.next_change <= time);
        }
    }
}

TEST_CASE("a fade begins with the old texts and ends with the new ones") {
    Frame faded, plain;
    Page page{PageKind::story, 0};
    View before = stage().view(page, 0);
    View view = switched(before, 1, 20);
    stage().stage->build(view, 20, Size{1920, 1080}, faded);
    stage().stage->build(before, 20, Size{1920, 1080}, plain);
    REQUIRE(glyphs_drawn(faded.list) == glyphs_drawn(plain.list));
    stage().stage->build(view, 20.25, Size{1920, 1080}, faded);
    before.language = 1;
    stage().stage->build(before, 20.25, Size{1920, 1080}, plain);
    REQUIRE(dump(faded.list) == dump(plain.list));
}

TEST_CASE("a counter goes on counting while the language changes") {
    Frame frame;
    View view = switched(stage().view({PageKind::story, 0}, 0), 1, 0.5);
    View direct = stage().view({PageKind::story, 0}, 1);
    for (Seconds time : {0.8, 1.2, 3.0}) {
        Frame other;
        stage().stage->build(view, time, Size{1920, 1080}, frame);
        stage().stage->build(direct, time, Size{1920, 1080}, other);
        REQUIRE(dump(frame.list) == dump(other.list));
    }
}

TEST_CASE("a glyph that both languages show at the same place does not fade") {
    DisplayList leaving = list_with({{5, {10, 50}}, {6, {20, 50}}});
    DisplayList list = list_with({{5, {10, 50}}, {7, {20, 50}}});
    LanguageFade fade;
    fade.blend(leaving, 0.25f, list);
    REQUIRE(list.commands.size() == 3);
    const auto& out = std::get<GlyphsCommand>(list.commands[0]);
    const auto& kept = std::get<GlyphsCommand>(list.commands[1]);
    const auto& in = std::get<GlyphsCommand>(list.commands[2]);
    REQUIRE(list.glyphs[out.first].id == 6);
    REQUIRE(out.colour.a == Approx(0.75f));
    REQUIRE(list.glyphs[kept.first].id == 5);
    REQUIRE(kept.colour.a == 1);
    REQUIRE(list.glyphs[in.first].id == 7);
    REQUIRE(in.colour.a == Approx(0.25f));
}

TEST_CASE(
    "old texts stay beneath what covered them, also where the languages need different shapes") {
    DisplayList leaving = list_with({{5, {10, 50}}});
    leaving.line({0, 0}, {9, 9}, 1, {1, 0, 0, 1});
    leaving.disc({5, 5}, 3, {1, 0, 0, 1});
    leaving.rectangle({0, 0, 100, 100}, vitrina::base::Colour{0, 0, 0, 0.5f});
    DisplayList list = list_with({{6, {10, 50}}});
    list.disc({5, 5}, 3, {1, 0, 0, 1});
    list.rectangle({0, 0, 100, 100}, vitrina::base::Colour{0, 0, 0, 0.5f});
    LanguageFade fade;
    fade.blend(leaving, 0.5f, list);
    REQUIRE(list.commands.size() == 4);
    REQUIRE(std::holds_alternative<GlyphsCommand>(list.commands[0]));
    REQUIRE(std::holds_alternative<GlyphsCommand>(list.commands[1]));
    REQUIRE(std::holds_alternative<RectangleCommand>(list.commands[3]));
}

TEST_CASE("reduced motion shows the new texts no later") {
    View view = switched(stage().view({PageKind::home, -1}), 1, 4);
    view.reduced_motion = true;
    REQUIRE(language_arrived(view, 4) == 0);
    REQUIRE(language_arrived(view, 4 + language_time) == 1);
}

TEST_CASE("a fading language allocates nothing once its texts are set") {
    Frame frame;
    View view = switched(stage().view({PageKind::story, 0}, 0), 1, 20);
    stage().stage->build(view, 20.05, Size{1920, 1080}, frame);
    stage().stage->build(view, 20.1, Size{1920, 1080}, frame);
    vitrina::test::Allocations allocations;
    stage().stage->build(view, 20.15, Size{1920, 1080}, frame);
    REQUIRE(allocations.count() == 0);
}

TEST_CASE("a page that turns round goes and comes back through its ground, and never jumps") {
    vitrina::test::PackStage clocks("tests/content/other/clocks");
    const auto& languages = clocks.exhibit.languages;
    REQUIRE(languages[0].right_to_left != languages[1].right_to_left);
    View view;
    view.page = {PageKind::home, -1};
    Action action;
    action.kind = ActionKind::set_language;
    action.value = 1;
    View after = update(clocks.exhibit, view, action, 10);
    Frame frame, before, settled;
    Size size{1920, 1080};
    clocks.stage->build(view, 10, size, before);
    clocks.stage->build(after, 12, size, settled);
    auto veil = [&] {
        const auto* last = std::get_if<RectangleCommand>(&frame.list.commands.back());
        return last && last->rect.width == 1920 ? last->fill.colour.a : 0.f;
    };
    clocks.stage->build(after, 10.001, size, frame);
    CHECK(glyphs_drawn(frame.list) == glyphs_drawn(before.list));
    CHECK(veil() < 0.05f);
    CHECK(frame.semantics.nodes()[1].name == settled.semantics.nodes()[1].name);
    clocks.stage->build(after, 10 + language_time / 2, size, frame);
    CHECK(veil() > 0.9f);
    clocks.stage->build(after, 10 + language_time * 0.999, size, frame);
    CHECK(glyphs_drawn(frame.list) == glyphs_drawn(settled.list));
    CHECK(veil() < 0.05f);
    CHECK(settled.next_change > 1e6);
}
