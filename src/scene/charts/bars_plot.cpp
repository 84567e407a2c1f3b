#include "scene/charts/bars_plot.h"

#include <algorithm>
#include <cmath>

#include "scene/charts/chart_space.h"

namespace vitrina::scene {

namespace {

using content::Arrangement;

constexpr float thickest_row = 170, thickest_column = 230;
constexpr float bar_share = 0.68f, dense_share = 0.86f;    // of a band
constexpr float thinnest_band = 4;                         // pixels, with a gap
constexpr float value_line = 24;                           // the least height of a written value
constexpr float most_labels = 0.36f, most_values = 0.36f;  // of the width
constexpr float beside_gap = 20, value_gap = 14;
constexpr float tick_line = 34;

bool has_notes(const ChartFrame& frame) {
    const auto& items = frame.data().items;
    return std::any_of(items.begin(), items.end(), [](const auto& i) { return !i.note.empty(); });
}

float value_width(Moment& moment, const ChartFrame& frame, const BarsPlot& plot) {
    return widest_value(moment, frame, plot.value_size, 700,
                        plot.stacked ? Written::totals : Written::values);
}

float size_for(const Moment& moment, float pixels, float share, float largest) {
    return std::clamp(pixels * share / moment.metrics.unit, smallest_label + 2, largest);
}

// Bars too thin to be told apart stand without gaps: what is seen is then their outline.
void divide_band(BarsPlot& plot, float room, float thickest) {
    bool dense = plot.series > 1 && !plot.stacked && !plot.diverging;
    float share = room < thinnest_band ? 1 : dense ? dense_share : bar_share;
    plot.thick = std::min(room * share, thickest);
    plot.one = dense ? plot.thick / static_cast<float>(plot.series) : plot.thick;
}

// The scale ends where the values do when they are written, else at a tick.
void place_zero(const ChartFrame& frame, float low, float high, BarsPlot& plot) {
    const ChartWording& wording = *frame.wording;
    float room = std::max(0.f, high - low);
    plot.length = room;
    if (plot.diverging) {
        double left = wording.series_largest[0];
        double right = plot.series > 1 ? wording.series_largest[1] : 0;
        double least = std::max(left, right) * 0.12;  // a side without bars keeps its place
        left = std::max(left, least);
        right = std::max(right, least);
        plot.span = left + right > 0 ? left + right : 1;
        float below = left + right > 0 ? static_cast<float>(left / plot.span) * room : room / 2;
        plot.zero = plot.upright ? high - below : low + below;
        return;
    }
    const Scale& scale = plot.stacked ? wording.stacked : wording.scale;
    double bottom = plot.values ? wording.smallest : scale.low;
    double top =
        plot.values ? (plot.stacked ? wording.largest_total : wording.largest) : scale.high;
    plot.span = top > bottom ? top - bottom : 1;
    float below = static_cast<float>(-bottom / plot.span) * room;
    plot.zero = plot.upright ? high - below : low + below;
}

void plan_rows(Moment& moment, const ChartFrame& frame, BarsPlot& plot) {
    base::Rect& area = plot.area;
    auto count = static_cast<float>(plot.items);
    float head = plot.diverging ? moment.px(44) : 0;  // the sides' names
    plot.names = area.y;
    area = {area.x, area.y + head, area.width, std::max(0.f, area.height - head)};
    plot.band = std::min(area.height / count, moment.px(thickest_row));
    plot.label_size = size_for(moment, plot.band, 0.3f, 34);
    float widest = widest_item(moment, frame, plot.label_size) + moment.px(4);
    bool too_long = widest > area.width * most_labels;
    float line = moment.px(plot.label_size) * 1.2f;
    plot.above = too_long && plot.band >= line + moment.px(38) ? line : 0;
    divide_band(plot, plot.band - plot.above, moment.px(thickest_row));
    plot.offset = plot.above + (plot.band - plot.above - plot.thick) / 2;
    if (plot.above > 0) plot.offset = plot.above;
    plot.value_size = size_for(moment, plot.one, 0.7f, plot.label_size);
    plot.value_room = value_width(moment, frame, plot);
    plot.values = plot.one >= moment.px(value_line) && plot.value_room <= area.width * most_values;
    if (!plot.values) {  // ticks above the rows
        float ticks = moment.px(tick_line);
        area = {area.x, area.y + ticks, area.width, area.height - ticks};
        plot.band = std::min(std::max(0.f, area.height) / count, plot.band);
        if (plot.band < plot.above + moment.px(20)) plot.above = 0;
        divide_band(plot, plot.band - plot.above, moment.px(thickest_row));
        plot.offset = plot.above > 0 ? plot.above : (plot.band - plot.thick) / 2;
    }
    plot.first = area.y;
    float labels = plot.above > 0 ? 0 : std::min(widest, area.width * most_labels);
    float gap = labels > 0 ? moment.px(beside_gap) : 0;
    plot.labels = {area.x, area.y, labels, area.height};
    float room = plot.values ? plot.value_room + moment.px(value_gap) : moment.px(30);
    bool left_too = plot.diverging || frame.wording->smallest < 0;
    bool right_too = plot.diverging || !plot.values || frame.wording->largest > 0;
    place_zero(frame, area.x + labels + gap + (left_too ? room : 0),
               area.right() - (right_too ? room : 0), plot);
    plot.stride =
        static_cast<size_t>(std::max(1.f, std::ceil(moment.px(28) / std::max(plot.band, 0.01f))));
    plot.notes = has_notes(frame) && plot.above <= 0 && plot.band >= moment.px(64);
}

// How many lines the labels below the columns need, 1 to 3.
float label_lines(Moment& moment, const ChartFrame& frame, const BarsPlot& plot, float width) {
    float widest = widest_item(moment, frame, plot.label_size);
    return widest <= width ? 1.f : widest <= width * 1.6f ? 2.f : 3.f;
}

void plan_columns(Moment& moment, const ChartFrame& frame, BarsPlot& plot) {
    base::Rect& area = plot.area;
    plot.band = area.width / static_cast<float>(plot.items);
    divide_band(plot, plot.band,
                moment.px(thickest_column) *
                    static_cast<float>(plot.stacked || plot.diverging ? 1 : plot.series));
    plot.offset = (plot.band - plot.thick) / 2;
    plot.value_size = size_for(moment, plot.one, 0.3f, 34);
    plot.value_room = plot.one == plot.thick ? plot.band * 0.98f : plot.one * 0.98f;
    while (plot.value_size > smallest_label && value_width(moment, frame, plot) > plot.value_room)
        plot.value_size = std::max(smallest_label, plot.value_size - 2);
    plot.values = value_width(moment, frame, plot) <= plot.value_room;
    if (!plot.values) {  // ticks to the left of the columns
        float widest = 0;
        for (const auto& tick : plot.stacked ? frame.wording->stacked_ticks : frame.wording->ticks)
            widest = std::max(widest, text_width(moment, tick, 22));
        float gutter = std::min(widest + moment.px(16), area.width * 0.4f);
        area = {area.x + gutter, area.y, area.width - gutter, area.height};
        float before = plot.band;
        plot.band = area.width / static_cast<float>(plot.items);
        float shrunk = plot.band / before;
        plot.offset *= shrunk;
        plot.thick *= shrunk;
        plot.one *= shrunk;
    }
    plot.first = area.x;
    plot.label_size = size_for(moment, plot.band, 0.2f, 30);
    plot.stride =
        static_cast<size_t>(std::max(1.f, std::ceil(moment.px(92) / std::max(plot.band, 0.01f))));
    if (plot.stride >= plot.items) plot.stride = std::max<size_t>(1, plot.items / 2);
    plot.notes = has_notes(frame) && plot.stride == 1 && plot.band >= moment.px(110);
    float width = plot.band * static_cast<float>(plot.stride) * 0.94f;
    // In one size, if they can be of one line.
    while (plot.label_size > smallest_label &&
           widest_item(moment, frame, plot.label_size) > width &&
           widest_item(moment, frame, smallest_label) <= width)
        plot.label_size = std::max(smallest_label, plot.label_size - 2);
    float lines = label_lines(moment, frame, plot, width) + (plot.notes ? 1.f : 0.f);
    float foot =
        std::min(lines * moment.px(plot.label_size) * 1.18f + moment.px(14), area.height * 0.4f);
    plot.labels = {area.x, area.bottom() - foot, area.width, foot};
    float line = moment.px(plot.value_size) * 1.3f;
    bool negative = (plot.diverging || frame.wording->smallest < 0) && plot.values;
    place_zero(frame, area.y + (plot.values ? line : moment.px(14)),
               plot.labels.y - (negative ? line : 0), plot);
}

}  // namespace

base::Rect BarsPlot::bar(size_t item, size_t place, float begin, float end) const {
    float across = first + band * static_cast<float>(item) + offset;
    bool side_by_side = one < thick;
    if (side_by_side) across += one * static_cast<float>(place);
    float wide = side_by_side && one > 6 ? one * 0.94f : one;
    float low = std::min(begin, end), size = std::abs(end - begin);
    if (upright) return {across, zero - low - size, wide, size};
    return {zero + low, across, size, wide};
}

base::Rect BarsPlot::whole_band(size_t item) const {
    float across = first + band * static_cast<float>(item);
    if (upright) return {across, area.y, band, area.height};
    return {area.x, across, area.width, band};
}

base::Rect BarsPlot::label(size_t item) const {
    base::Rect own = whole_band(item);
    float times = static_cast<float>(stride);
    if (upright) {
        float width = band * times * 0.94f;
        float x = own.centre().x - width / 2;
        return {x, labels.y, width, labels.height};
    }
    if (above > 0) return {area.x, own.y, area.width, above};
    float y = own.centre().y - band * times / 2;
    return {area.x, y, labels.width, band * times};
}

BarsPlot BarsPlot::of(Moment& moment, const ChartFrame& frame, const base::Rect& area) {
    BarsPlot plot;
    plot.area = area;
    plot.items = frame.items();
    plot.series = frame.series();
    plot.upright = frame.chart().upright;
    plot.stacked = frame.chart().arrangement == Arrangement::stacked && plot.series > 1;
    plot.diverging = frame.chart().arrangement == Arrangement::diverging && plot.series > 1;
    if (plot.upright) {
        plan_columns(moment, frame, plot);
    } else {
        plan_rows(moment, frame, plot);
    }
    return plot;
}

}  // namespace vitrina::scene
