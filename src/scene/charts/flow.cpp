#include <algorithm>
#include <cmath>

#include "scene/chart.h"
#include "scene/charts/chart_map.h"
#include "scene/charts/chart_space.h"

// Arcs from region to region, as wide as their values; or arcs that say nothing but "between", and
// are declared to.
namespace vitrina::scene {

namespace {

constexpr float widest = 30, thinnest = 1.5f, decorative_width = 5;
constexpr float bow = 0.2f;  // how far an arc leaves the straight way, in shares of it
constexpr int segments = 28, segments_of_many = 14;
constexpr int keep_clear_points = 48;
constexpr size_t many = 60, labelled_arcs = 12, labelled_ends = 30;
constexpr float end_dot = 7;

// The way of an arc: a parabola to the left of the straight line.
struct Arc {
    base::Point from, bend, to;

    static Arc between(base::Point from, base::Point to) {
        base::Point way = to - from, middle = (from + to) * 0.5f;
        return {from, middle + base::Point{way.y, -way.x} * (2 * bow), to};
    }
    base::Point at(float t) const {
        float u = 1 - t;
        return from * (u * u) + bend * (2 * u * t) + to * (t * t);
    }
};

// From x = 0 to its tip at x = 1, half as wide as y = 1.
const draw::PathRef& arrow_head() {
    static const draw::PathRef path = [] {
        auto triangle = std::make_shared<draw::Path>();
        triangle->move_to({0, -1});
        triangle->line_to({1, 0});
        triangle->line_to({0, 1});
        triangle->close();
        return triangle;
    }();
    return path;
}

class Flow {
  public:
    Flow(Moment& moment, const ChartFrame& frame, const ChartMap& map)
        : m_moment(moment), m_frame(frame), m_map(map) {}

    void draw() {
        for (size_t i = 0; i < m_frame.items(); ++i) arc(i);
        for (size_t i = 0; i < m_frame.items(); ++i) ends(i);
        size_t labelled = decorative() ? labelled_arcs : 0;
        for (size_t i = 0; i < m_frame.items() && labelled < labelled_arcs; ++i)
            labelled += value(i) ? 1 : 0;
        for (size_t i = 0; i < std::min(m_frame.items(), labelled_ends); ++i) names(i);
    }

  private:
    bool decorative() const { return m_frame.chart().decorative; }
    const content::ChartData::Item& item(size_t i) const { return m_frame.data().items[i]; }
    bool shows(size_t i) const {
        return m_map.shows(item(i).region) && m_map.shows(item(i).target);
    }
    double amount(size_t i) const { return decorative() ? 1 : m_frame.at.value(i); }
    float width(size_t i) const {
        if (decorative()) return m_moment.px(decorative_width);
        double largest = m_frame.wording->largest, value = amount(i);
        if (!(value > 0) || !(largest > 0)) return 0;
        return std::max(m_moment.px(thinnest),
                        m_moment.px(widest) * static_cast<float>(value / largest));
    }
    // Opaque, since the pieces of an arc overlap.
    base::Colour ink(size_t i) {
        float shown = std::min(mark_prominence(m_moment, m_frame, i), decorative() ? 0.8f : 0.92f);
        return base::blended(m_frame.palette.ink.with_alpha(shown), m_frame.palette.ground);
    }
    Arc way(size_t i) const {
        return Arc::between(m_map.anchor(item(i).region), m_map.anchor(item(i).target));
    }

    void arc(size_t i) {
        if (!shows(i) || !(width(i) > 0)) return;
        float in = reveal(m_moment, m_frame, i, m_frame.items());
        if (in <= 0.01f) return;
        base::Colour colour = ink(i);
        if (item(i).region == item(i).target) {  // within a region
            float radius = m_moment.px(26) + width(i) / 2;
            base::Point at = m_map.anchor(item(i).region) - base::Point{0, radius};
            m_moment.list().ring(at, radius, width(i), 0.5f, in, colour);
            return;
        }
        Arc arc = way(i);
        // The last stretch is the head's.
        float point = decorative() ? 0 : head_length(i);
        float end = std::max(0.f, in - point / std::max(distance(arc.from, arc.to), 1.f));
        int pieces = m_frame.items() > many ? segments_of_many : segments;
        base::Point before = arc.from;
        for (int k = 1; k <= pieces; ++k) {
            base::Point here = arc.at(end * static_cast<float>(k) / static_cast<float>(pieces));
            m_moment.list().line(before, here, width(i), colour);
            before = here;
        }
        if (!decorative()) head(arc.at(end), arc.at(in), i, colour);
    }

    float head_length(size_t i) const { return std::max(m_moment.px(22), width(i) * 1.3f); }

    // Where an arc goes to: a triangle from its end to the place.
    void head(base::Point root, base::Point tip, size_t i, base::Colour colour) {
        float half = std::max(m_moment.px(9), width(i) * 0.95f);
        base::Point way = tip - root;
        float length = std::max(std::hypot(way.x, way.y), 1e-3f);
        base::Point across = base::Point{-way.y, way.x} * (half / length);
        m_moment.list().path(arrow_head(), {way.x, way.y, across.x, across.y, root.x, root.y},
                             colour);
    }

