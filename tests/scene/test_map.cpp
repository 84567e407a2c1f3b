#include <catch2/catch.hpp>
#include <cmath>
#include <string>

#include "default_stage.h"
#include "draw/display_list.h"
#include "layout_walk.h"

using namespace vitrina::scene;
using vitrina::base::Rect;
using vitrina::base::Size;

namespace {

const Size screen{1920, 1080};

struct MapStage : DefaultStage {
    Frame frame;

    View map(int item = -1) const { return view({PageKind::map, item}); }
    const Frame& look(const View& view, double time = 20) {
        stage->build(view, time, screen, frame);
        return frame;
    }
    int inset(const std::string& id) const {
        for (size_t i = 0; i < exhibit.map->insets.size(); ++i) {
            if (exhibit.map->insets[i].id == id) return static_cast<int>(i);
        }
        return -1;
    }
    int programme(const std::string& id) const {
        for (size_t i = 0; i < exhibit.programmes.size(); ++i) {
            if (exhibit.programmes[i].id == id) return static_cast<int>(i);
        }
        return -1;
    }
    std::string touched(const View& view, vitrina::base::Point at) {
        return stage->hit(look(view), view, screen, 20, at, 24);
    }
};

bool holds(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.right() <= outer.right() + 1 &&
           inner.bottom() <= outer.bottom() + 1;
}

}  // namespace

TEST_CASE("insets and the sign of Andorra stand on the overview, apart from each other") {
    MapStage stage;
    const Frame& frame = stage.look(stage.map());
    const Rect page{0, 0, screen.width, screen.height};
    std::vector<Rect> seen;
    for (const char* id : {"inset:iberia", "inset:central-america", "inset:rapa-nui",
                           "inset:galapagos", "sign:AND"}) {
        const Node* node = frame.semantics.find(id);
        REQUIRE(node);
        CHECK(node->focusable());
        CHECK(holds(page, node->bounds));
        for (const Rect& other : seen) CHECK(intersection(other, node->bounds).empty());
        seen.push_back(node->bounds);
    }
}

TEST_CASE("an inset grows when it is touched, its countries answer, its sea shrinks it again") {
    MapStage stage;
    View view = stage.map();
    Rect small = stage.look(view).semantics.find("inset:iberia")->bounds;
    CHECK(stage.touched(view, small.centre()) == "inset:iberia");

    Action grow;
    grow.kind = ActionKind::open_inset;
    grow.value = stage.inset("iberia");
    View large = update(stage.exhibit, view, grow, 10);
    const Node* node = stage.look(large).semantics.find("inset:iberia");
    REQUIRE(node);
    Rect grown = node->bounds;
    CHECK(grown.width > 2 * small.width);
    CHECK(stage.touched(large, grown.centre()) == "region:ESP");
    CHECK(stage.touched(large, {grown.x + grown.width * 0.18f, grown.centre().y}) == "region:PRT");
    CHECK(stage.look(large).semantics.find("sign:AND"));

    const Action& close = stage.look(large).semantics.find("inset:close")->action;
    View again = update(stage.exhibit, large, close, 20);
    stage.stage->build(again, 30, screen, stage.frame);
    CHECK(stage.frame.semantics.find("inset:iberia")->bounds == small);
}

TEST_CASE("a region too small to be touched has a sign in every inset that has grown") {
    MapStage stage;
    const auto& map = *stage.exhibit.map;
    for (const Screen& one : vitrina::test::all_screens()) {
        for (size_t inset = 0; inset < map.insets.size(); ++inset) {
            View view = stage.map();
            view.map.inset = static_cast<int>(inset);
            stage.stage->build(view, 20, one, stage.frame);
            float target = Metrics::of(one).target();
            for (const auto& region : map.regions) {
                CAPTURE(one.size.width, one.size.height, map.insets[inset].id, region.id);
                const Node* land = stage.frame.semantics.find("region:" + region.id);
                if (!land) continue;
                if (std::max(land->bounds.width, land->bounds.height) >= target / 2) continue;
                const Node* sign = stage.frame.semantics.find("sign:" + region.id);
                REQUIRE(sign);
                CHECK(std::min(sign->bounds.width, sign->bounds.height) >= target - 1);
            }
        }
    }
}

TEST_CASE("every region of the overview can be touched, on the map or in the list") {
    MapStage stage;
    for (const Screen& one : vitrina::test::all_screens()) {
        stage.stage->build(stage.map(), 20, one, stage.frame);
        float target = Metrics::of(one).target();
        for (const auto& region : stage.exhibit.map->regions) {
            CAPTURE(one.size.width, one.size.height, region.id);
            const Node* row = stage.frame.semantics.find("list:" + region.id);
            const Node* sign = stage.frame.semantics.find("sign:" + region.id);
            REQUIRE((row || sign));
            for (const Node* node : {row, sign}) {
                if (!node) continue;
                CHECK(node->focusable());
                CHECK(std::min(node->bounds.width, node->bounds.height) >= target - 1);
            }
        }
    }
}

