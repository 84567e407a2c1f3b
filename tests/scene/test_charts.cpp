#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "chart_bench.h"
#include "support/allocations.h"

using namespace vitrina::scene;
using vitrina::base::Point;
using vitrina::base::Rect;
using vitrina::base::Size;
using vitrina::content::ChartKind;
namespace content = vitrina::content;
namespace draw = vitrina::draw;

namespace {

const std::vector<Place> places{
    {"beside words", {1920, 1080}, {917, 206, 931, 666}},
    {"small", {1920, 1080}, {300, 300, 400, 300}},
    {"large", {3840, 2160}, {300, 300, 3000, 1500}},
    {"portrait", {1080, 1920}, {64, 760, 952, 880}},
    {"a narrow column", {1080, 1920}, {100, 200, 420, 1300}},
    {"half size", {1280, 720}, {611, 137, 621, 444}},
};

ChartBench& bench() {
    static ChartBench the_bench;
    return the_bench;
}

bool can_be_negative(const content::Story& story) {
    ChartKind kind = story.chart.kind;
    if (story.chart.filled || story.chart.arrangement != content::Arrangement::grouped)
        return false;
    return kind == ChartKind::bars || kind == ChartKind::lines || kind == ChartKind::steps ||
           kind == ChartKind::multiples || kind == ChartKind::before_after;
}

bool all_finite(float a, float b, float c = 0, float d = 0) {
    return std::isfinite(a) && std::isfinite(b) && std::isfinite(c) && std::isfinite(d);
}

Rect around(Point a, Point b, float width) {
    return Rect{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)}
        .inset(-width / 2);
}

// The boxes of the capitals of every line of a run.
void boxes_of(const draw::DisplayList& list, const draw::GlyphsCommand& run,
              std::vector<Rect>& boxes) {
    for (uint32_t i = 0; i < run.count; ++i) {
        Point at = list.glyphs[run.first + i].position + run.offset;
        Rect box{at.x, at.y - run.size * 0.7f, run.size * 0.3f, run.size * 0.7f};
        bool same_line = i > 0 && std::abs(boxes.back().y - box.y) < 1;
        if (same_line) {
            boxes.back() = united(boxes.back(), box);
        } else {
            boxes.push_back(box);
        }
    }
}

// Where each command of the list paints; what is inside a clip is where the clip is.
struct Painted {
    std::vector<Rect> marks;
    std::vector<std::vector<Rect>> texts;  // line by line of each run
    bool finite = true;
};

struct Collector {
    const draw::DisplayList& list;
    Painted& painted;
    int clips = 0;

    void mark(const Rect& rect) {
        if (!all_finite(rect.x, rect.y, rect.width, rect.height)) painted.finite = false;
        if (clips == 0) painted.marks.push_back(rect);
    }
    void operator()(const draw::RectangleCommand& c) { mark(c.rect); }
    void operator()(const draw::RingCommand& c) {
        mark({c.centre.x - c.radius, c.centre.y - c.radius, 2 * c.radius, 2 * c.radius});
    }
    void operator()(const draw::LineCommand& c) { mark(around(c.from, c.to, c.width)); }
    void operator()(const draw::PathCommand& c) {
        Rect box = c.path->bounds();
        Point a = c.transform * Point{box.x, box.y};
        Point b = c.transform * Point{box.right(), box.bottom()};
        mark(around(a, b, 0));
    }
    void operator()(const draw::GlyphsCommand& c) {
        auto& lines = painted.texts.emplace_back();
        boxes_of(list, c, lines);
        for (const Rect& box : lines) {
            if (!all_finite(box.x, box.y, box.width, box.height)) painted.finite = false;
        }
        if (clips > 0) painted.texts.pop_back();
    }
    void operator()(const draw::PictureCommand& c) { mark(c.rect); }
    void operator()(const draw::FilmCommand& c) { mark(c.rect); }
    void operator()(const draw::MeshCommand&) {}
    void operator()(const draw::PushClipCommand& c) {
        mark(c.rect);
        ++clips;
    }
    void operator()(const draw::PopClipCommand&) { --clips; }
    void operator()(const draw::PushGroupCommand& c) { mark(c.bounds); }
    void operator()(const draw::PopGroupCommand&) {}
};

