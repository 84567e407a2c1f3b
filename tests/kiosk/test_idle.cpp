#include <catch2/catch.hpp>

#include "kiosk/idle.h"
#include "kiosk/visit.h"

using namespace vitrina;
using kiosk::Key;
using kiosk::Touch;
using scene::ActionKind;
using scene::PageKind;

namespace {

content::Exhibit small_exhibit() {
    content::Exhibit exhibit;
    exhibit.languages = {{"es", "Español", "ES", "es", false},
                         {"pt", "Português", "PT", "pt", false}};
    exhibit.idle_seconds = 30;
    return exhibit;
}

// Someone in front of pages that have a switch to Portuguese on the left and nothing on the right;
// while the warning stands, its two buttons.
struct Visitor {
    content::Exhibit exhibit = small_exhibit();
    kiosk::Visit visit;
    scene::Frame frame;
    base::Seconds now = 0;

    explicit Visitor(const scene::View& start) : visit(exhibit, start) { look(); }
    explicit Visitor(PageKind page = PageKind::home) : Visitor(on(page)) {}

    static scene::View on(PageKind page) {
        scene::View view;
        view.page.kind = page;
        return view;
    }

    void add(std::string_view id, float x, ActionKind kind, int value = 0) {
        scene::Node& node =
            frame.semantics.add(id, scene::SemanticRole::button, "", {x, 0, 100, 100});
        node.action.kind = kind;
        node.action.value = value;
    }

    void look() {
        frame.semantics.clear();
        frame.semantics.add("page", scene::SemanticRole::page, "", {0, 0, 300, 100});
        if (visit.view().warning) {
            add("stay", 0, ActionKind::stay);
            add("start again", 100, ActionKind::start_again);
        } else if (visit.view().page.kind == PageKind::attract) {
            add("invitation", 0, ActionKind::home);
        } else {
            add("português", 0, ActionKind::set_language, 1);
        }
    }

    std::string under(base::Point point) const {
        for (const scene::Node& node : frame.semantics.nodes()) {
            if (node.focusable() && node.bounds.contains(point)) return node.id;
        }
        return "";
    }

    void wait_until(base::Seconds time) {
        now = time;
        visit.pass_time(time);
        look();
    }
    void give(const kiosk::Input& input) {
        visit.handle(input, {frame, [this](base::Point point) { return under(point); }, now});
        look();
    }
    void touch(Touch::Kind kind, float x) { give(Touch{kind, 1, {x, 10}}); }
    void tap(float x) {
        touch(Touch::Kind::down, x);
        touch(Touch::Kind::up, x);
    }
    void key(Key key) { give(kiosk::KeyPress{key, false}); }
    bool warned() const { return visit.view().warning.has_value(); }
    PageKind page() const { return visit.view().page.kind; }
};

constexpr float beside = 250;

}  // namespace

TEST_CASE("A visit left alone is warned for 20 seconds and then ends") {
    Visitor visitor;
    visitor.now = 10;
    visitor.tap(50);
    REQUIRE(visitor.visit.view().language == 1);
    CHECK(visitor.visit.idle_due() == Approx(40));
    visitor.wait_until(39.9);
    CHECK_FALSE(visitor.warned());
    visitor.wait_until(40);
    CHECK(visitor.warned());
    CHECK(visitor.page() == PageKind::home);
    CHECK(visitor.visit.idle_due() == Approx(60));
    visitor.wait_until(59.9);
    CHECK(visitor.page() == PageKind::home);
    visitor.wait_until(60);
    CHECK(visitor.page() == PageKind::attract);
    CHECK(visitor.visit.idle_due() == base::never);
}

TEST_CASE("Nothing is left of a visit but where and when it ended") {
    scene::View start = Visitor::on(PageKind::home);
    Visitor visitor(start);
    visitor.tap(50);
    visitor.key(Key::right);
    visitor.wait_until(1000);
    scene::View fresh;
    const scene::View& after = visitor.visit.view();
    fresh.previous = start.page;
    fresh.moved = true;
    fresh.entered = after.entered;
    fresh.appearance = visitor.exhibit.appearance;
    fresh.map.motion.began = after.entered;  // the flight to the attract loop
    CHECK(after == fresh);
}

TEST_CASE("What staff have set up outlasts the visits") {
    scene::View start = Visitor::on(PageKind::attract);
    start.language = 1;
    start.large_text = start.reduced_motion = start.low_reach = true;
    start.appearance = content::Appearance::paper;
    Visitor visitor(start);
    visitor.tap(50);
    visitor.wait_until(1000);
    const scene::View& after = visitor.visit.view();
    CHECK(after.page.kind == PageKind::attract);
    CHECK(after.language == 1);
    CHECK(after.large_text);
    CHECK(after.reduced_motion);
    CHECK(after.low_reach);
    CHECK(after.appearance == content::Appearance::paper);
}