TEST_CASE("an inset that turns back half way makes no jump") {
    MapStage stage;
    Action grow;
    grow.kind = ActionKind::open_inset;
    grow.value = stage.inset("iberia");
    View growing = update(stage.exhibit, stage.map(), grow, 10);
    stage.stage->build(growing, 10.12, screen, stage.frame);
    Rect half = stage.frame.semantics.find("inset:iberia")->bounds;
    Action shrink = grow;
    shrink.value = -1;
    View back = update(stage.exhibit, growing, shrink, 10.12);
    Action once_more = grow;
    View forth = update(stage.exhibit, back, once_more, 10.12);
    stage.stage->build(forth, 10.12, screen, stage.frame);
    Rect same = stage.frame.semantics.find("inset:iberia")->bounds;
    CHECK(same.width == Approx(half.width).margin(2));
    CHECK(same.x == Approx(half.x).margin(2));
}

TEST_CASE("a chosen programme names the year of its source, and no one as left out") {
    MapStage stage;
    View view = stage.map();
    view.map.programme = stage.programme("ibermusicas");
    for (int language = 0; language < 3; ++language) {
        view.language = language;
        const Frame& frame = stage.look(view);
        const Node* source = frame.semantics.find("filter:source");
        REQUIRE(source);
        CHECK(source->name.find("2025") != std::string::npos);
        for (const Node& node : frame.semantics.nodes()) {
            CHECK(node.name.find("no participa") == std::string::npos);
            CHECK(node.name.find("não participa") == std::string::npos);
            CHECK(node.name.find("does not") == std::string::npos);
        }
        CHECK(frame.semantics.find("list:BOL"));
    }
}

TEST_CASE("the list of programmes opens, and a choice closes it") {
    MapStage stage;
    Action action;
    action.kind = ActionKind::list_programmes;
    View choosing = update(stage.exhibit, stage.map(), action, 1);
    const Node* row = stage.look(choosing).semantics.find("filter:ibermusicas");
    REQUIRE(row);
    View chosen = update(stage.exhibit, choosing, row->action, 2);
    CHECK(chosen.map.programme == stage.programme("ibermusicas"));
    CHECK(stage.look(chosen).semantics.find("list:BRA"));
    action.kind = ActionKind::back;
    CHECK(update(stage.exhibit, choosing, action, 2).page == choosing.page);
}

TEST_CASE("a frame of the moving map depends on nothing but its arguments") {
    MapStage stage;
    Action open;
    open.kind = ActionKind::open;
    open.page = {PageKind::map, stage.exhibit.find_region("GTM")};
    View view = update(stage.exhibit, stage.map(), open, 10);
    auto picture = [&](double time) {
        stage.stage->build(view, time, screen, stage.frame);
        return vitrina::draw::dump(stage.frame.list);
    };
    std::string early = picture(10.3), late = picture(11.9);
    CHECK(picture(10.3) == early);
    CHECK(picture(11.9) == late);
    CHECK(early != late);
}

TEST_CASE("a light passes over the map once, when it is entered from another page") {
    MapStage stage;
    // The colours of the map's land: the first mesh that has every area.
    auto land = [&](const View& view, double time) {
        const auto& list = stage.look(view, time).list;
        for (const auto& command : list.commands) {
            const auto* mesh = std::get_if<vitrina::draw::MeshCommand>(&command);
            if (mesh && mesh->areas > stage.exhibit.map->regions.size()) {
                auto first = list.palette.begin() + mesh->first_fill;
                return std::vector<vitrina::base::Colour>(first, first + mesh->areas);
            }
        }
        return std::vector<vitrina::base::Colour>{};
    };
    Action open;
    open.kind = ActionKind::open;
    open.page = {PageKind::map, -1};
    View home = stage.view({PageKind::home, -1});
    View entered = update(stage.exhibit, home, open, 10);
    auto at_rest = land(entered, 60);
    REQUIRE(!at_rest.empty());
    CHECK(land(entered, 11.2) != at_rest);
    CHECK(stage.frame.next_change <= 11.2);
    CHECK(land(entered, 14) == at_rest);
    CHECK(land(update(stage.exhibit, stage.map(-1), open, 10), 11.2) == at_rest);
    home.reduced_motion = true;
    CHECK(land(update(stage.exhibit, home, open, 10), 11.2) == at_rest);
}

TEST_CASE("the resting map sleeps") {
    MapStage stage;
    for (int item : {-1, 0, stage.exhibit.find_region("AND")})
        CHECK(stage.look(stage.map(item), 60).next_change > 1e8);
}
