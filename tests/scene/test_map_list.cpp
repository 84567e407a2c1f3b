#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "layout_walk.h"
#include "support/other_stage.h"

// The list beside the map where its entries do not all fit.

using namespace vitrina::scene;
using vitrina::test::PackStage;

namespace {

// The world, and as many regions without land again as it takes.
struct World : PackStage {
    explicit World(size_t regions) : PackStage("tests/content/other/world") {
        auto& all = exhibit.map->regions;
        while (all.size() < regions) {
            auto one = all[all.size() % 177];
            one.id += std::to_string(all.size());
            one.area = -1;
            all.push_back(one);
        }
        auto created = Stage::create(exhibit, *fonts);
        REQUIRE(created);
        stage = std::move(*created);
    }

    const Frame& look(const View& view, const Screen& screen) {
        stage->build(view, 40, screen, m_frame);
        return m_frame;
    }

  private:
    Frame m_frame;
};

View of_map(int region = -1, int sheet = -1) {
    View view;
    view.page = {PageKind::map, region};
    view.map.list_sheet = sheet;
    return view;
}

std::vector<std::string> rows_of(const Frame& frame) {
    std::vector<std::string> rows;
    for (const Node& node : frame.semantics.nodes()) {
        bool is_row = node.id.starts_with("list:") && node.role == SemanticRole::item;
        if (is_row) rows.push_back(node.id);
    }
    return rows;
}

// Turns from sheet to sheet until the first one comes again.
void check_that_sheets_hold_every_region_once(World& world, const Screen& screen) {
    View view = of_map();
    std::multiset<std::string> seen;
    std::vector<std::string> first = rows_of(world.look(view, screen)), rows = first;
    do {
        seen.insert(rows.begin(), rows.end());
        auto faults = vitrina::test::layout_faults(*world.stage, view, screen);
        std::erase_if(faults, [](const auto& fault) { return fault.find("list:") == fault.npos; });
        INFO(vitrina::test::listed(faults));
        CHECK(faults.empty());
        const Node* next = world.look(view, screen).semantics.find("list:next");
        REQUIRE(next);
        view = update(world.exhibit, view, next->action, 1);
        rows = rows_of(world.look(view, screen));
    } while (rows != first && seen.size() < 1000);
    CHECK(seen.size() == world.exhibit.map->regions.size());
    CHECK(std::set<std::string>(seen.begin(), seen.end()).size() == seen.size());
}

}  // namespace

TEST_CASE("Turning the list shows every region once, on every shape of screen") {
    for (size_t count : {177u, 500u}) {
        World world(count);
        for (const Screen& screen : vitrina::test::all_screens()) {
            CAPTURE(count, screen.size.width, screen.size.height);
            check_that_sheets_hold_every_region_once(world, screen);
        }
    }
}

TEST_CASE("The list says which of its sheets is shown and how many regions there are") {
    World world(177);
    const Node* node = world.look(of_map(-1, 1), {1920, 1080}).semantics.find("list:sheet");
    REQUIRE(node);
    CHECK(node->name.starts_with("2/"));
    CHECK(node->value.find("177") != std::string::npos);
    auto rows = rows_of(world.look(of_map(-1, 1), {1920, 1080}));
    CHECK(node->value.find(std::to_string(rows.size() + 1) + "–" +
                           std::to_string(2 * rows.size())) != std::string::npos);
}

TEST_CASE("The list shows the sheet of the region that is open, and again when its card closes") {
    World world(177);
    const Screen screen{2560, 1080};
    for (int region : {0, 50, 100, 176}) {
        CAPTURE(region);
        const std::string row =
            "list:" + world.exhibit.map->regions[static_cast<size_t>(region)].id;
        CHECK(world.look(of_map(region), screen).semantics.find(row));
        Action back;
        back.kind = ActionKind::back;
        View closed = update(world.exhibit, of_map(region), back, 10);
        REQUIRE(closed.page == Page{PageKind::map, -1});
        CHECK(world.look(closed, screen).semantics.find(row));
        // Who turns the list on decides; the next region decides again.
        View turned = of_map(region, 0);
        CHECK(rows_of(world.look(turned, screen)) == rows_of(world.look(of_map(0), screen)));
        Action next;
        next.kind = ActionKind::next;
        View after = update(world.exhibit, turned, next, 20);
        CHECK(after.map.list_sheet == -1);
    }
}

TEST_CASE("Every programme with a list of participants can be chosen") {
    PackStage pack("content/iberoamerica");
    std::set<int> listed;
    for (const auto& one : pack.exhibit.participation) listed.insert(one.programme);
    for (const Screen& screen : vitrina::test::all_screens()) {
        CAPTURE(screen.size.width, screen.size.height);
        View view = of_map();
        view.map.choosing = true;
        std::set<std::string> seen;
        for (int sheet = 0; sheet < 9; ++sheet) {
            view.map.list_sheet = sheet;
            Frame frame;
            pack.stage->build(view, 40, screen, frame);
            for (const Node& node : frame.semantics.nodes()) {
                if (node.action.kind == ActionKind::choose_programme && node.action.value >= 0)
                    seen.insert(node.id);
            }
        }
        CHECK(seen.size() == listed.size());
    }
}
