#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "chart_bench.h"
#include "painted.h"

using namespace vitrina::scene;
using vitrina::base::Colour;
using vitrina::base::Point;
using vitrina::base::Rect;
using vitrina::test::Painted;
namespace base = vitrina::base;
namespace content = vitrina::content;
namespace draw = vitrina::draw;

namespace {

const Place wide{"beside words", {1920, 1080}, {917, 206, 931, 666}};
const Place high{"portrait", {1080, 1920}, {64, 760, 952, 880}};

constexpr content::Appearance appearances[] = {
    content::Appearance::night, content::Appearance::paper, content::Appearance::high_contrast};

// Topics from dark to bright: what is legible on one may be pale on another.
const char* const topic_colours[] = {"#3FA9F5", "#1CC8B7", "#F2559E", "#FF6B57",
                                     "#A67CFF", "#FFB627", "#6CCB5F"};

ChartBench& bench() {
    static ChartBench the_bench;
    return the_bench;
}

Point middle_of(const draw::DisplayList& list, const draw::GlyphsCommand& run, uint32_t glyph) {
    Point at = list.glyphs[run.first + glyph].position + run.offset;
    return {at.x + run.size * 0.18f, at.y - run.size * 0.25f};
}

// Every text that can hardly be read where it stands.
std::set<std::string> pale_texts(const Frame& frame, const View& view, float unit) {
    Painted painted(frame.list);
    std::set<std::string> pale;
    for (size_t i = 0; i < frame.list.commands.size(); ++i) {
        const auto* run = std::get_if<draw::GlyphsCommand>(&frame.list.commands[i]);
        if (!run || run->colour.a < 0.02f) continue;
        bool strict = view.appearance == content::Appearance::high_contrast;
        float least = strict ? 7.f : run->size >= 36 * unit ? 3.f : 4.5f;
        for (uint32_t g = 0; g < run->count; g += 4) {
            Point at = middle_of(frame.list, *run, g);
            auto contrast = painted.contrast(run->colour, at, i);
            if (contrast && *contrast < least - 0.02f)
                pale.insert("text of " + std::to_string(run->size / unit) + " at " +
                            std::to_string(at.x) + ", " + std::to_string(at.y) + ": " +
                            std::to_string(*contrast));
        }
    }
    return pale;
}

// The parts of a chart that say something, as far as a display list can tell: discs, rings, bars
// and strokes. None are hairs that guide the eye, tints of a row, gaps in the ground's own colour,
// the buttons and the panel. A part must be told from what it lies on, or, where it lies on others,
// from the chart's ground.
class Parts {
  public:
    Parts(const Frame& frame, const Place& place) : m_frame(frame), m_painted(frame.list) {
        m_unit = Metrics::of(place.screen).unit;
        m_ground = frame.list.background;
        for (const auto& command : frame.list.commands) {
            const auto* c = std::get_if<draw::RectangleCommand>(&command);
            if (c && c->rect.width * c->rect.height > 0.5f * place.area.width * place.area.height)
                m_ground = c->fill.colour;  // a panel
        }
    }

    std::set<std::string> faint() {
        for (m_index = 0; m_index < m_frame.list.commands.size(); ++m_index)
            std::visit(*this, m_frame.list.commands[m_index]);
        return m_faint;
    }

    void operator()(const draw::RectangleCommand& c) {
        if (is_button(c.rect) || c.rect.empty()) return;
        Point edge{c.rect.x + c.border_width / 2, c.rect.centre().y};
        bool outlined = c.border_width > 0 && seen(edge, c.border);
        if (!outlined && !seen(c.rect.centre(), c.fill.colour)) fault("rectangle", c.rect.centre());
    }
    void operator()(const draw::RingCommand& c) {
        bool disc = c.thickness >= c.radius;
        float out = disc ? 0 : c.radius - c.thickness / 2, turn = (c.start + c.sweep / 2) * 6.2832f;
        Point at = c.centre + Point{std::sin(turn), -std::cos(turn)} * out;
        if (!seen(at, c.colour) && !is_traced(c)) fault("ring", at);
    }
    void operator()(const draw::LineCommand& c) {
        Point at = (c.from + c.to) * 0.5f;
        if (c.width > 2.5f * m_unit && !seen(at, c.colour)) fault("line", at);
    }
    void operator()(const draw::PathCommand& c) {
        Point at = c.transform * c.path->bounds().centre();
        if (!seen(at, c.colour)) fault("path", at);
    }
    template <typename Other>
    void operator()(const Other&) {}

  private:
    bool seen(Point at, Colour colour) const {
        if (colour.a < 0.1f || !m_painted.clip(m_index).contains(at)) return true;
        if (colour.with_alpha(1) == m_ground.with_alpha(1)) return true;
        auto contrast = m_painted.contrast(colour, at, m_index);
        float alone = base::contrast(base::blended(colour, m_ground), m_ground);
        return !contrast || std::max(*contrast, alone) > 2.98f;
    }
    bool is_button(const Rect& rect) const {
        auto nodes = m_frame.semantics.nodes();
        return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
            return node.role == SemanticRole::button && node.bounds == rect;
        });
    }
    // Rings along its edge, which are looked at themselves.
    bool is_traced(const draw::RingCommand& ring) const {
        const auto& all = m_frame.list.commands;
        return std::any_of(all.begin(), all.end(), [&](const auto& command) {
            const auto* c = std::get_if<draw::RingCommand>(&command);
            return c && c->centre == ring.centre && c->radius == ring.radius &&
                   c->thickness < ring.thickness && c->sweep == 1 && c->colour.a > 0.5f;
        });
    }
    void fault(const char* what, Point at) {
        m_faint.insert(what + (" at " + std::to_string(at.x)) + ", " + std::to_string(at.y));
    }

    const Frame& m_frame;
    Painted m_painted;
    Colour m_ground;
    float m_unit = 1;
    size_t m_index = 0;
    std::set<std::string> m_faint;
};

std::string listed(const std::set<std::string>& lines) {
    std::string all;
    for (const auto& line : lines) all += "\n  " + line;
    return all;
}

template <typename Check>
void for_every_appearance(Check check) {
    for (const content::Story& story : bench().stories()) {
        DYNAMIC_SECTION(story.id) {
            bench().view = {};
            bench().show(story, {6, 2, 1, 100, false, true});
            for (const char* colour : topic_colours) {
                bench().exhibit.topics[0].colour = *base::parse_colour(colour);
                for (content::Appearance appearance : appearances) {
                    CAPTURE(colour, static_cast<int>(appearance));
                    for (int item : {-1, 1}) {
                        CAPTURE(item);
                        bench().view = {};
                        bench().view.appearance = appearance;
                        bench().view.chart.emphasis = item;
                        for (const Place& place : {wide, high}) {
                            CAPTURE(place.name);
                            check(bench().build(place, 60), place);
                        }
                    }
                }
            }
            bench().view = {};
        }
    }
}

}  // namespace

TEST_CASE("the words of a chart can be read while one item stands out, in every appearance") {
    for_every_appearance([](const Frame& frame, const Place& place) {
        auto pale = pale_texts(frame, bench().view, Metrics::of(place.screen).unit);
        INFO(listed(pale));
        CHECK(pale.empty());
    });
}

TEST_CASE("the parts of a chart can be told from their ground while one item stands out") {
    for_every_appearance([](const Frame& frame, const Place& place) {
        auto faint = Parts(frame, place).faint();
        INFO(listed(faint));
        CHECK(faint.empty());
    });
}
