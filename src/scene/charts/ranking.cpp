#include <algorithm>
#include <cmath>

#include "scene/charts/chart_space.h"

// Places over time: the first one on top, a curve for each that holds them, named at both ends.
namespace vitrina::scene {

namespace {

using text::Alignment;

constexpr float stroke = 11, knot = 21, foot_height = 44;
constexpr int curve_pieces = 14;
constexpr size_t most_colours = 6;
constexpr double first_places = 3;

struct RankingPlot {
    base::Rect area, foot;
    float left = 0, right = 0;  // widths of the names
    TimeAxis time;
    double low = 1, high = 1;
    float row = 0;  // between two places
    float reach = 0;

    float y(double place) const {
        if (!(high > low)) return area.centre().y;
        return area.y + static_cast<float>((place - low) / (high - low)) * area.height;
    }
};

// Best and last place that anybody holds.
void span(const ChartFrame& frame, RankingPlot& plot) {
    bool any = false;
    for (const auto& state : frame.data().states) {
        for (double value : state.values) {
            if (!std::isfinite(value)) continue;
            plot.low = any ? std::min(plot.low, value) : std::min(1.0, value);
            plot.high = any ? std::max(plot.high, value) : std::max(1.0, value);
            any = true;
        }
    }
}

RankingPlot plan(Moment& moment, const ChartFrame& frame, const base::Rect& area) {
    RankingPlot plot;
    span(frame, plot);
    float names = widest_series(moment, frame, 26) + moment.px(16);
    bool both = area.width >= moment.px(620) && frame.items() > 1;
    float most = area.width * (both ? 0.24f : 0.4f);
    plot.right = std::min(names, most) + moment.px(28);
    plot.left = both ? plot.right : moment.px(28);
    float foot = moment.px(foot_height);
    plot.foot = {area.x, area.bottom() - foot, area.width, foot};
    float rows = static_cast<float>(std::max(1.0, plot.high - plot.low)) + 1;
    float edge = std::min(moment.px(40), area.height / (2 * rows));
    plot.area = {area.x + plot.left, area.y + edge,
                 std::max(0.f, area.width - plot.left - plot.right),
                 std::max(0.f, area.height - foot - 2 * edge)};
    plot.row = plot.area.height / std::max(1.f, rows - 1);
    plot.time = TimeAxis::of(frame, plot.area.x, plot.area.right());
    plot.reach = plot.area.x + plot.area.width * sweep(moment, frame);
    if (frame.items() == 1) plot.reach = plot.area.right();
    return plot;
}

// From place to place as one leaves a level and comes to rest on another.
void curve(Moment& moment, const RankingPlot& plot, base::Point a, base::Point b, float width,
           base::Colour colour) {
    base::Point pen = a;
    int pieces = a.y == b.y ? 1 : curve_pieces;
    for (int i = 1; i <= pieces && pen.x < plot.reach; ++i) {
        float t = static_cast<float>(i) / static_cast<float>(pieces);
        base::Point next{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t * t * (3 - 2 * t)};
        if (next.x > plot.reach) {
            float share = (plot.reach - pen.x) / (next.x - pen.x);
            next = {plot.reach, pen.y + (next.y - pen.y) * share};
        }
        moment.list().line(pen, next, width, colour);
        pen = next;
    }
}

int known(const ChartFrame& frame, size_t series, bool last) {
    size_t count = frame.items();
    for (size_t n = 0; n < count; ++n) {
        size_t i = last ? count - 1 - n : n;
        if (std::isfinite(frame.data().value(frame.at.to, i, series))) return static_cast<int>(i);
    }
    return -1;
}

// Of more than colours can tell apart, those that end on the first places stand out.
bool stands_out(const ChartFrame& frame, size_t series) {
    if (frame.series() <= most_colours) return true;
    int last = known(frame, series, true);
    return last >= 0 &&
           frame.data().value(frame.at.to, static_cast<size_t>(last), series) <= first_places;
}

base::Colour colour_of(const ChartFrame& frame, size_t series) {
    if (frame.series() > most_colours) {
        if (!stands_out(frame, series)) return mark_tone(frame.palette, 0.3f);
        auto last = static_cast<size_t>(known(frame, series, true));
        double place = std::max(1.0, frame.data().value(frame.at.to, last, series));
        return series_ink(frame, static_cast<size_t>(place - 1), frame.series()).fill;
    }
    if (frame.series() > 2) return series_ink(frame, series, frame.series()).fill;
    return series == 0 ? frame.palette.ink : mark_tone(frame.palette, 0.5f);
}

// In its knot; where contrast goes before all, on a ground of its own within the knot.
void place_number(Moment& moment, const ChartFrame& frame, const std::string& text, base::Point at,
                  float radius, base::Colour colour, float shown) {
    base::Colour ink = base::ink_on(colour);
    if (moment.view.appearance == content::Appearance::high_contrast) {
        moment.list().disc(at, radius * 0.84f, frame.palette.ground.faded(shown));
        ink = frame.palette.ink;
    }
    chart_line(moment, text, at, Alignment::centre, ink.faded(shown), 700, 22);
}

void draw_series(Moment& moment, const ChartFrame& frame, const RankingPlot& plot, size_t series) {
    base::Colour colour = colour_of(frame, series);
    float width = std::clamp(plot.row * 0.25f, moment.px(2), moment.px(stroke));
    float radius = std::clamp(plot.row * 0.36f, width * 0.6f, moment.px(knot));
    float apart = plot.area.width / static_cast<float>(std::max<size_t>(1, frame.items() - 1));
    radius = std::min(radius, std::max(width * 0.6f, apart * 0.3f));
    bool numbered = radius >= moment.px(15);
    for (size_t i = 0; i < frame.items(); ++i) {
        double place = frame.at.value(i, series);
        if (std::isnan(place)) continue;
        base::Point a{plot.time.place(frame.data().items[i].at), plot.y(place)};
        double next = i + 1 < frame.items() ? frame.at.value(i + 1, series) : content::missing;
        if (!std::isnan(next)) {
            base::Point b{plot.time.place(frame.data().items[i + 1].at), plot.y(next)};
            curve(moment, plot, a, b, width, colour);
        }
        if (a.x > plot.reach + 0.5f) continue;
        float shown = reveal(moment, frame, i, frame.items());
        moment.list().disc(a, radius * (0.7f + 0.3f * shown), colour);
        const auto& text = frame.wording->value(frame.data(), frame.at.to, i, series);
        if (!numbered || text_width(moment, text, 22, 700) > radius * 1.8f) continue;
        place_number(moment, frame, text, a, radius, colour, shown * frame.at.settled());
    }
}

// Names at the first time or at the last one, for those who hold a place then.
void names(Moment& moment, const ChartFrame& frame, const RankingPlot& plot, bool last) {
    float line = moment.px(32), gap = moment.px(28);
    size_t end = last ? frame.items() - 1 : 0;
    SideLabels labels;
    for (size_t s = 0; s < frame.series(); ++s) {
        int item = known(frame, s, last);
        if (item < 0 || (!last && static_cast<size_t>(item) != end)) continue;
        labels.add(s, plot.y(frame.data().value(frame.at.to, static_cast<size_t>(item), s)), line);
    }
    labels.settle(plot.area.y - line / 2, plot.area.bottom() + line / 2);
    float in = sweep(moment, frame);
    float shown = (last ? std::clamp((in - 0.85f) / 0.15f, 0.f, 1.f) : std::min(1.f, in * 4)) *
                  frame.at.settled();
    for (const auto& slot : labels) {
        auto item = static_cast<size_t>(known(frame, slot.index, last));
        base::Point from{plot.time.place(frame.data().items[item].at),
                         plot.y(frame.data().value(frame.at.to, item, slot.index))};
        base::Rect box{plot.area.right() + gap, slot.placed - line / 2, plot.right - gap, line};
        if (!last) box = {plot.area.x - plot.left, box.y, plot.left - gap, line};
        bool away = std::abs(slot.placed - from.y) > line * 0.6f || (last && item != end);
        if (away) {
            float x = last ? box.x - moment.px(6) : box.right() + moment.px(6);
            moment.list().line(from, {x, slot.placed}, std::max(1.f, moment.px(1.5f)),
                               frame.palette.ink.with_alpha(0.35f * shown));
        }
        chart_label(moment, moment.in_language(frame.data().series[slot.index]), box,
                    last ? Alignment::start : Alignment::end,
                    base::legible(colour_of(frame, slot.index), frame.palette.ground,
                                  least_of_words(moment))
                        .faded(shown),
                    700, 26, 1);
    }
}

void item_nodes(Moment& moment, const ChartFrame& frame, const RankingPlot& plot) {
    const auto& items = frame.data().items;
    for (size_t i = 0; i < items.size(); ++i) {
        float x = plot.time.place(items[i].at), half = moment.px(30);
        float left = i > 0 ? (plot.time.place(items[i - 1].at) + x) / 2 : x - half;
        float right = i + 1 < items.size() ? (plot.time.place(items[i + 1].at) + x) / 2 : x + half;
        base::Rect band{left, plot.area.y - moment.px(30), right - left,
                        plot.area.height + moment.px(60)};
        emphasis_frame(moment, frame, i, band);
        item_node(moment, frame, i, band);
    }
}

}  // namespace

void draw_ranking(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    area = {area.x, area.y + head, area.width, std::max(0.f, area.height - head)};
    RankingPlot plot = plan(moment, frame, area);
    if (plot.area.empty()) return;
    item_nodes(moment, frame, plot);
    for (bool out : {false, true}) {
        for (size_t s = frame.series(); s-- > 0;) {
            if (stands_out(frame, s) == out) draw_series(moment, frame, plot, s);
        }
    }
    if (plot.left >= plot.right) names(moment, frame, plot, false);
    names(moment, frame, plot, true);
    time_labels(moment, frame, plot.time, plot.foot);
}

}  // namespace vitrina::scene