TEST_CASE("No timer runs before the first touch, nor in the attract loop") {
    for (PageKind page : {PageKind::home, PageKind::attract}) {
        Visitor visitor(page);
        CHECK(visitor.visit.idle_due() == base::never);
        visitor.wait_until(1e6);
        CHECK(visitor.page() == page);
        CHECK_FALSE(visitor.warned());
    }
}

TEST_CASE("A visit that broke off is gone on with, and its language is not the next visitor's") {
    Visitor visitor(PageKind::attract);
    scene::View before = Visitor::on(PageKind::home);
    before.language = 1;
    visitor.visit.resume(before);
    CHECK(visitor.page() == PageKind::home);
    CHECK(visitor.visit.idle_due() == Approx(30));
    visitor.wait_until(100);
    CHECK(visitor.page() == PageKind::attract);
    CHECK(visitor.visit.view().language == 0);
}

TEST_CASE("A touch anywhere, a wheel and any key go on with the visit") {
    for (int how = 0; how < 5; ++how) {
        Visitor visitor;
        visitor.tap(50);
        visitor.wait_until(45);
        REQUIRE(visitor.warned());
        if (how == 0) visitor.tap(beside);
        if (how == 1) visitor.tap(50);
        if (how == 2) visitor.key(Key::other);
        if (how == 3) visitor.key(Key::back);
        if (how == 4) visitor.give(kiosk::Wheel{{beside, 10}, 1});
        CHECK_FALSE(visitor.warned());
        CHECK(visitor.page() == PageKind::home);
        CHECK(visitor.visit.view().language == 1);
        CHECK(visitor.visit.idle_due() == Approx(75));
    }
}

TEST_CASE("Start again leads home as a visit begins") {
    Visitor visitor;
    visitor.tap(50);
    visitor.wait_until(45);
    visitor.tap(150);
    CHECK_FALSE(visitor.warned());
    CHECK(visitor.page() == PageKind::home);
    CHECK(visitor.visit.view().language == 0);
    CHECK(visitor.visit.idle_due() == Approx(75));
}

TEST_CASE("A finger that slides off a button of the warning still says that somebody is there") {
    Visitor visitor;
    visitor.tap(50);
    visitor.wait_until(45);
    visitor.touch(Touch::Kind::down, 150);
    CHECK(visitor.warned());
    visitor.touch(Touch::Kind::move, beside);
    visitor.touch(Touch::Kind::up, beside);
    CHECK_FALSE(visitor.warned());
    CHECK(visitor.visit.view().language == 1);
}

TEST_CASE("While a finger lies on the warning, the countdown has begun anew") {
    Visitor visitor;
    visitor.tap(50);
    visitor.wait_until(49);
    visitor.touch(Touch::Kind::down, 150);
    CHECK(visitor.visit.idle_due() == Approx(69));
}

TEST_CASE("By keys the visitor chooses between the two answers and gets the focus back") {
    Visitor visitor;
    visitor.key(Key::right);
    REQUIRE(visitor.visit.view().focus == "português");
    visitor.wait_until(61);
    REQUIRE(visitor.warned());
    visitor.key(Key::tab);
    CHECK(visitor.visit.view().focus == "stay");
    visitor.key(Key::activate);
    CHECK_FALSE(visitor.warned());
    CHECK(visitor.visit.view().focus == "português");
}

TEST_CASE("The warning can be answered as often as one likes") {
    Visitor visitor;
    visitor.tap(50);
    for (int i = 1; i <= 50; ++i) {
        visitor.wait_until(45. * i);
        REQUIRE(visitor.warned());
        visitor.tap(beside);
        REQUIRE(visitor.page() == PageKind::home);
    }
}

TEST_CASE("Staff may set another time than the exhibit's until a still visitor is warned") {
    Visitor visitor;
    visitor.tap(50);
    base::Seconds before = visitor.visit.idle_due();
    visitor.visit.leave_after(100);
    CHECK(visitor.visit.idle_due() == Approx(before - 30 + 100));
}

TEST_CASE("Whoever uses what helps to see, reach or find the way has twice the time") {
    content::Exhibit exhibit = small_exhibit();
    scene::View plain;
    CHECK(kiosk::idle_times(exhibit, plain, exhibit.idle_seconds).until_warning == 30);
    CHECK(kiosk::idle_times(exhibit, plain, exhibit.idle_seconds).warning == 20);
    scene::View large = plain, low = plain, calm = plain, keys = plain, paper = plain;
    large.large_text = low.low_reach = calm.reduced_motion = true;
    keys.focus = "português";
    paper.appearance = content::Appearance::paper;
    for (const scene::View& view : {large, low, calm, keys, paper}) {
        CHECK(kiosk::idle_times(exhibit, view, exhibit.idle_seconds).until_warning == 60);
        CHECK(kiosk::idle_times(exhibit, view, exhibit.idle_seconds).warning == 40);
    }
}

TEST_CASE("After a long sleep of the machine the visit is over") {
    Visitor visitor;
    visitor.tap(50);
    visitor.wait_until(50000);
    CHECK(visitor.page() == PageKind::attract);
    CHECK(visitor.visit.view().entered == Approx(50));
}
