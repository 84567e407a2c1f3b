#include <catch2/catch.hpp>

#include "kiosk/page_label.h"
#include "kiosk/set_up.h"
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
    content::Exhibit exhibit;
    kiosk::Visit visit;
    scene::Frame frame;
    base::Seconds now = 0;

    explicit Visitor(PageKind page) : Visitor(small_exhibit(), start(page)) {}
    Visitor(content::Exhibit shown, scene::View view)
        : exhibit(std::move(shown)), visit(exhibit, std::move(view)) {
        look();
    }

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
        give(Touch{kind, finger, {x, y}, now});
    }
    void tap(float x) {
        touch(Touch::Kind::down, x);
        touch(Touch::Kind::up, x);
    }
    void key(Key key, bool repeated = false) { give(kiosk::KeyPress{key, repeated}); }
    std::string pressed() const {
        std::string ids;
        for (const auto& id : visit.view().pressed) ids += (ids.empty() ? "" : " ") + id;
        return ids;
    }
    PageKind page() const { return visit.view().page.kind; }
};

}  // namespace

TEST_CASE("A tap shows the press at once and acts when the finger leaves") {
    Visitor visitor(PageKind::home);
    visitor.touch(Touch::Kind::down, 50);
    CHECK(visitor.pressed() == "about");
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

TEST_CASE("Every finger presses its own control, and one pressed twice is listed once") {
    Visitor visitor(PageKind::home);
    visitor.touch(Touch::Kind::down, 200, 10, 1);
    visitor.touch(Touch::Kind::down, 50, 10, 2);
    visitor.touch(Touch::Kind::down, 60, 80, 3);
    CHECK(visitor.pressed() == "about português");
    visitor.touch(Touch::Kind::up, 200, 10, 1);
    CHECK(visitor.visit.view().language == 1);
    CHECK(visitor.pressed() == "about");
    visitor.touch(Touch::Kind::move, 120, 80, 3);
    CHECK(visitor.pressed() == "about");
    visitor.touch(Touch::Kind::up, 50, 10, 2);
    CHECK(visitor.page() == PageKind::about);
}

TEST_CASE("The first finger that leaves wins: on the next page the others have pressed nothing") {
    Visitor visitor(PageKind::home);
    visitor.touch(Touch::Kind::down, 200, 10, 1);
    visitor.touch(Touch::Kind::down, 50, 10, 2);
    visitor.touch(Touch::Kind::up, 50, 10, 2);
    REQUIRE(visitor.page() == PageKind::about);
    CHECK(visitor.pressed().empty());
    visitor.touch(Touch::Kind::up, 200, 10, 1);
    CHECK(visitor.visit.view().language == 0);
}

TEST_CASE("A finger that is cancelled does nothing and leaves nothing pressed") {
    Visitor visitor(PageKind::home);
    visitor.touch(Touch::Kind::down, 50, 10, 1);
    visitor.touch(Touch::Kind::down, 200, 10, 2);
    visitor.touch(Touch::Kind::cancel, 50, 10, 1);
    CHECK(visitor.pressed() == "português");
    visitor.touch(Touch::Kind::cancel, 200, 10, 2);
    CHECK(visitor.pressed().empty());
    CHECK(visitor.page() == PageKind::home);
}

TEST_CASE("A finger that trembles beside a border still means its control") {
    Visitor visitor(PageKind::home);
    visitor.touch(Touch::Kind::down, 98);
    visitor.touch(Touch::Kind::move, 103);
    CHECK(visitor.pressed() == "about");
    visitor.touch(Touch::Kind::up, 103);
    CHECK(visitor.page() == PageKind::about);
}

TEST_CASE("The second half of a double tap presses nothing on the page that the first one opened") {
    Visitor visitor(PageKind::attract);
    visitor.now = 10;
    visitor.tap(50);
    REQUIRE(visitor.page() == PageKind::home);
    visitor.now = 10.2;
    visitor.tap(52);
    CHECK(visitor.page() == PageKind::home);
    visitor.now = 10.6;
    visitor.tap(52);
    CHECK(visitor.page() == PageKind::about);
}

TEST_CASE("Quick taps on a control that is still there count one by one") {
    Visitor visitor(PageKind::home);
    visitor.now = 10;
    visitor.tap(50);
    visitor.now = 10.1;
    visitor.touch(Touch::Kind::down, 50);
    CHECK(visitor.pressed() == "about");
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

TEST_CASE("In the attract loop a finger opens what it came down on, whatever comes under it") {
    Visitor visitor(PageKind::attract);
    visitor.touch(Touch::Kind::down, 150);
    // The loop has gone on to the next story.
    visitor.frame.semantics.clear();
    visitor.frame.semantics.add("page", scene::SemanticRole::page, "", {0, 0, 300, 100});
    visitor.frame.semantics.add("invitation", scene::SemanticRole::button, "", {100, 0, 100, 50})
        .action = action(ActionKind::open, {PageKind::about, -1});
    visitor.touch(Touch::Kind::up, 150);
    CHECK(visitor.page() == PageKind::home);
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

namespace {

// Three stories of one topic in a language read from left to right and one read from right to left.
struct Reader : Visitor {
    Reader() : Visitor(three_stories(), on_the_second()) {}

    static content::Exhibit three_stories() {
        content::Exhibit exhibit = small_exhibit();
        exhibit.languages[1].right_to_left = true;
        exhibit.topics.resize(1);
        exhibit.topics[0].stories = {0, 1, 2};
        exhibit.stories.resize(3);
        for (content::Story& story : exhibit.stories) story.topic = 0;
        return exhibit;
    }
    static scene::View on_the_second() {
        scene::View view = start(PageKind::story);
        view.page.item = 1;
        return view;
    }
    int story() const { return visit.view().page.item; }
    void stroke(float from, float to, base::Seconds time = 0.2, float down = 0, float y = 500) {
        now += 1;
        touch(Touch::Kind::down, from, y);
        now += time;
        touch(Touch::Kind::move, (from + to) / 2, y + down / 2);
        touch(Touch::Kind::up, to, y + down);
    }
};

}  // namespace

TEST_CASE("A swipe to the left turns to the next story, one to the right to the previous") {
    Reader reader;
    reader.stroke(600, 400);
    CHECK(reader.story() == 2);
    reader.stroke(400, 600);
    CHECK(reader.story() == 1);
}

TEST_CASE("Where one reads from right to left, swipes turn the other way") {
    Reader reader;
    reader.tap(200);
    REQUIRE(reader.visit.view().language == 1);
    reader.stroke(600, 400);
    CHECK(reader.story() == 0);
}

TEST_CASE("Short, slow, steep strokes, and those that begin on a button, are no swipes") {
    Reader reader;
    reader.stroke(600, 540);
    reader.stroke(600, 400, 2);
    reader.stroke(600, 400, 0.2, 180);
    reader.stroke(240, 20, 0.2, 0, 10);
    CHECK(reader.story() == 1);
}

TEST_CASE("Two fingers of one hand do not swipe, two visitors do not hinder each other") {
    Reader reader;
    reader.touch(Touch::Kind::down, 600, 500, 1);
    SECTION("one hand") {
        reader.touch(Touch::Kind::down, 700, 550, 2);
        reader.touch(Touch::Kind::up, 400, 500, 1);
        reader.touch(Touch::Kind::up, 500, 550, 2);
        CHECK(reader.story() == 1);
    }
    SECTION("two visitors") {
        reader.touch(Touch::Kind::down, 1400, 500, 2);
        reader.touch(Touch::Kind::up, 400, 500, 1);
        CHECK(reader.story() == 2);
    }
}

TEST_CASE("Pages are named as on the command line") {
    content::Exhibit exhibit;
    content::Story story;
    story.id = "films";
    exhibit.stories.push_back(story);
    CHECK(kiosk::page_label(exhibit, {PageKind::story, 0}) == "story:films");
    CHECK(kiosk::page_label(exhibit, {PageKind::map, -1}) == "map");
    CHECK(kiosk::page_label(exhibit, {PageKind::attract, -1}) == "attract");
}

TEST_CASE("Settings that change hold at once where nobody is, and leave visitors what they chose") {
    kiosk::Settings::Exhibit before, after;
    after.language = "pt";
    after.appearance = "paper";
    Visitor nobody(PageKind::attract);
    scene::View start = nobody.visit.start();
    kiosk::set_up(nobody.exhibit, before, after, start);
    nobody.visit.begin_with(start);
    CHECK(nobody.visit.view().language == 1);
    CHECK(nobody.visit.view().appearance == content::Appearance::paper);

    Visitor somebody(PageKind::attract);
    somebody.tap(120);
    somebody.visit.begin_with(start);
    CHECK(somebody.visit.view().language == 0);
    CHECK(somebody.visit.view().appearance == content::Appearance::night);
}

TEST_CASE("A language that is no longer offered is left, and the first one is offered always") {
    Visitor visitor(PageKind::home);
    visitor.tap(200);
    REQUIRE(visitor.visit.view().language == 1);
    kiosk::Settings::Exhibit before, after;
    after.languages = {"es"};
    scene::View start = visitor.visit.start();
    kiosk::set_up(visitor.exhibit, before, after, start);
    visitor.visit.begin_with(start);
    CHECK(visitor.visit.view().language == 0);
    visitor.tap(200);
    CHECK(visitor.visit.view().language == 0);

    CHECK(kiosk::offered_languages(visitor.exhibit, after.languages, 1) == 3);
    CHECK(kiosk::offered_languages(visitor.exhibit, {}, 0) == scene::View{}.offered);
    // What did not change is not taken from the settings: an option may have said otherwise.
    scene::View chosen = visitor.visit.start();
    chosen.language = 1;
    kiosk::set_up(visitor.exhibit, before, before, chosen);
    CHECK(chosen.language == 1);
}
