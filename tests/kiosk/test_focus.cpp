#include <catch2/catch.hpp>
#include <set>

#include "kiosk/focus.h"

namespace kiosk = vitrina::kiosk;
namespace scene = vitrina::scene;
namespace base = vitrina::base;
using kiosk::Direction;
using kiosk::focus_after;
using kiosk::focus_before;
using kiosk::focus_towards;

namespace {

scene::Action open_home() {
    scene::Action action;
    action.kind = scene::ActionKind::home;
    return action;
}

void add(scene::Semantics& nodes, const char* id, base::Rect bounds, bool control = true) {
    scene::Node& node = nodes.add(id, scene::SemanticRole::button, id, bounds);
    if (control) node.action = open_home();
}

// Three rows of four tiles, named by row and column.
scene::Semantics grid() {
    scene::Semantics nodes;
    add(nodes, "page", {0, 0, 1000, 800}, false);
    const char* names[] = {"00", "01", "02", "03", "10", "11", "12", "13", "20", "21", "22", "23"};
    for (int i = 0; i < 12; ++i) {
        add(nodes, names[i],
            {static_cast<float>(i % 4) * 220, static_cast<float>(i / 4) * 160, 200, 140});
    }
    return nodes;
}

}  // namespace

TEST_CASE("The focus moves to the next tile in the direction and back again") {
    auto nodes = grid();
    CHECK(focus_towards(nodes.nodes(), "11", Direction::right) == "12");
    CHECK(focus_towards(nodes.nodes(), "11", Direction::left) == "10");
    CHECK(focus_towards(nodes.nodes(), "11", Direction::up) == "01");
    CHECK(focus_towards(nodes.nodes(), "11", Direction::down) == "21");
    for (const scene::Node& node : nodes.nodes()) {
        if (!node.focusable()) continue;
        std::string right = focus_towards(nodes.nodes(), node.id, Direction::right);
        if (right != node.id)
            CHECK(focus_towards(nodes.nodes(), right, Direction::left) == node.id);
        std::string down = focus_towards(nodes.nodes(), node.id, Direction::down);
        if (down != node.id) CHECK(focus_towards(nodes.nodes(), down, Direction::up) == node.id);
    }
}

TEST_CASE("At the edge the focus stays") {
    auto nodes = grid();
    CHECK(focus_towards(nodes.nodes(), "03", Direction::right) == "03");
    CHECK(focus_towards(nodes.nodes(), "03", Direction::up) == "03");
    CHECK(focus_towards(nodes.nodes(), "20", Direction::down) == "20");
    CHECK(focus_towards(nodes.nodes(), "20", Direction::left) == "20");
}

TEST_CASE("Straight ahead wins over a nearer control aslant") {
    scene::Semantics nodes;
    add(nodes, "here", {0, 0, 100, 100});
    add(nodes, "aslant", {110, 160, 100, 100});
    add(nodes, "ahead", {200, 10, 100, 100});
    CHECK(focus_towards(nodes.nodes(), "here", Direction::right) == "ahead");
    CHECK(focus_towards(nodes.nodes(), "here", Direction::down) == "aslant");
}

TEST_CASE("A wide control is reached from each of the narrow ones above it") {
    scene::Semantics nodes;
    add(nodes, "left", {0, 0, 100, 100});
    add(nodes, "right", {700, 0, 100, 100});
    add(nodes, "wide", {0, 150, 800, 100});
    CHECK(focus_towards(nodes.nodes(), "left", Direction::down) == "wide");
    CHECK(focus_towards(nodes.nodes(), "right", Direction::down) == "wide");
}

TEST_CASE("Tab visits every control once and comes back to the first") {
    auto nodes = grid();
    std::set<std::string> visited;
    std::string focus;
    for (int i = 0; i < 12; ++i) {
        std::string before = focus;
        focus = focus_after(nodes.nodes(), focus);
        visited.insert(focus);
        if (!before.empty()) CHECK(focus_before(nodes.nodes(), focus) == before);
    }
    CHECK(visited.size() == 12);
    CHECK(focus_after(nodes.nodes(), focus) == "00");
    CHECK(focus_before(nodes.nodes(), "00") == "23");
}

TEST_CASE("Without a focus the first key takes the first control, backwards the last one") {
    auto nodes = grid();
    CHECK(focus_towards(nodes.nodes(), "", Direction::left) == "00");
    CHECK(focus_towards(nodes.nodes(), "gone", Direction::down) == "00");
    CHECK(focus_after(nodes.nodes(), "") == "00");
    CHECK(focus_before(nodes.nodes(), "") == "23");
}

TEST_CASE("A page without controls has no focus") {
    scene::Semantics nodes;
    add(nodes, "text", {0, 0, 100, 100}, false);
    CHECK(focus_towards(nodes.nodes(), "", Direction::left).empty());
    CHECK(focus_after(nodes.nodes(), "text").empty());
    CHECK(focus_before(nodes.nodes(), "").empty());
}
