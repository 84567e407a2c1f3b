#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "chart_bench.h"

using namespace vitrina::scene;
using vitrina::content::ChartKind;
namespace base = vitrina::base;
namespace content = vitrina::content;
namespace draw = vitrina::draw;

namespace {

const Place wide{"beside words", {1920, 1080}, {917, 206, 931, 666}};

ChartBench& bench() {
    static ChartBench the_bench;
    return the_bench;
}

// A touch on the control that has this id.
void touch(const std::string& id) {
    const Node* node = bench().frame.semantics.find(id);
    REQUIRE(node);
    REQUIRE(node->focusable());
    bench().view = update(bench().exhibit, bench().view, node->action, 60);
    bench().build(wide, 120);
}

std::vector<const Node*> choices() {
    std::vector<const Node*> all;
    for (const Node& node : bench().frame.semantics.nodes()) {
        if (node.action.kind == ActionKind::emphasise) all.push_back(&node);
    }
    return all;
}

const content::Story& story_called(const std::string& id) {
    const auto& stories = bench().stories();
    return *std::find_if(stories.begin(), stories.end(),
                         [&](const content::Story& story) { return story.id == id; });
}

void show(const content::Story& story) {
    bench().view = {};
    bench().show(story);
    bench().build(wide, 120);
}

bool has_border(const Frame& frame) {
    return std::any_of(frame.list.commands.begin(), frame.list.commands.end(), [](const auto& c) {
        const auto* r = std::get_if<draw::RectangleCommand>(&c);
        return r && r->border_width > 0 && r->border.a > 0.9f && r->fill.colour.a < 0.01f;
    });
}

size_t meshes(const Frame& frame) {
    return static_cast<size_t>(
        std::count_if(frame.list.commands.begin(), frame.list.commands.end(),
                      [](const auto& c) { return std::holds_alternative<draw::MeshCommand>(c); }));
}

}  // namespace

TEST_CASE("rows of a pictogram can be chosen and say what they add up to") {
    show(bench().story_of(ChartKind::pictogram));
    auto rows = choices();
    REQUIRE(rows.size() > 1);
    std::string first = rows.front()->id;
    REQUIRE(rows.front()->value == "6\u00A0×\u00A010\u00A0=\u00A060");
    size_t before = bench().frame.list.glyphs.size();
    REQUIRE_FALSE(has_border(bench().frame));
    touch(first);
    REQUIRE(has_border(bench().frame));
    REQUIRE(bench().frame.list.glyphs.size() != before);
    touch(first);
    REQUIRE_FALSE(has_border(bench().frame));
}

TEST_CASE("a lit region can be chosen: it gets a rim and says its name") {
    show(bench().story_of(ChartKind::regions));
    auto regions = choices();
    REQUIRE(regions.size() > 1);
    size_t before = bench().frame.list.glyphs.size(), shapes = meshes(bench().frame);
    for (const Node* node : regions) REQUIRE_FALSE(node->name.empty());
    touch(regions.front()->id);
    REQUIRE(bench().frame.list.glyphs.size() > before);
    REQUIRE(meshes(bench().frame) == shapes + 2);
}

TEST_CASE("every small chart can be chosen") {
    show(bench().story_of(ChartKind::multiples));
    REQUIRE(choices().size() == bench().exhibit.stories[0].chart.data.series.size());
    touch("item:2");
    REQUIRE(has_border(bench().frame));
}

TEST_CASE("every row of a matrix can be chosen, however low rows are") {
    content::Story story = bench().story_of(ChartKind::matrix);
    bench().view = {};
    bench().show(story, {22, 16, 1, 1});
    bench().build(wide, 120);
    std::set<int> reached;
    float least = Metrics::of(wide.screen).unit * 54;
    for (int page = 0; page < 3; ++page) {
        for (size_t band = 0; band < choices().size(); ++band) {
            for (int again = 0; again < 6; ++again) {
                const Node* row = choices()[band];
                REQUIRE(row->bounds.height >= least - 0.5f);
                reached.insert(row->action.value);
                touch(row->id);
            }
        }
        if (bench().frame.semantics.find("matrix:next")) touch("matrix:next");
    }
    REQUIRE(reached.size() == 22);
}

TEST_CASE("after the last row of a band nothing is chosen") {
    bench().view = {};
    bench().show(bench().story_of(ChartKind::matrix), {22, 16, 1, 1});
    bench().build(wide, 120);
    for (int i = 0; i < 22; ++i) {
        auto rows = choices();
        touch(rows.front()->id);
        if (bench().view.chart.emphasis < 0) return;
    }
    FAIL("the first band never lets its rows go");
}

TEST_CASE("a mark of a matrix keeps its size while another row stands out") {
    auto radii = [] {
        std::vector<float> all;
        for (const auto& command : bench().frame.list.commands) {
            const auto* c = std::get_if<draw::RingCommand>(&command);
            if (c) all.push_back(c->radius);
        }
        return all;
    };
    show(story_called("matrix_values"));
    auto before = radii();
    touch(choices().front()->id);
    REQUIRE(radii() == before);
}