Painted painted_by(const Frame& frame) {
    Painted painted;
    Collector collector{frame.list, painted};
    for (const auto& command : frame.list.commands) std::visit(collector, command);
    return painted;
}

bool within(const Rect& rect, const Rect& area, float slack) {
    return rect.x >= area.x - slack && rect.y >= area.y - slack &&
           rect.right() <= area.right() + slack && rect.bottom() <= area.bottom() + slack;
}

// Everything is a number and inside the area.
void check_bounds(const Frame& frame, const Place& place) {
    Painted painted = painted_by(frame);
    Rect area = frame.list.in_picture(place.area);
    float unit = Metrics::of(place.screen).unit;
    REQUIRE(painted.finite);
    for (const Rect& rect : painted.marks) {
        CAPTURE(rect.x, rect.y, rect.width, rect.height);
        REQUIRE(within(rect, area, 4 * unit));
    }
    for (const auto& lines : painted.texts) {
        for (const Rect& box : lines) {
            CAPTURE(box.x, box.y, box.width, box.height);
            REQUIRE(within(box, area, 4 * unit));
        }
    }
    for (const Node& node : frame.semantics.nodes()) {
        CAPTURE(node.id, node.bounds.x, node.bounds.y, node.bounds.width, node.bounds.height);
        REQUIRE(within(node.bounds, area, 4 * unit));
        REQUIRE_FALSE(node.bounds.empty());
    }
}

void check_texts_apart(const Frame& frame) {
    Painted painted = painted_by(frame);
    for (size_t i = 0; i < painted.texts.size(); ++i) {
        for (size_t j = i + 1; j < painted.texts.size(); ++j) {
            for (const Rect& one : painted.texts[i]) {
                for (const Rect& other : painted.texts[j]) {
                    Rect shared = intersection(one, other);
                    if (std::min(shared.width, shared.height) <= 1) continue;
                    CAPTURE(one.x, one.y, one.width, one.height);
                    CAPTURE(other.x, other.y, other.width, other.height);
                    REQUIRE(std::min(shared.width, shared.height) <= 1);
                }
            }
        }
    }
}

void check_nodes(const Frame& frame) {
    std::set<std::string> ids;
    std::vector<Rect> controls;
    for (const Node& node : frame.semantics.nodes()) {
        CAPTURE(node.id);
        REQUIRE(ids.insert(node.id).second);
        REQUIRE_FALSE(node.name.empty());
        if (!node.focusable()) continue;
        for (const Rect& other : controls) {
            Rect shared = intersection(other, node.bounds);
            REQUIRE(std::min(shared.width, shared.height) < 1);
        }
        controls.push_back(node.bounds);
    }
}

std::vector<Recipe> recipes(const content::Story& story) {
    std::vector<Recipe> all;
    for (size_t items : {0u, 1u, 2u, 50u, 500u}) all.push_back({items});
    for (double magnitude : {1e-6, 0.0, 1e6, 1e12}) all.push_back({7, 1, 1, magnitude});
    for (size_t series : {2u, 3u, 6u}) all.push_back({5, series, 1, 40, false, true});
    Recipe words{6, 1, 1, 5000};
    words.long_labels = true;
    all.push_back(words);
    words.series = 2;
    all.push_back(words);
    words.series = 4;
    all.push_back(words);
    Recipe notes{9, 3, 2, 5000, false, true};
    notes.notes = true;
    all.push_back(notes);
    all.push_back({12, 1, 3, 100, false, true});
    if (can_be_negative(story)) {
        all.push_back({8, 1, 1, 1000, true, true});
        all.push_back({50, 3, 2, 1e9, true, true});
    }
    return all;
}

std::string told(const Recipe& r) {
    return std::to_string(r.items) + " items, " + std::to_string(r.series) + " series, " +
           std::to_string(r.states) + " states, up to " + std::to_string(r.magnitude) +
           (r.negative ? ", negative" : "") + (r.missing ? ", missing" : "") +
           (r.long_labels ? ", long labels" : "") + (r.notes ? ", notes" : "");
}

template <typename Check>
void for_every_chart(Check check) {
    for (const content::Story& story : bench().stories()) {
        DYNAMIC_SECTION(story.id) {
            auto all = recipes(story);
            if (!ChartBench::has_data(story)) all.resize(1);
            for (const Recipe& recipe : all) {
                INFO(told(recipe));
                bench().view = {};
                bench().show(story, recipe);
                check(recipe);
            }
        }
    }
}

