#include <catch2/catch.hpp>

#include <cmath>
#include <map>

#include "default_stage.h"
#include "layout_walk.h"

using namespace vitrina;
using namespace vitrina::scene;

namespace {

// The attract loop at one moment on one screen.
struct Loop {
    DefaultStage stage;
    Screen screen;
    View view;
    Frame frame;
    base::Seconds now = 0;

    explicit Loop(Screen on) : screen(on) { show(4); }

    void show(base::Seconds time) {
        now = time;
        stage.stage->build(view, now, screen, frame);
    }
    // Where a tap leads.
    Page tapped(base::Point at) {
        float reach = 0.022f * std::min(screen.size.width, screen.size.height);
        std::string id = stage.stage->hit(frame, view, screen, now, at, reach);
        const Node* node = frame.semantics.find(id);
        REQUIRE(node);
        return update(stage.exhibit, view, node->action, now).page;
    }
    Page tapped(std::string_view id) {
        const Node* node = frame.semantics.find(id);
        REQUIRE(node);
        return tapped(node->bounds.centre());
    }
};

const Screen screens[] = {{1920, 1080}, {1080, 1920}, {1280, 720}, {1024, 768}, {3840, 1080}};

}  // namespace

TEST_CASE("a tap on the story that the attract loop tells opens that story") {
    for (const Screen& screen : screens) {
        Loop loop(screen);
        const auto& attract = loop.stage.exhibit.attract;
        for (size_t i = 0; i < attract.stories.size(); ++i) {
            loop.show(attract.scene_seconds * (static_cast<double>(i) + 0.5));
            CHECK(loop.tapped("story") == Page{PageKind::story, attract.stories[i]});
        }
    }
}

TEST_CASE("a tap on a country of the attract loop opens that country") {
    for (const Screen& screen : screens) {
        Loop loop(screen);
        for (const char* id : {"BRA", "ARG", "MEX"}) {
            int region = loop.stage.exhibit.find_region(id);
            CHECK(loop.tapped(std::string("region:") + id) == Page{PageKind::map, region});
        }
    }
}

TEST_CASE("a tap on the invitation, or beside everything, begins at home") {
    for (const Screen& screen : screens) {
        Loop loop(screen);
        CHECK(loop.tapped("start") == Page{PageKind::home, -1});
        CHECK(loop.tapped(base::Point{3, 3}) == Page{PageKind::home, -1});
    }
}

TEST_CASE("in the attract loop nothing keeps its place for half an hour") {
    for (const Screen& screen : screens) {
        Loop loop(screen);
        INFO(screen.size.width << " x " << screen.size.height);
        double step = loop.stage.exhibit.attract.scene_seconds;
        std::map<std::string, base::Rect> kept;
        for (double time = step / 2; time < 1800; time += step) {
            loop.show(time);
            for (const Node& node : loop.frame.semantics.nodes()) {
                // The words of a story change with every scene.
                if (node.role == SemanticRole::page || node.id == "story") continue;
                auto [known, is_new] = kept.emplace(node.id, node.bounds);
                if (!is_new) known->second = intersection(known->second, node.bounds);
            }
        }
        CHECK(kept.size() > 20);
        for (const auto& [id, bounds] : kept) {
            INFO(id);
            CHECK(bounds.empty());
        }
    }
}

TEST_CASE("words and map change sides without a jump, and what is touched is what is seen") {
    for (const Screen& screen : screens) {
        Loop loop(screen);
        const auto& attract = loop.stage.exhibit.attract;
        double change = attract.scene_seconds * static_cast<double>(attract.stories.size());
        int brazil = loop.stage.exhibit.find_region("BRA");
        base::Point before;
        for (double time = change - 1; time < change + 4; time += 1. / 60) {
            loop.show(time);
            base::Point at = loop.frame.semantics.find("region:BRA")->bounds.centre();
            float most = 0.03f * std::max(screen.size.width, screen.size.height);
            if (time > change - 1) CHECK(std::hypot(at.x - before.x, at.y - before.y) < most);
            before = at;
        }
        CHECK(loop.tapped("region:BRA") == Page{PageKind::map, brazil});
        CHECK(loop.tapped("story") == Page{PageKind::story, attract.stories.front()});
    }
}

TEST_CASE("the attract loop is laid out well on both of its sides") {
    DefaultStage show;
    for (const Screen& screen : test::all_screens()) {
        for (double time : {60., 75., 100.}) {
            Frame frame;
            show.stage->build(show.view({PageKind::attract, -1}), time, screen, frame);
            const Node *story = frame.semantics.find("story"),
                       *start = frame.semantics.find("start");
            REQUIRE((story && start));
            base::Rect whole{0, 0, screen.size.width, screen.size.height};
            INFO(screen.size.width << " x " << screen.size.height << " at " << time);
            base::Rect seen = intersection(start->bounds, whole);
            CHECK(seen.width == Approx(start->bounds.width));
            CHECK(seen.height == Approx(start->bounds.height));
            CHECK(intersection(story->bounds, start->bounds).height <= 1);
            CHECK_FALSE(story->cut);
        }
    }
}