TEST_CASE("a class of colour is what it is, whatever stands out") {
    show(bench().story_of(ChartKind::choropleth));
    auto palette = bench().frame.list.palette;
    touch(choices().front()->id);
    const auto& chosen = bench().frame.list.palette;
    for (size_t i = 0; i < std::min(palette.size(), chosen.size()); ++i)
        REQUIRE(palette[i] == chosen[i]);
}

TEST_CASE("a step says more than, about or up to, and its node says so in words") {
    content::Story story = bench().story_of(ChartKind::steps);
    show(story);
    REQUIRE(bench().frame.semantics.find("item:1")->value == "More than 5,300");
    size_t qualified = bench().frame.list.glyphs.size();
    for (auto& item : story.chart.data.items) item.comparator = content::Comparator::exactly;
    show(story);
    REQUIRE(bench().frame.list.glyphs.size() + std::string("Morethan").size() <= qualified);
    REQUIRE(bench().frame.semantics.find("item:1")->value == "5,300");
}

TEST_CASE("where the word has no room, a step says no number either") {
    content::Story story = bench().story_of(ChartKind::steps);
    auto& items = story.chart.data.items;
    items.resize(1);
    story.chart.data.states[0].values.resize(1);
    story.chart.data.states[0].values[0] = 5;
    items[0].note = {};
    items[0].label = {{"x"}};
    Place narrow{"narrow", {1920, 1080}, {100, 100, 60, 300}};
    auto letters = [&](content::Comparator comparator) {
        items[0].comparator = comparator;
        bench().view = {};
        bench().show(story);
        return bench().build(narrow, 120).list.glyphs.size();
    };
    size_t exact = letters(content::Comparator::exactly);
    REQUIRE(letters(content::Comparator::more_than) == exact - 1);
}

TEST_CASE("slopes begin and end at their values, on one scale from zero") {
    content::Story story = story_called("slopes");
    for (auto& item : story.chart.data.items) item.emphasis = false;
    story.chart.data.items.resize(4);
    story.chart.data.states[0].values.resize(8);
    show(story);
    std::vector<draw::LineCommand> slopes;
    for (const auto& command : bench().frame.list.commands) {
        const auto* line = std::get_if<draw::LineCommand>(&command);
        if (line && line->width > 4) slopes.push_back(*line);
    }
    REQUIRE(slopes.size() == 4);
    // 85 to 25, 60 to 35, 30 to 28, 20 to 24: one unit is as high on both sides.
    float unit = (slopes[1].from.y - slopes[0].from.y) / 25;
    REQUIRE(slopes[0].to.y - slopes[0].from.y == Approx(60 * unit).margin(0.1));
    REQUIRE(slopes[2].to.y - slopes[2].from.y == Approx(2 * unit).margin(0.1));
    REQUIRE(slopes[3].to.y - slopes[3].from.y == Approx(-4 * unit).margin(0.1));
    float zero = slopes[0].from.y + 85 * unit;
    REQUIRE(zero <= wide.area.bottom());
    REQUIRE(slopes[3].to.y + 24 * unit == Approx(zero).margin(0.1));
}

TEST_CASE("a milestone says its time as exactly as the pack states it") {
    show(bench().story_of(ChartKind::timeline));
    REQUIRE(bench().frame.semantics.find("item:1")->value == "1904");
    REQUIRE(bench().frame.semantics.find("item:5")->value == "Jun\u00A02019");
}

TEST_CASE("the divider of two pictures stands where the visitor has put it") {
    show(story_called("picture_pair"));
    const Node* handle = bench().frame.semantics.find("picture:divider");
    REQUIRE(handle);
    Action action = handle->action;
    base::Rect picture = bench().frame.semantics.find("chart")->bounds;
    for (float share : {0.f, 0.3f, 0.62f, 1.f}) {
        action.share = share;
        bench().view = update(bench().exhibit, bench().view, action, 60);
        bench().build(wide, 120);
        REQUIRE(bench().view.chart.divider == share);
        base::Rect bounds = bench().frame.semantics.find("picture:divider")->bounds;
        float at = picture.x + picture.width * share;
        REQUIRE(bounds.x <= at + 0.5f);
        REQUIRE(bounds.right() >= at - 0.5f);
    }
    // From end to end in steps, with a key.
    std::set<float> stops;
    for (int i = 0; i < 6; ++i) {
        touch("picture:divider");
        stops.insert(bench().view.chart.divider);
    }
    REQUIRE(stops == std::set<float>{0, 0.25f, 0.5f, 0.75f, 1});
    touch("picture:before");
    REQUIRE(bench().view.chart.divider < 0);
    REQUIRE(bench().view.chart.state == 0);
}
