#include <catch2/catch.hpp>

#include "kiosk/visit_tally.h"
#include "kiosk/wall_clock.h"

using namespace vitrina;
using namespace vitrina::kiosk;
using scene::PageKind;
using scene::View;

namespace {

// A visitor whose views follow one another; the tally sees each step.
struct Visitor {
    content::Exhibit exhibit;
    std::string hour = "2026-11-28 14";
    VisitTally tally{exhibit, [this] { return hour; }};
    View view;

    Visitor() {
        exhibit.languages = {{"es", "Español", "ES", "es", false},
                             {"pt", "Português", "PT", "pt", false}};
        exhibit.stories.resize(1);
        exhibit.stories[0].id = "films";
    }

    void step(const View& next, base::Seconds now, const Input* input, const char* control = "") {
        View before = view;
        view = next;
        tally.see({now, input, control, {}, before, view});
    }
    void go(scene::Page page, base::Seconds now) {
        View next = view;
        next.page = page;
        next.entered = next.last_input = now;
        Input key = KeyPress{};
        step(next, now, &key);
    }
    void leave(base::Seconds now) {
        View next;
        next.entered = now;
        step(next, now, nullptr);
    }
    void touch(Touch::Kind kind, base::Point at, base::Seconds now, const char* control = "") {
        View next = view;
        next.last_input = now;
        Input touch = Touch{kind, 1, at};
        step(next, now, &touch, control);
    }
    VisitCount count(const VisitCounts& counts, VisitEvent event, const std::string& subject = "",
                     const std::string& language = "es") {
        auto found = counts.find({hour, event, subject, language});
        return found == counts.end() ? VisitCount{} : found->second;
    }
};

}  // namespace

TEST_CASE("A visit counts with its pages, and how long each was looked at") {
    Visitor visitor;
    visitor.go({PageKind::home, -1}, 100);
    visitor.go({PageKind::story, 0}, 110);
    visitor.go({PageKind::home, -1}, 140);
    visitor.touch(Touch::Kind::down, {5, 5}, 150, "topic:culture");
    CHECK_FALSE(visitor.tally.has_visits());
    visitor.leave(230);
    REQUIRE(visitor.tally.has_visits());
    VisitCounts counts = visitor.tally.take();
    CHECK(visitor.count(counts, VisitEvent::visit).count == 1);
    CHECK(visitor.count(counts, VisitEvent::visit).seconds == Approx(50));
    CHECK(visitor.count(counts, VisitEvent::page, "home").count == 2);
    CHECK(visitor.count(counts, VisitEvent::page, "home").seconds == Approx(20));
    CHECK(visitor.count(counts, VisitEvent::page, "story:films").seconds == Approx(30));
    CHECK(visitor.count(counts, VisitEvent::left, "home").count == 1);
    CHECK(visitor.count(counts, VisitEvent::page, "attract").count == 0);
    CHECK_FALSE(visitor.tally.has_visits());
}

TEST_CASE("A language that a visitor chooses counts, and what is seen in it") {
    Visitor visitor;
    visitor.go({PageKind::home, -1}, 100);
    View next = visitor.view;
    next.language = 1;
    next.last_input = 105;
    Input key = KeyPress{};
    visitor.step(next, 105, &key);
    visitor.leave(200);
    VisitCounts counts = visitor.tally.take();
    CHECK(visitor.count(counts, VisitEvent::language, "pt", "pt").count == 1);
    CHECK(visitor.count(counts, VisitEvent::visit, "", "pt").count == 1);
}

TEST_CASE("A tap beside every control is a dead one, a drag and a tap on a control are not") {
    Visitor visitor;
    visitor.go({PageKind::home, -1}, 100);
    visitor.touch(Touch::Kind::down, {5, 5}, 101);
    visitor.touch(Touch::Kind::up, {6, 5}, 101.1);
    visitor.touch(Touch::Kind::down, {5, 5}, 102, "map");
    visitor.touch(Touch::Kind::up, {6, 5}, 102.1);
    visitor.touch(Touch::Kind::down, {5, 5}, 103);
    visitor.touch(Touch::Kind::move, {95, 5}, 103.1);
    visitor.touch(Touch::Kind::up, {95, 5}, 103.2);
    visitor.leave(200);
    VisitCounts counts = visitor.tally.take();
    CHECK(visitor.count(counts, VisitEvent::dead_tap, "home").count == 1);
}

TEST_CASE("Access features count once a visit") {
    Visitor visitor;
    for (int i = 0; i < 2; ++i) {
        visitor.go({PageKind::home, -1}, 100 + 200 * i);
        visitor.view.focus = "topic:culture";
        visitor.go({PageKind::home, -1}, 101 + 200 * i);
        visitor.go({PageKind::home, -1}, 102 + 200 * i);
        visitor.leave(200 + 200 * i);
    }
    VisitCounts counts = visitor.tally.take();
    CHECK(visitor.count(counts, VisitEvent::access, "keys").count == 2);
    CHECK(visitor.count(counts, VisitEvent::access, "large_text").count == 0);
}

TEST_CASE("Starting again ends one visit and begins another") {
    Visitor visitor;
    visitor.go({PageKind::story, 0}, 100);
    visitor.view.warning.emplace();
    View anew;
    anew.page = {PageKind::home, -1};
    anew.entered = anew.last_input = 170;
    Input key = KeyPress{};
    visitor.step(anew, 170, &key);
    visitor.leave(300);
    VisitCounts counts = visitor.tally.take();
    CHECK(visitor.count(counts, VisitEvent::visit).count == 2);
    CHECK(visitor.count(counts, VisitEvent::page, "story:films").count == 1);
    CHECK(visitor.count(counts, VisitEvent::page, "home").count == 1);
}

TEST_CASE("The log tells whole hours only") {
    CHECK(hour_now().size() == std::string("2026-11-28 14").size());
    CHECK(hour_text(earliest_time + 330 * 86400).starts_with("2026-11-2"));
    // Whatever the clock shows, the log can keep it.
    for (int64_t wall : {int64_t{-1} << 62, int64_t{-1} << 40, int64_t{0}, earliest_time - 1,
                         latest_time, int64_t{1} << 40, int64_t{1} << 62})
        CHECK(hour_text(wall) == hour_text(earliest_time));
}
