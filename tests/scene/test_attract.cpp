#include <catch2/catch.hpp>

#include "default_stage.h"

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