// The rectangles of a chart without panel, legend or plates: its bars.
std::vector<Rect> bars_of(const Frame& frame) {
    std::vector<Rect> bars;
    for (const auto& command : frame.list.commands) {
        if (const auto* c = std::get_if<draw::RectangleCommand>(&command)) bars.push_back(c->rect);
    }
    return bars;
}

content::Story bars_with(std::vector<double> values, bool upright, double negative_from = 0) {
    content::Story story = bench().story_of(ChartKind::bars);
    story.chart.upright = upright;
    story.chart.arrangement = content::Arrangement::grouped;
    story.chart.data = {};
    story.chart.data.series.resize(1);
    story.chart.data.states.resize(1);
    for (double value : values) {
        story.chart.data.items.emplace_back().label = {{"Item"}};
        story.chart.data.states[0].values.push_back(value - negative_from);
    }
    return story;
}

}  // namespace

TEST_CASE("every chart stays in its area and is made of numbers, whatever its data") {
    for_every_chart([](const Recipe& recipe) {
        for (const Place& place : places) {
            INFO(place.name);
            check_bounds(bench().build(place, 60), place);
            bool often = recipe.items <= 12;
            for (double time : {0.0, 0.5, 1.1, 1.9, 3.0}) {
                if (!often && time != 0.5) continue;
                CAPTURE(time);
                check_bounds(bench().build(place, time), place);
            }
        }
    });
}

TEST_CASE("the words of a chart never cover each other, nor do its controls") {
    for_every_chart([](const Recipe&) {
        for (const Place& place : places) {
            INFO(place.name);
            check_texts_apart(bench().build(place, 60));
            check_nodes(bench().frame);
        }
    });
}

TEST_CASE("every chart comes to rest") {
    for_every_chart([](const Recipe&) {
        REQUIRE(bench().build(places[0], 60).next_change == vitrina::base::never);
    });
}

TEST_CASE("a chart that moves allocates nothing once it has been seen") {
    for (const content::Story& story : bench().stories()) {
        CAPTURE(story.id);
        bench().view = {};
        bench().show(story, {20, 3, 2, 1000, false, true});
        for (int i = 0; i < 150; ++i) bench().build(places[0], i / 30.0);
        vitrina::test::Allocations counter;
        for (int i = 0; i < 150; ++i) bench().build(places[0], i / 30.0);
        REQUIRE(counter.count() == 0);
    }
}

TEST_CASE("an item that a visitor chose, and a state, stay inside as well") {
    for (const content::Story& story : bench().stories()) {
        CAPTURE(story.id);
        if (!ChartBench::has_data(story)) continue;
        bench().show(story, {6, 2, 3, 100, false, true});
        for (int item : {0, 3, 5}) {
            bench().view = {};
            bench().view.chart = {1, 0, 20, item, 0, 20.5};
            for (double time : {20.0, 20.4, 20.7, 40.0})
                check_bounds(bench().build(places[0], time), places[0]);
            REQUIRE(bench().frame.next_change == vitrina::base::never);
        }
    }
    bench().view = {};
}

TEST_CASE("a chart that reads from right to left is the mirror of itself") {
    for (const content::Story& story : bench().stories()) {
        CAPTURE(story.id);
        bench().view = {};
        bench().show(story, {6, 2, 1, 100, false, true});
        for (const Place& place : places) {
            INFO(place.name);
            auto plain = painted_by(bench().build(place, 60)).marks;
            bench().exhibit.languages[0].right_to_left = true;
            const Frame& frame = bench().build(place, 60);
            check_bounds(frame, place);
            auto mirrored = painted_by(frame).marks;
            bench().exhibit.languages[0].right_to_left = false;
            REQUIRE(mirrored.size() == plain.size());
            if (draws_map(story.chart.kind)) continue;  // a map is what it is in every language
            for (size_t i = 0; i < plain.size(); ++i) {
                CAPTURE(i);
                REQUIRE(mirrored[i].right() == Approx(place.screen.width - plain[i].x).margin(0.5));
                REQUIRE(mirrored[i].y == Approx(plain[i].y).margin(0.01));
            }
        }
    }
}

