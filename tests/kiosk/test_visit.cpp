#include <catch2/catch.hpp>

#include "kiosk/page_label.h"
#include "kiosk/visit.h"

using namespace vitrina;
using kiosk::Key;
using kiosk::Touch;
using scene::ActionKind;
using scene::PageKind;

namespace {

// Two topics without stories are enough: the visit knows pages and controls, not what they show.
content::Exhibit small_exhibit() {
    content::Exhibit exhibit;
    exhibit.languages = {{"es", "Español", "ES", "es", false},
                         {"pt", "Português", "PT", "pt", false}};
    exhibit.idle_seconds = 30;
    return exhibit;
}

scene::Action action(ActionKind kind, scene::Page page = {}, int value = 0) {
    return {kind, page, value, ""};
}

// A visit with the frame it is on: an invitation over the whole attract page, two buttons side by
// side on all others.
struct Visitor {
    content::Exhibit exhibit = small_exhibit();
    kiosk::Visit visit;
    scene::Frame frame;
    base::Seconds now = 0;

    explicit Visitor(PageKind page) : visit(exhibit, start(page)) { look(); }

    static scene::View start(PageKind page) {
        scene::View view;
        view.page.kind = page;
        return view;
    }

    void look() {
        auto& nodes = frame.semantics;
        nodes.clear();
        nodes.add("page", scene::SemanticRole::page, "", {0, 0, 300, 100});
        if (visit.view().page.kind == PageKind::attract) {
            nodes.add("invitation", scene::SemanticRole::button, "", {100, 0, 100, 50}).action =
                action(ActionKind::open, {PageKind::home, -1});
            return;
        }
        nodes.add("about", scene::SemanticRole::button, "", {0, 0, 100, 100}).action =
            action(ActionKind::open, {PageKind::about, -1});
        nodes.add("português", scene::SemanticRole::button, "", {150, 0, 100, 100}).action =
            action(ActionKind::set_language, {}, 1);
    }

    std::string under(base::Point point) const {
        for (const scene::Node& node : frame.semantics.nodes()) {
            if (node.focusable() && node.bounds.contains(point)) return node.id;
        }
        return "";
    }

    void give(const kiosk::Input& input) {
        visit.handle(input, {frame, [this](base::Point point) { return under(point); }, now});
        look();
    }
    void touch(Touch::Kind kind, float x, float y = 10, int64_t finger = 0) {
        give(Touch{kind, finger, {x, y}});
    }
    void tap(float x) {
        touch(Touch::Kind::down, x);
        touch(Touch::Kind::up, x);
    }
    void key(Key key, bool repeated = false) { give(kiosk::KeyPress{key, repeated}); }
    PageKind page() const { return visit.view().page.kind; }
};

}  // namespace

TEST_CASE("A tap shows the press at once and acts when the finger leaves") {
    Visitor visitor(PageKind::home);
    visitor.touch(Touch::Kind::down, 50);
    CHECK(visitor.visit.view().pressed == "about");
    CHECK(visitor.page() == PageKind::home);
    visitor.touch(Touch::Kind::up, 50);
    CHECK(visitor.page() == PageKind::about);
    CHECK(visitor.visit.view().pressed.empty());
}

TEST_CASE("A finger that slides off its control does nothing, even when it comes back") {
    Visitor visitor(PageKind::home);
    visitor.touch(Touch::Kind::down, 50);
    visitor.touch(Touch::Kind::move, 120);
    CHECK(visitor.visit.view().pressed.empty());
    visitor.touch(Touch::Kind::move, 50);
    visitor.touch(Touch::Kind::up, 50);
    CHECK(visitor.page() == PageKind::home);
}

TEST_CASE("A finger that leaves over another control does nothing") {
    Visitor visitor(PageKind::home);
    visitor.touch(Touch::Kind::down, 50);
    visitor.touch(Touch::Kind::up, 200);
    CHECK(visitor.page() == PageKind::home);
    CHECK(visitor.visit.view().language == 0);
}

TEST_CASE("A second finger neither acts nor disturbs the first") {
    Visitor visitor(PageKind::home);
    visitor.touch(Touch::Kind::down, 50, 10, 1);
    visitor.touch(Touch::Kind::down, 200, 10, 2);
    visitor.touch(Touch::Kind::up, 200, 10, 2);
    CHECK(visitor.visit.view().language == 0);
    visitor.touch(Touch::Kind::up, 50, 10, 1);
    CHECK(visitor.page() == PageKind::about);
}

TEST_CASE("In the attract loop a tap anywhere and any key accept the invitation") {
    Visitor tapping(PageKind::attract);
    tapping.tap(5);
    CHECK(tapping.page() == PageKind::home);
    for (Key key : {Key::other, Key::activate, Key::left, Key::zoom_in}) {
        Visitor typing(PageKind::attract);
        typing.key(key);
        CHECK(typing.page() == PageKind::home);
    }
}

TEST_CASE("Arrows and Enter reach and open a control") {
    Visitor visitor(PageKind::home);
    visitor.key(Key::right);
    CHECK(visitor.visit.view().focus == "about");
    visitor.key(Key::right);
    CHECK(visitor.visit.view().focus == "português");
    visitor.key(Key::activate);
    CHECK(visitor.visit.view().language == 1);
    visitor.key(Key::back_tab);
    visitor.key(Key::activate);
    CHECK(visitor.page() == PageKind::about);
}

TEST_CASE("A key held down does not act again and again") {
    Visitor visitor(PageKind::home);
    visitor.key(Key::right);
    visitor.key(Key::activate, true);
    CHECK(visitor.page() == PageKind::home);
}

TEST_CASE("Escape goes back and Home goes home") {
    Visitor visitor(PageKind::home);
    visitor.tap(50);
    visitor.key(Key::back);
    CHECK(visitor.page() == PageKind::home);
    visitor.tap(50);
    visitor.key(Key::home);
    CHECK(visitor.page() == PageKind::home);
    CHECK(visitor.visit.view().history.empty());
}

TEST_CASE("A touch takes the focus mark away") {
    Visitor visitor(PageKind::home);
    visitor.key(Key::right);
    visitor.touch(Touch::Kind::down, 120);
    CHECK(visitor.visit.view().focus.empty());
}

TEST_CASE("A visit left alone goes back to the attract loop in the first language") {
    Visitor visitor(PageKind::home);
    visitor.now = 10;
    visitor.tap(200);
    CHECK(visitor.visit.view().language == 1);
    CHECK(visitor.visit.idle_due() == Approx(40));
    visitor.visit.pass_time(39.9);
    CHECK(visitor.page() == PageKind::home);
    visitor.visit.pass_time(40);
    CHECK(visitor.page() == PageKind::attract);
    CHECK(visitor.visit.view().language == 0);
    CHECK(visitor.visit.idle_due() == base::never);
}

TEST_CASE("Every input puts the end of the visit off, taps beside controls too") {
    Visitor visitor(PageKind::home);
    visitor.now = 20;
    visitor.tap(120);
    CHECK(visitor.visit.idle_due() == Approx(50));
    visitor.now = 25;
    visitor.key(Key::other);
    CHECK(visitor.visit.idle_due() == Approx(55));
}

TEST_CASE("Pages are named as on the command line") {
    content::Exhibit exhibit = small_exhibit();
    content::Story story;
    story.id = "films";
    exhibit.stories.push_back(story);
    CHECK(kiosk::page_label(exhibit, {PageKind::story, 0}) == "story:films");
    CHECK(kiosk::page_label(exhibit, {PageKind::map, -1}) == "map");
    CHECK(kiosk::page_label(exhibit, {PageKind::attract, -1}) == "attract");
}
