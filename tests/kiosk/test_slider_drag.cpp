#include <catch2/catch.hpp>

#include "kiosk/visit.h"

using namespace vitrina;
using kiosk::Touch;
using scene::ActionKind;

namespace {

// A picture from 100 to 500 with its divider in the middle, and a button beside it.
struct Pictures {
    content::Exhibit exhibit;
    scene::Frame frame;
    kiosk::Visit visit{with_languages(exhibit), on_a_story()};
    base::Seconds now = 1;

    Pictures() {
        frame.list.size = {1000, 1000};
        auto& nodes = frame.semantics;
        nodes.add("page", scene::SemanticRole::page, "", {0, 0, 1000, 1000});
        nodes.add("chart", scene::SemanticRole::chart, "Bay", {100, 100, 400, 300});
        scene::Node& half =
            nodes.add("picture:before", scene::SemanticRole::image, "1900", {100, 100, 200, 100});
        half.action.kind = ActionKind::chart_state;
        scene::Node& slider =
            nodes.add("divider", scene::SemanticRole::slider, "1900 | 1904", {270, 220, 60, 60});
        slider.action.kind = ActionKind::divide;
        slider.action.value = 2;
        slider.action.share = 0.75f;
    }

    static const content::Exhibit& with_languages(content::Exhibit& exhibit) {
        exhibit.languages = {{"es", "Español", "ES", "es", false}};
        exhibit.idle_seconds = 30;
        exhibit.topics.resize(1);
        exhibit.topics[0].stories = {0};
        exhibit.stories.resize(1);
        exhibit.stories[0].topic = 0;
        return exhibit;
    }
    static scene::View on_a_story() {
        scene::View view;
        view.page = {scene::PageKind::story, 0};
        return view;
    }
    std::string under(base::Point point) const {
        for (const scene::Node& node : frame.semantics.nodes()) {
            if (node.focusable() && node.bounds.contains(point)) return node.id;
        }
        return "";
    }
    void touch(Touch::Kind kind, float x, float y, int64_t pointer = 1) {
        now += 0.1;
        visit.handle(Touch{kind, pointer, {x, y}, now},
                     {frame, [&](base::Point point) { return under(point); }, now});
    }
    const scene::ChartView& chart() const { return visit.view().chart; }
};

}  // namespace

TEST_CASE("The divider of two pictures goes where the finger goes, and stays there") {
    Pictures visitor;
    visitor.touch(Touch::Kind::down, 300, 250);
    visitor.touch(Touch::Kind::move, 340, 250);
    REQUIRE(visitor.chart().divider == Approx(0.6));
    REQUIRE(visitor.chart().state == 2);
    visitor.touch(Touch::Kind::move, 900, 250);
    REQUIRE(visitor.chart().divider == 1);
    visitor.touch(Touch::Kind::move, 140, 800);
    visitor.touch(Touch::Kind::up, 140, 800);
    REQUIRE(visitor.chart().divider == Approx(0.1));
}

TEST_CASE("A drag may begin anywhere on the pictures and is no tap on what lies there") {
    Pictures visitor;
    visitor.touch(Touch::Kind::down, 150, 120);
    REQUIRE(visitor.visit.view().is_pressed("picture:before"));
    visitor.touch(Touch::Kind::move, 180, 120);
    visitor.touch(Touch::Kind::move, 160, 120);
    REQUIRE(visitor.visit.view().pressed.empty());
    visitor.touch(Touch::Kind::up, 160, 120);
    REQUIRE(visitor.chart().divider == Approx(0.15));
    REQUIRE(visitor.chart().state == 2);
}

TEST_CASE("A drag is no swipe to another story, however far and quick it is") {
    Pictures visitor;
    for (auto [kind, x] : {std::pair{Touch::Kind::down, 480.f},
                           {Touch::Kind::move, 400.f},
                           {Touch::Kind::move, 120.f},
                           {Touch::Kind::up, 120.f}})
        visitor.touch(kind, x, 350);
    REQUIRE(visitor.visit.view().page == scene::Page{scene::PageKind::story, 0});
    REQUIRE(visitor.chart().divider == Approx(0.05));
}

TEST_CASE("A touch on the handle moves the divider a step, without a drag") {
    Pictures visitor;
    visitor.touch(Touch::Kind::down, 300, 250);
    visitor.touch(Touch::Kind::move, 303, 251);
    visitor.touch(Touch::Kind::up, 303, 251);
    REQUIRE(visitor.chart().divider == Approx(0.75));
}

TEST_CASE("A finger that comes down beside the pictures leaves the divider alone") {
    Pictures visitor;
    visitor.touch(Touch::Kind::down, 700, 250);
    visitor.touch(Touch::Kind::move, 300, 250);
    visitor.touch(Touch::Kind::up, 300, 250);
    REQUIRE(visitor.chart().divider < 0);
}

TEST_CASE("Where reading begins on the right the earlier picture does too") {
    Pictures visitor;
    visitor.exhibit.languages[0].right_to_left = true;
    visitor.touch(Touch::Kind::down, 300, 250);
    visitor.touch(Touch::Kind::move, 340, 250);
    REQUIRE(visitor.chart().divider == Approx(0.4));
}
