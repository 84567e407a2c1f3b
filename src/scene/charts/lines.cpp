#include <algorithm>
#include <cmath>

#include "scene/charts/lines_plot.h"

// Values over time: one line for each series, labelled at its end, broken where nothing is known.
namespace vitrina::scene {

namespace {

// The area under a piece of the line, in columns narrower than the line is thick, whose steps it
// covers. They begin and end on whole pixels, so that no seam is seen.
void fill_below(Moment& moment, const LinesPlot& plot, base::Point a, base::Point b,
                base::Colour colour) {
    float step = std::max(1.f, std::floor(moment.px(line_stroke * 0.6f)));
    float zero = std::round(plot.y(0)), end = std::round(std::min(b.x, plot.reach));
    for (float x = std::round(a.x); x < end; x += step) {
        float width = std::min(step, end - x), middle = x + width / 2;
        float y = a.y + (b.y - a.y) * std::clamp((middle - a.x) / (b.x - a.x), 0.f, 1.f);
        moment.list().rectangle({x, std::min(y, zero), width, std::abs(zero - y)}, colour);
    }
}

void piece(Moment& moment, const LinesPlot& plot, base::Point a, base::Point b, float width,
           base::Colour colour) {
    if (a.x > plot.reach) return;
    if (b.x > plot.reach && b.x > a.x) {
        float share = (plot.reach - a.x) / (b.x - a.x);
        b = {plot.reach, a.y + (b.y - a.y) * share};
    }
    moment.list().line(a, b, width, colour);
}

void draw_series(Moment& moment, const ChartFrame& frame, const LinesPlot& plot, size_t series) {
    base::Colour colour = line_colour(frame, series);
    size_t count = frame.items();
    float apart = plot.area.width / static_cast<float>(std::max<size_t>(1, count - 1));
    float width = std::clamp(apart, moment.px(2.5f), moment.px(line_stroke));
    float shade =
        std::max(0.28f, base::least_opacity(colour, frame.palette.ground, least_of_marks));
    bool dots = apart >= moment.px(30);
    for (int pass = frame.chart().filled ? 0 : 1; pass < 2; ++pass) {
        for (size_t i = 0; i < count; ++i) {
            double value = frame.at.value(i, series);
            if (std::isnan(value)) continue;
            base::Point a = plot.point(frame, i, value);
            double next = i + 1 < count ? frame.at.value(i + 1, series) : content::missing;
            double before = i > 0 ? frame.at.value(i - 1, series) : content::missing;
            if (!std::isnan(next)) {
                base::Point b = plot.point(frame, i + 1, next);
                if (pass == 0) {
                    fill_below(moment, plot, a, b, colour.with_alpha(shade));
                } else {
                    piece(moment, plot, a, b, width, colour);
                }
            }
            bool alone = std::isnan(next) && std::isnan(before);
            if (pass == 1 && (dots || alone) && a.x <= plot.reach)
                moment.list().disc(a, width * (alone ? 1.3f : 1.1f), colour);
        }
    }
}

void item_nodes(Moment& moment, const ChartFrame& frame, const LinesPlot& plot) {
    const auto& items = frame.data().items;
    for (size_t i = 0; i < items.size(); ++i) {
        float x = plot.time.place(items[i].at);
        float left = i > 0 ? (plot.time.place(items[i - 1].at) + x) / 2 : plot.area.x;
        float right =
            i + 1 < items.size() ? (plot.time.place(items[i + 1].at) + x) / 2 : plot.area.right();
        item_node(moment, frame, i, {left, plot.area.y, right - left, plot.area.height});
    }
}

}  // namespace

void draw_lines(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    if (names_too_long(moment, frame, area.width))
        head += legend(moment, frame, {area.x, area.y + head}, area.width);
    area = {area.x, area.y + head, area.width, std::max(0.f, area.height - head)};
    float notes = has_notes(frame) ? std::min(moment.px(150), area.height * 0.3f) : 0;
    LinesPlot plot = plan_lines(moment, frame, area, notes);
    Flags flags = place_notes(moment, frame, plot);
    if (plot.notes.height < notes) {  // fewer tiers than there is room for
        plot = plan_lines(moment, frame, area, plot.notes.height);
        flags = place_notes(moment, frame, plot);
    }
    if (plot.area.empty()) return;
    lines_grid(moment, frame, plot);
    for (size_t s = frame.series(); s-- > 0;) draw_series(moment, frame, plot, s);
    lines_notes(moment, frame, plot, flags);
    lines_ends(moment, frame, plot);
    time_labels(moment, frame, plot.time, plot.foot);
    for (size_t i = 0; i < frame.items(); ++i) lines_readout(moment, frame, plot, i);
    item_nodes(moment, frame, plot);
}

}  // namespace vitrina::scene
