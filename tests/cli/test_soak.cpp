#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "cli/soak_gauges.h"
#include "cli/soak_rules.h"
#include "cli/soak_visitors.h"

using namespace vitrina;
using namespace vitrina::cli;

namespace {

content::Exhibit small_exhibit() {
    content::Exhibit exhibit;
    exhibit.languages.resize(2);
    exhibit.stories.resize(1);
    return exhibit;
}

scene::Frame small_frame() {
    scene::Frame frame;
    frame.semantics.add("page", scene::SemanticRole::page, "", {0, 0, 100, 100}).action.kind =
        scene::ActionKind::home;
    return frame;
}

}  // namespace

TEST_CASE("The rules of a soak know a view that cannot be") {
    content::Exhibit exhibit = small_exhibit();
    scene::Frame frame = small_frame();
    CHECK(fault_of(exhibit, {}, frame).empty());
    scene::View view;
    view.page = {scene::PageKind::story, 1};
    CHECK_FALSE(fault_of(exhibit, view, frame).empty());
    view = {};
    view.language = 2;
    CHECK_FALSE(fault_of(exhibit, view, frame).empty());
    view = {};
    view.map.motion.to = scene::Camera{std::nan(""), 0, 1};
    CHECK_FALSE(fault_of(exhibit, view, frame).empty());
    view = {};
    view.pressed.resize(11);
    CHECK_FALSE(fault_of(exhibit, view, frame).empty());
    CHECK_FALSE(fault_of(exhibit, {}, scene::Frame{}).empty());
    frame.semantics.add("lost", scene::SemanticRole::text, "",
                        {std::numeric_limits<float>::infinity(), 0, 1, 1});
    CHECK_FALSE(fault_of(exhibit, {}, frame).empty());
}

TEST_CASE("The rules of a soak know what is left of a visit") {
    scene::View start, after;
    after.entered = after.map.motion.began = 90;
    after.previous = {scene::PageKind::home, -1};
    after.moved = true;
    CHECK(fault_of_end(start, after).empty());
    after.language = 1;
    CHECK_FALSE(fault_of_end(start, after).empty());
    start.language = 1;
    CHECK(fault_of_end(start, after).empty());
    after.map.programme = 3;
    CHECK_FALSE(fault_of_end(start, after).empty());
}

TEST_CASE("A gauge grows when it never comes down again to where it was") {
    Gauge gauge{.name = "files", .limit = 12};
    for (double part : {0.1, 0.3, 0.5}) gauge.read(5 + 4 * part, part);
    gauge.read(9, 0.6);
    gauge.read(9, 0.8);
    CHECK(gauge.grows());
    CHECK_FALSE(gauge.exceeds());
    gauge.read(7, 0.9);
    CHECK_FALSE(gauge.grows());
    gauge.read(13, 1);
    CHECK(gauge.exceeds());
    CHECK(gauge.first == Approx(5.4));
    CHECK(gauge.last == 13);
}

TEST_CASE("The same seed sends the same visitors, of every kind") {
    scene::Frame frame = small_frame();
    scene::View view;
    SoakSight sight{frame, view, {640, 360}, [](const scene::Page&) { return true; }};
    SoakVisitors one(7, 400), other(7, 400), third(8, 400);
    bool differs = false, away = false, keys = false, wheels = false, wild = false;
    for (int i = 0; i < 20000; ++i) {
        SoakStep a = one.next(sight), b = other.next(sight), c = third.next(sight);
        REQUIRE(a.pause == b.pause);
        REQUIRE(a.input.index() == b.input.index());
        differs = differs || a.pause != c.pause;
        away = away || one.was_away();
        keys = keys || std::holds_alternative<kiosk::KeyPress>(a.input);
        wheels = wheels || std::holds_alternative<kiosk::Wheel>(a.input);
        if (const auto* batch = std::get_if<std::vector<kiosk::Contact>>(&a.input))
            wild = wild || std::isnan(batch->front().at.x);
    }
    CHECK(differs);
    CHECK(away);
    CHECK(keys);
    CHECK(wheels);
    CHECK(wild);
}
