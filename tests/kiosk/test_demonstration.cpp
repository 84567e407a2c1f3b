#include <catch2/catch.hpp>

#include "kiosk/demonstration.h"
#include "support/default_exhibit.h"

using namespace vitrina;
using namespace vitrina::kiosk;
using scene::PageKind;
using scene::Screen;

namespace {

// The default pack's own tour at its attract loop, on any screen.
struct Loop {
    test::DefaultStage stage;
    Screen screen;
    Session session;
    Recording tour;
    Demonstration demonstration;
    std::vector<std::string> pages;

    explicit Loop(Screen on = {1280, 720})
        : screen(on),
          session(*stage.stage, {}, on),
          tour(*read_recording(stage.exhibit.folder + "/" + stage.exhibit.attract.visit)),
          demonstration(session, tour) {
        session.watch([this](const Deed& deed) {
            const scene::Page& page = deed.after.page;
            if (deed.before.page == page) return;
            auto item = static_cast<size_t>(page.item);
            bool story = page.kind == PageKind::story;
            bool region = page.kind == PageKind::map && page.item >= 0;
            pages.push_back(story    ? stage.exhibit.stories[item].id
                            : region ? stage.exhibit.map->regions[item].id
                                     : std::to_string(static_cast<int>(page.kind)));
        });
    }
    void until(base::Seconds end) {
        while (demonstration.due() < end) demonstration.pass_time(demonstration.due(), screen);
        demonstration.pass_time(end, screen);
        session.pass_time(end);
    }
    base::Seconds round() const {
        const auto& attract = stage.exhibit.attract;
        return static_cast<double>(attract.stories.size()) * attract.scene_seconds;
    }
};

const Screen screens[] = {{1600, 900}, {1920, 1080}, {1080, 1920},
                          {1024, 768}, {3840, 1080}, {640, 360}};

}  // namespace

TEST_CASE("The tour of the default pack leads where it means to on every shape of screen") {
    for (const Screen& screen : screens) {
        Loop loop(screen);
        INFO(screen.size.width << " x " << screen.size.height);
        loop.until(loop.round() + loop.tour.end + 1);
        const auto& culture = loop.stage.exhibit.topics[static_cast<size_t>(
            loop.stage.exhibit.stories[static_cast<size_t>(loop.stage.exhibit.find_story("films"))]
                .topic)];
        std::string second = loop.stage.exhibit.stories[static_cast<size_t>(culture.stories[1])].id;
        CHECK(loop.pages ==
              std::vector<std::string>{"1", "films", second, "1", "3", "COL", "CRI", "1"});
    }
}

TEST_CASE("A recorded visit is played after every round of the attract loop, and leaves nothing") {
    Loop loop;
    loop.until(loop.round() - 0.1);
    CHECK_FALSE(loop.demonstration.playing());
    CHECK(loop.pages.empty());
    loop.until(loop.round() + 5);
    CHECK(loop.demonstration.playing());
    CHECK(loop.pages.size() == 1);
    base::Seconds end = loop.round() + loop.tour.end;
    loop.until(end + 0.5);
    CHECK_FALSE(loop.demonstration.playing());
    CHECK(loop.session.view().page.kind == PageKind::attract);
    CHECK(loop.session.view().history.empty());
    CHECK(loop.demonstration.due() == Approx(end + loop.round()).margin(0.01));
    size_t once = loop.pages.size();
    loop.until(end + loop.round() + loop.tour.end);
    CHECK(loop.pages.size() == 2 * once);
}

TEST_CASE("A hand ends it, finds the page that was shown, and nothing stays pressed") {
    Loop loop;
    RecordedInput down = loop.tour.inputs[2];
    REQUIRE(std::get<Touch>(down.input).kind == Touch::Kind::down);
    base::Seconds now = loop.round() + down.time + 0.05;
    loop.until(now);
    REQUIRE(loop.session.view().page.kind == PageKind::home);
    REQUIRE_FALSE(loop.session.view().pressed.empty());
    loop.demonstration.interrupt(now);
    CHECK_FALSE(loop.demonstration.playing());
    CHECK(loop.session.view().pressed.empty());
    CHECK(loop.session.view().page.kind == PageKind::home);
    loop.session.give(Touch{Touch::Kind::down, 77, {3, 3}, now}, now);
    loop.session.give(Touch{Touch::Kind::up, 77, {3, 3}, now}, now);
    loop.until(now + 50);
    CHECK(loop.session.view().page.kind == PageKind::home);
    CHECK(loop.demonstration.due() == base::never);
    CHECK(loop.session.idle_due() < now + 90);
}
