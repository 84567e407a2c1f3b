#include <catch2/catch.hpp>

#include "default_stage.h"
#include "scene/motion.h"

using namespace vitrina::scene;
using vitrina::base::Size;

namespace {

View after(DefaultStage& stage, View view, Page page, double time) {
    Action action;
    action.kind = page.kind == PageKind::home ? ActionKind::home : ActionKind::open;
    action.page = page;
    return update(stage.exhibit, view, action, time);
}

}  // namespace

TEST_CASE("coming back from a story, home stands as it was left") {
    DefaultStage stage;
    Frame frame, settled;
    Size size{1280, 720};
    View home = stage.view({PageKind::home, -1});
    stage.stage->build(home, 100, size, settled);
    View story = after(stage, home, {PageKind::story, 0}, 100);
    View back = after(stage, story, {PageKind::home, -1}, 110);
    stage.stage->build(back, 110 + stage.exhibit.motion.page, size, frame);
    REQUIRE(vitrina::draw::dump(frame.list) == vitrina::draw::dump(settled.list));
    REQUIRE(frame.next_change == vitrina::base::never);
}

TEST_CASE("while a tile grows, what can be touched is already the coming page") {
    DefaultStage stage;
    Frame frame;
    View story = after(stage, stage.view({PageKind::home, -1}), {PageKind::story, 0}, 100);
    stage.stage->build(story, 100.1, {1280, 720}, frame);
    REQUIRE(frame.semantics.find("next"));
    REQUIRE_FALSE(frame.semantics.find("topic:culture"));
    REQUIRE(frame.next_change <= 100.1);
}

TEST_CASE("a film shows neither buttons nor running text, but its credit") {
    DefaultStage stage;
    Frame frame;
    for (const Page& page : stage.pages()) {
        View view = stage.view(page);
        view.audience = Audience::film;
        stage.stage->build(view, 6, {1080, 1920}, frame);
        for (const Node& node : frame.semantics.nodes()) {
            CAPTURE(node.id);
            REQUIRE(node.role != SemanticRole::button);
        }
        if (page.kind == PageKind::story) REQUIRE(frame.semantics.find("credit"));
    }
}

TEST_CASE("reduced motion is over after a short fade") {
    DefaultStage stage;
    Frame frame;
    for (const Page& page : stage.pages()) {
        if (page.kind == PageKind::attract) continue;
        View view = stage.view(page);
        view.reduced_motion = true;
        stage.stage->build(view, 0.25, {1280, 720}, frame);
        CAPTURE(static_cast<int>(page.kind), page.item);
        REQUIRE(frame.next_change == vitrina::base::never);
    }
}

TEST_CASE("while a number counts, its comparator is dimmed") {
    DefaultStage stage;
    Frame frame;
    View view = stage.view({PageKind::story, stage.exhibit.find_story("films")});
    auto strongest_ink = [&](double time) {
        stage.stage->build(view, time, {1920, 1080}, frame);
        // The comparator is the only run of exactly its size.
        float alpha = 0;
        for (const auto& command : frame.list.commands) {
            const auto* run = std::get_if<vitrina::draw::GlyphsCommand>(&command);
            if (run && run->size == 40) alpha = std::max(alpha, run->colour.a);
        }
        return alpha;
    };
    REQUIRE(strongest_ink(0.9) < 0.5f);
    REQUIRE(strongest_ink(6) == 1.f);
}

TEST_CASE("a story begins to count when its tile has filled the screen") {
    DefaultStage stage;
    Frame grown, still;
    View story = after(stage, stage.view({PageKind::home, -1}),
                       {PageKind::story, stage.exhibit.find_story("films")}, 100);
    stage.stage->build(story, 100 + stage.exhibit.motion.page, {1280, 720}, grown);
    // The first frame of the page itself is its ground alone: a veil of its own colour lies over
    // it.
    const auto* veil = std::get_if<vitrina::draw::RectangleCommand>(&grown.list.commands.back());
    REQUIRE(veil);
    REQUIRE(veil->fill.colour.a == Approx(1));
    REQUIRE(veil->fill.colour.r == Approx(grown.list.background.r));
    REQUIRE(grown.next_change <= 100 + stage.exhibit.motion.page);
    stage.stage->build(story, 110, {1280, 720}, grown);
    stage.stage->build(stage.view(story.page), 10, {1280, 720}, still);
    REQUIRE(vitrina::draw::dump(grown.list) == vitrina::draw::dump(still.list));
}