    void ends(size_t i) {
        if (!shows(i)) return;
        float in = reveal(m_moment, m_frame, i, m_frame.items());
        for (int region : {item(i).region, item(i).target}) {
            base::Point at = m_map.anchor(region);
            m_moment.list().disc(at, m_moment.px(end_dot + 3) * in, m_frame.palette.ground);
            m_moment.list().disc(at, m_moment.px(end_dot) * in, m_frame.palette.ink);
            emphasis_ring(m_moment, m_frame, i, at, m_moment.px(end_dot) * in);
        }
        base::Point from = m_map.anchor(item(i).region), to = m_map.anchor(item(i).target);
        base::Point middle = way(i).at(0.5f);
        float least = std::max(m_moment.metrics.target(), m_moment.px(60));
        base::Rect touch{middle.x - least / 2, middle.y - least / 2, least, least};
        if (m_frame.items() <= labelled_ends) keep_clear(i);
        m_taken.block(
            {from.x - m_moment.px(9), from.y - m_moment.px(9), m_moment.px(18), m_moment.px(18)});
        m_taken.block(
            {to.x - m_moment.px(9), to.y - m_moment.px(9), m_moment.px(18), m_moment.px(18)});
        item_node(m_moment, m_frame, i, m_touched.touched(touch, m_map.area()));
    }

    bool value(size_t i) {
        if (!shows(i)) return false;
        float in = reveal(m_moment, m_frame, i, m_frame.items());
        float said = in * in * m_frame.at.settled() * prominence(m_moment, m_frame, i);
        bool known = std::isfinite(m_frame.data().value(m_frame.at.to, i));
        const auto& text = known ? m_frame.wording->value(m_frame.data(), m_frame.at.to, i)
                                 : m_moment.word(content::Word::no_data);
        Arc arc = way(i);
        base::Point off = arc.bend - (arc.from + arc.to) * 0.5f;
        float length = std::max(std::hypot(off.x, off.y), 1e-3f);
        // Outside the bow or inside it, clear of its width, where no other arc passes.
        base::Point aside = off * ((width(i) / 2 + m_moment.px(26)) / length);
        for (float place : {0.5f, 0.42f, 0.58f, 0.34f, 0.66f, 0.26f, 0.74f}) {
            for (float side : {1.f, -1.f, 1.5f, -1.5f}) {
                base::Point at = arc.at(place) + aside * side;
                if (map_label(m_moment, text, at, m_frame.palette.ink.faded(said), 800, 26,
                              m_map.area(), m_taken))
                    return true;
            }
        }
        return false;
    }

    // Below its point, above, or beside it: where no arc passes.
    void names(size_t i) {
        if (!shows(i)) return;
        float in = reveal(m_moment, m_frame, i, m_frame.items());
        for (int region : {item(i).region, item(i).target}) {
            if (named(region)) continue;
            const auto& name = m_moment.in_language(
                m_moment.exhibit.map->regions[static_cast<size_t>(region)].name);
            float high = m_moment.px(30);
            float beside = text_width(m_moment, name, 22, 600) / 2 + high * 0.7f;
            const base::Point places[] = {{0, high},      {0, -high},       {beside, 0},
                                          {-beside, 0},   {0, 1.7f * high}, {0, -1.7f * high},
                                          {beside, high}, {-beside, high}};
            for (base::Point place : places) {
                if (!map_label(m_moment, name, m_map.anchor(region) + place,
                               m_frame.palette.ink.faded(in), 600, 22, m_map.area(), m_taken))
                    continue;
                remember(region);
                break;
            }
        }
    }
    // Names keep off the arcs; of very many only off their ends.
    void keep_clear(size_t i) {
        Arc arc = way(i);
        float half = width(i) / 2 + m_moment.px(2);
        for (int k = 1; k < keep_clear_points; ++k) {
            base::Point at = arc.at(static_cast<float>(k) / keep_clear_points);
            m_taken.block({at.x - half, at.y - half, 2 * half, 2 * half});
        }
    }
    bool named(int region) const {
        return std::find(m_named.begin(), m_named.begin() + m_count, region) !=
               m_named.begin() + m_count;
    }
    void remember(int region) {
        if (m_count < static_cast<long>(m_named.size()))
            m_named[static_cast<size_t>(m_count++)] = region;
    }

    Moment& m_moment;
    const ChartFrame& m_frame;
    const ChartMap& m_map;
    LabelRoom m_taken, m_touched;
    std::array<int, 2 * labelled_ends> m_named{};
    long m_count = 0;
};

// "Decorative", on a plate at the map's foot.
void declare(Moment& moment, const ChartFrame& frame, const base::Rect& box) {
    const auto& word = moment.word(content::Word::decorative);
    chart_label(moment, word, box, text::Alignment::start, frame.palette.ink, 600, 24, 1);
    moment.node("decorative", SemanticRole::text, word, box);
}

}  // namespace

void draw_flow(Moment& moment, const ChartFrame& frame, MapPaint& paint) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    float foot = frame.chart().decorative ? moment.px(44) : 0;
    if (foot > 0) declare(moment, frame, {area.x, area.bottom() - foot, area.width, foot});
    ChartMap map(moment, {area.x, area.y + head, area.width, area.height - head - foot});
    quiet_map(moment, frame, paint);
    map.draw(paint);
    draw::Unmirrored on_the_map(moment.list());
    ChartFrame in_picture = frame_on_map(moment, frame, map);
    moment.list().push_clip(map.area());
    Flow(moment, in_picture, map).draw();
    moment.list().pop_clip();
}

}  // namespace vitrina::scene