TEST_CASE("bars are as long as their values, from one zero") {
    const std::vector<double> values{5, 10, 20, 40, 80, 0.5};
    for (bool upright : {false, true}) {
        bench().view = {};
        bench().show(bars_with(values, upright));
        for (const Place& place : places) {
            CAPTURE(upright, place.name);
            auto bars = bars_of(bench().build(place, 60));
            REQUIRE(bars.size() == values.size());
            float longest = upright ? bars[4].height : bars[4].width;
            for (size_t i = 0; i < bars.size(); ++i) {
                float length = upright ? bars[i].height : bars[i].width;
                REQUIRE(length == Approx(longest * values[i] / 80).margin(0.05));
                REQUIRE((upright ? bars[i].bottom() : bars[i].x) ==
                        Approx(upright ? bars[0].bottom() : bars[0].x).margin(0.05));
            }
        }
    }
}

TEST_CASE("bars below zero run the other way by the same measure") {
    bench().show(bars_with({30, 0, 60, 90}, false, 30));  // 0, -30, 30, 60
    auto bars = bars_of(bench().build(places[0], 60));
    REQUIRE(bars.size() == 3);  // nothing is drawn for zero
    REQUIRE(bars[0].right() == Approx(bars[1].x).margin(0.05));
    REQUIRE(bars[0].width == Approx(bars[1].width).margin(0.05));
    REQUIRE(bars[2].width == Approx(bars[1].width * 2).margin(0.05));
}

TEST_CASE("the parts of a stack stand on each other and are as long as they should be") {
    content::Story story = bench().story_of(ChartKind::bars);
    story.chart.arrangement = content::Arrangement::stacked;
    story.chart.upright = false;
    story.chart.data = {};
    story.chart.data.series.resize(2);
    story.chart.data.states.resize(1);
    story.chart.data.items.emplace_back().label = {{"Item"}};
    story.chart.data.states[0].values = {10, 30};
    bench().show(story);
    auto bars = bars_of(bench().build(places[0], 60));
    REQUIRE(bars.size() >= 2);
    const Rect &one = bars[bars.size() - 2], &other = bars.back();
    REQUIRE(one.right() == Approx(other.x).margin(0.05));
    REQUIRE(other.width == Approx(one.width * 3).margin(0.05));
}

TEST_CASE("a bar that grows is never longer than its value") {
    bench().show(bars_with({5, 10, 20}, false));
    auto last = bars_of(bench().build(places[0], 60));
    for (double time = 0; time < 3; time += 0.05) {
        auto bars = bars_of(bench().build(places[0], time));
        for (size_t i = 0; i < bars.size() && bars.size() == last.size(); ++i)
            REQUIRE(bars[i].width <= last[i].width + 0.05f);
    }
}

TEST_CASE("no bar is drawn for what is not known") {
    bench().show(bars_with({5, content::missing, 20}, false));
    REQUIRE(bars_of(bench().build(places[0], 60)).size() == 2);
    const Node* node = bench().frame.semantics.find("item:2");
    REQUIRE(node);
    REQUIRE(node->value == bench().exhibit.words.in(content::Word::no_data, 0));
}

TEST_CASE("areas are as large as their values") {
    for (ChartKind kind : {ChartKind::areas, ChartKind::bubbles}) {
        content::Story story = bench().story_of(kind);
        auto& data = story.chart.data;
        const std::vector<double> values{4, 9, 16, 25};
        data.items.resize(4);
        data.states.resize(1);
        data.states[0].values = values;
        for (auto& item : data.items) item.emphasis = false;
        bench().view = {};
        bench().show(story);
        std::vector<float> radii;
        for (const auto& command : bench().build(places[2], 60).list.commands) {
            const auto* c = std::get_if<draw::RingCommand>(&command);
            if (c && c->thickness >= c->radius) radii.push_back(c->radius);
        }
        CAPTURE(content::name(kind));
        // Discs for the values, whatever other discs there are: one radius explains all four.
        auto drawn = [&](float wanted) {
            return std::any_of(radii.begin(), radii.end(), [&](float radius) {
                return std::abs(radius - wanted) < 0.002f * wanted;
            });
        };
        REQUIRE(std::any_of(radii.begin(), radii.end(), [&](float largest) {
            return std::all_of(values.begin(), values.end(), [&](double value) {
                return drawn(largest * static_cast<float>(std::sqrt(value / 25)));
            });
        }));
    }
}
