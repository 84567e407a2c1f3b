#include <catch2/catch.hpp>

#include "default_stage.h"
#include "painted.h"

using namespace vitrina::scene;

namespace {

constexpr vitrina::base::Size screen{1280, 720};

// The ground of list rows while these nodes are pressed.
struct Pressed {
    DefaultStage stage;
    Frame frame;

    vitrina::base::Colour ground_of(const char* row, std::vector<std::string> pressed) {
        View view = stage.view({PageKind::map, -1});
        view.pressed = std::move(pressed);
        stage.stage->build(view, 20, screen, frame);
        const Node* node = frame.semantics.find(row);
        REQUIRE(node);
        // Near the row's upper edge, beside dot and letters.
        vitrina::base::Point at{node->bounds.centre().x, node->bounds.y + 5};
        auto colour = vitrina::test::Painted(frame.list).ground(at, frame.list.commands.size());
        REQUIRE(colour);
        return *colour;
    }
};

}  // namespace

TEST_CASE("every pressed control shows it, however many there are") {
    Pressed map;
    for (const char* row : {"list:BRA", "list:CUB"}) {
        auto at_rest = map.ground_of(row, {});
        auto pressed = map.ground_of(row, {"list:BRA", "list:CUB"});
        CHECK_FALSE(pressed == at_rest);
        CHECK(map.ground_of(row, {"list:CHL"}) == at_rest);
    }
}

TEST_CASE("a country pressed on the map and in the list is pressed once") {
    Pressed map;
    auto once = map.ground_of("list:BRA", {"list:BRA"});
    CHECK(map.ground_of("list:BRA", {"region:BRA"}) == once);
    CHECK(map.ground_of("list:BRA", {"list:BRA", "region:BRA"}) == once);
}
