#include "scene/page_change.h"

#include <catch2/catch.hpp>

#include "default_stage.h"
#include "support/allocations.h"

using namespace vitrina::scene;
using vitrina::base::Seconds;
using vitrina::base::Size;

namespace {

const Size size{1280, 720};

View moved(DefaultStage& stage, Page from, Page to, Seconds time) {
    Action action;
    action.kind = to.kind == PageKind::home ? ActionKind::home : ActionKind::open;
    action.page = to;
    View view = stage.view(from);
    view.entered = time - 10;
    return update(stage.exhibit, view, action, time);
}

}  // namespace

TEST_CASE("each pair of pages has its own way of changing") {
    DefaultStage stage;
    const auto& motion = stage.exhibit.motion;
    Page home{PageKind::home, -1}, story{PageKind::story, 0}, other{PageKind::story, 3},
        map{PageKind::map, -1}, about{PageKind::about, 0};
    auto early = [&](Page from, Page to) {
        return page_change(moved(stage, from, to, 100), motion, 100.05);
    };
    CHECK(early(home, story) == PageChange::tile_grows);
    CHECK(early(story, home) == PageChange::tile_shrinks);
    CHECK(early(story, other) == PageChange::story_leaves);
    CHECK(early(story, map) == PageChange::story_leaves);
    CHECK(early(home, map) == PageChange::travels);
    CHECK(early(map, about) == PageChange::fades);
    CHECK(page_change(stage.view(home), motion, 0) == PageChange::none);
    View later = moved(stage, story, other, 100);
    CHECK(page_change(later, motion, 100 + leaving_time(motion)) == PageChange::fades);
    later.reduced_motion = true;
    CHECK(page_change(later, motion, 100.05) == PageChange::fades);
}

TEST_CASE("a story that leaves shows its chart on the way out and means the coming page") {
    DefaultStage stage;
    Page films{PageKind::story, stage.exhibit.find_story("films")};
    Page artists{PageKind::story, stage.exhibit.find_story("artists")};
    View view = moved(stage, films, artists, 100);
    Frame frame, before;
    View still = stage.view(films);
    still.entered = 90;
    stage.stage->build(still, 100, size, before);
    stage.stage->build(view, 100, size, frame);
    // Nothing has gone yet: the same picture under a veil that cannot be seen.
    REQUIRE(frame.list.commands.size() >= before.list.commands.size() - 8);
    REQUIRE(frame.next_change <= 100);
    REQUIRE(frame.semantics.nodes()[0].id == "story:artists");
    stage.stage->build(view, 100.15, size, frame);
    const auto* veil = std::get_if<vitrina::draw::RectangleCommand>(&frame.list.commands.back());
    REQUIRE(veil);
    REQUIRE(veil->fill.colour.a > 0.05f);
    REQUIRE(veil->fill.colour.a < 1);
    stage.stage->build(view, 130, size, frame);
    Frame settled;
    stage.stage->build(stage.view(artists), 30, size, settled);
    REQUIRE(vitrina::draw::dump(frame.list) == vitrina::draw::dump(settled.list));
    REQUIRE(frame.next_change == vitrina::base::never);
}

TEST_CASE("changes of page allocate nothing once they were seen") {
    DefaultStage stage;
    Frame frame;
    Page home{PageKind::home, -1}, story{PageKind::story, 0}, other{PageKind::story, 3};
    for (auto [from, to] : {std::pair{home, story}, {story, other}, {other, home}}) {
        View view = moved(stage, from, to, 100);
        auto play = [&] {
            for (int i = 0; i < 60; ++i) stage.stage->build(view, 100 + i / 60.0, size, frame);
        };
        play();
        play();
        CAPTURE(static_cast<int>(from.kind), static_cast<int>(to.kind));
        vitrina::test::Allocations counter;
        play();
        REQUIRE(counter.count() == 0);
    }
}

TEST_CASE("every appearance shows every page with legible text") {
    using vitrina::content::Appearance;
    DefaultStage stage;
    Frame frame;
    for (const Page& page : stage.pages()) {
        for (Appearance appearance : {Appearance::paper, Appearance::high_contrast}) {
            View view = stage.view(page);
            view.appearance = appearance;
            stage.stage->build(view, 8, size, frame);
            CAPTURE(static_cast<int>(page.kind), page.item, static_cast<int>(appearance));
            const auto& theme = stage.exhibit.theme(appearance);
            bool flooded = page.kind == PageKind::story && appearance == Appearance::paper;
            if (!flooded) {
                bool own =
                    frame.list.background == theme.ground || frame.list.background == theme.card;
                REQUIRE(own);
            }
        }
    }
}
