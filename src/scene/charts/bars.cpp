#include <algorithm>
#include <cmath>

#include "scene/chart.h"
#include "scene/lettering.h"

// Bars from zero, as rows or as columns: single, grouped, stacked or to both sides of zero.
namespace vitrina::scene {

namespace {

using content::Arrangement;

constexpr float thickest_band = 96;  // of an item, gaps included
constexpr float bar_share = 0.68f;   // of its band
constexpr float label_height = 30;   // one line of the smallest label
constexpr float value_room = 150;    // beyond the end of the longest bar

// One chart in the terms of its two axes: items follow one another across, values run along. For
// rows along is x; for columns it is y, upwards.
struct Plot {
    base::Rect area;
    bool upright = false;
    size_t items = 0;
    float first = 0;  // where the bands begin, across
    float band = 0;
    float zero = 0;    // where value 0 lies, along
    float length = 0;  // pixels for a value's whole scale, along
    double span = 1;   // of the scale

    float along(double value) const { return static_cast<float>(value / span) * length; }
    // Of a band `share` thick, `offset` into it, between two distances from zero.
    base::Rect bar(size_t item, float offset, float thickness, float begin, float end) const {
        float across = first + band * static_cast<float>(item) + offset;
        float low = std::min(begin, end), size = std::abs(end - begin);
        if (upright) return {across, zero - low - size, thickness, size};
        return {zero + low, across, size, thickness};
    }
    base::Rect whole_band(size_t item) const {
        float across = first + band * static_cast<float>(item);
        if (upright) return {across, area.y, band, area.height};
        return {area.x, across, area.width, band};
    }
};

bool diverging(const ChartFrame& frame) {
    return frame.chart().arrangement == Arrangement::diverging;
}

bool stacked(const ChartFrame& frame) {
    return frame.chart().arrangement == Arrangement::stacked && frame.series() > 1;
}

const Scale& scale_of(const ChartFrame& frame) {
    return stacked(frame) ? frame.wording->stacked : frame.wording->scale;
}

// Room for the items' labels: as wide as the longest needs, at most two fifths.
float label_column(Moment& moment, const ChartFrame& frame, float width) {
    text::Style style = caption(moment, 500);
    style.size = moment.px(26);
    style.wrapping = text::Wrapping::none;
    float widest = 0, most = width * 0.4f;
    size_t measured = std::min<size_t>(frame.items(), 60);
    for (size_t i = 0; i < measured && widest < most; ++i) {
        auto layout = moment.typesetter.set(moment.in_language(frame.data().items[i].label), style,
                                            0, moment.language_tag());
        widest = std::max(widest, layout->extent.width);
    }
    return std::min(widest + moment.px(4), most);
}

// Places the value axis within [low, high] pixels, along.
void place_zero(const ChartFrame& frame, float low, float high, Plot& plot) {
    const Scale& scale = scale_of(frame);
    float room = high - low;
    if (diverging(frame)) {
        plot.span = scale.high;
        plot.length = room / 2;
        plot.zero = low + room / 2;
        return;
    }
    plot.span = scale.high - scale.low;
    plot.length = room;
    float below = static_cast<float>(-scale.low / plot.span) * room;
    plot.zero = plot.upright ? high - below : low + below;
}

Plot rows(Moment& moment, const ChartFrame& frame, const base::Rect& area, float labels) {
    Plot plot{area, false, frame.items()};
    plot.band = std::min(area.height / static_cast<float>(plot.items), moment.px(thickest_band));
    plot.first = area.y + (area.height - plot.band * static_cast<float>(plot.items)) * 0.4f;
    bool labelled = plot.band >= moment.px(label_height);
    float values = labelled ? moment.px(value_room) : moment.px(8);
    bool left_too = diverging(frame) || scale_of(frame).low < 0;
    float left = area.x + labels + moment.px(20) + (left_too ? values * 0.8f : 0);
    place_zero(frame, left, area.right() - values, plot);
    return plot;
}

Plot columns(Moment& moment, const ChartFrame& frame, const base::Rect& area) {
    Plot plot{area, true, frame.items()};
    plot.band = std::min(area.width / static_cast<float>(plot.items), moment.px(thickest_band * 2));
    plot.first = area.x + (area.width - plot.band * static_cast<float>(plot.items)) / 2;
    float foot = plot.band >= moment.px(70) ? moment.px(78) : moment.px(40);
    float below = scale_of(frame).low < 0 ? moment.px(36) : 0;
    place_zero(frame, area.y + moment.px(40), area.bottom() - foot - below, plot);
    return plot;
}

struct Bar {
    size_t item = 0, series = 0;
    base::Rect rect;
    float grown = 1;
};

void draw_bar(Moment& moment, const ChartFrame& frame, const Bar& bar) {
    SeriesInk ink = series_ink(frame, bar.series, frame.series());
    float shown = prominence(moment, frame, bar.item);
    float radius = std::min({moment.px(6), bar.rect.width / 2, bar.rect.height / 2});
    moment.list().bordered(bar.rect, ink.fill.faded(shown), radius, std::max(1.f, moment.px(3)),
                           ink.border.faded(shown));
}

// The value at the bar's end; for rows beside it, for columns above (below a negative one).
void draw_value(Moment& moment, const ChartFrame& frame, const Plot& plot, const Bar& bar,
                bool negative, float opacity) {
    const auto& text = frame.wording->value(frame.data(), frame.at.to, bar.item, bar.series);
    float strength = opacity * frame.at.settled() * prominence(moment, frame, bar.item);
    base::Colour ink = frame.palette.ink.faded(strength);
    float gap = moment.px(12), height = moment.px(34);
    base::Rect r = bar.rect;
    if (plot.upright) {
        float y = negative ? r.bottom() : r.y - height;
        float wide = std::min(plot.band * 0.98f, moment.px(200));
        chart_label(moment, text, {r.centre().x - wide / 2, y, wide, height},
                    text::Alignment::centre, ink, 700, 26, 1);
        return;
    }
    float y = r.centre().y - height / 2;
    if (negative) {
        float left = plot.area.x;
        chart_label(moment, text, {left, y, r.x - gap - left, height}, text::Alignment::end, ink,
                    700, 26, 1);
        return;
    }
    float room = plot.area.right() - r.right() - gap;
    chart_label(moment, text, {r.right() + gap, y, room, height}, text::Alignment::start, ink, 700,
                26, 1);
}

// Missing is not zero: a word instead of a bar.
void draw_missing(Moment& moment, const ChartFrame& frame, const Plot& plot, const base::Rect& at,
                  float opacity) {
    float height = moment.px(32), width = moment.px(140);
    base::Rect box =
        plot.upright
            ? base::Rect{at.centre().x - std::min(width, plot.band) / 2, plot.zero - height,
                         std::min(width, plot.band), height}
            : base::Rect{plot.zero + moment.px(10), at.centre().y - height / 2, width, height};
    chart_label(moment, moment.word(content::Word::no_data), box,
                plot.upright ? text::Alignment::centre : text::Alignment::start,
                frame.palette.dim_ink.faded(opacity), 400, 22, 1);
}

// The bars of one item; `labelled`: there is room for the values.
void draw_item(Moment& moment, const ChartFrame& frame, const Plot& plot, size_t item,
               bool labelled) {
    float in = reveal(moment, frame, item, plot.items);
    float thick = plot.band * bar_share, offset = plot.band * (1 - bar_share) / 2;
    size_t count = frame.series();
    bool side_by_side = !stacked(frame) && !diverging(frame);
    float one = side_by_side ? thick / static_cast<float>(count) : thick;
    bool values = labelled && (plot.upright || one >= moment.px(label_height) * 0.8f);
    float sum = 0;
    for (size_t s = 0; s < count; ++s) {
        double value = frame.at.value(item, s);
        float place = side_by_side ? offset + one * static_cast<float>(s) : offset;
        if (std::isnan(value)) {
            if (values && !stacked(frame))
                draw_missing(moment, frame, plot, plot.bar(item, place, one, 0, 1), in);
            continue;
        }
        float length = plot.along(value) * in;
        if (diverging(frame) && s == 0) length = -length;
        Bar bar{item, s, plot.bar(item, place, one * 0.94f, sum, sum + length), in};
        draw_bar(moment, frame, bar);
        bool negative = value < 0 || (diverging(frame) && s == 0);
        if (values && !stacked(frame)) draw_value(moment, frame, plot, bar, negative, in);
        if (stacked(frame)) sum += length;
    }
}

void item_label(Moment& moment, const ChartFrame& frame, const Plot& plot, size_t item,
                float labels, size_t stride) {
    const std::string& text = moment.in_language(frame.data().items[item].label);
    float in = reveal(moment, frame, item, plot.items) * prominence(moment, frame, item);
    base::Colour ink = frame.palette.ink.faded(in);
    base::Rect band = plot.whole_band(item);
    auto wide = static_cast<float>(stride);
    if (plot.upright) {
        float foot = plot.area.bottom() - moment.px(74);
        float width = band.width * wide;
        chart_label(moment, text,
                    {band.centre().x - width * 0.48f, foot, width * 0.96f, moment.px(72)},
                    text::Alignment::centre, ink, 500, 24, 2);
        return;
    }
    float height = band.height * wide;
    chart_label(moment, text, {plot.area.x, band.centre().y - height / 2, labels, height},
                text::Alignment::end, ink, 500, 26, height >= moment.px(60) ? 2 : 1);
}

// Where not every item has room for its label, every `stride`th has one.
size_t label_stride(const Moment& moment, const Plot& plot) {
    float least = moment.px(plot.upright ? 92 : label_height);
    return static_cast<size_t>(std::max(1.f, std::ceil(least / plot.band)));
}

// Lines at the ticks, where the bars carry no values.
void axis(Moment& moment, const ChartFrame& frame, const Plot& plot) {
    const Scale& scale = scale_of(frame);
    const auto& written = stacked(frame) ? frame.wording->stacked_ticks : frame.wording->ticks;
    base::Colour line = frame.palette.ink.with_alpha(0.22f);
    for (size_t i = 0; i < scale.ticks.size(); ++i) {
        float at = plot.along(scale.ticks[i]);
        float hair = std::max(1.f, moment.px(1.5f));
        if (plot.upright) {
            float y = plot.zero - at;
            moment.list().line({plot.area.x, y}, {plot.area.right(), y}, hair, line);
            chart_label(moment, written[i],
                        {plot.area.x, y - moment.px(32), moment.px(260), moment.px(32)},
                        text::Alignment::start, frame.palette.dim_ink, 500, 22, 1);
        } else {
            float x = plot.zero + at;
            moment.list().line({x, plot.area.y}, {x, plot.area.bottom()}, hair, line);
            float wide = plot.length / static_cast<float>(scale.ticks.size());
            chart_label(moment, written[i],
                        {x - wide / 2, plot.area.y - moment.px(34), wide, moment.px(32)},
                        text::Alignment::centre, frame.palette.dim_ink, 500, 22, 1);
        }
    }
}

void zero_line(Moment& moment, const ChartFrame& frame, const Plot& plot) {
    float hair = std::max(1.f, moment.px(2.5f));
    base::Colour ink = frame.palette.ink.with_alpha(0.7f);
    if (plot.upright) {
        moment.list().line({plot.first, plot.zero},
                           {plot.first + plot.band * static_cast<float>(plot.items), plot.zero},
                           hair, ink);
    } else {
        moment.list().line({plot.zero, plot.first},
                           {plot.zero, plot.first + plot.band * static_cast<float>(plot.items)},
                           hair, ink);
    }
}

}  // namespace

void draw_bars(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    head += legend(moment, frame, {area.x, area.y + head}, area.width);
    area = {area.x, area.y + head, area.width, area.height - head};
    bool upright = frame.chart().upright;
    float labels = upright ? 0 : label_column(moment, frame, area.width);
    Plot plot = upright ? columns(moment, frame, area) : rows(moment, frame, area, labels);
    size_t stride = label_stride(moment, plot);
    bool labelled = stride == 1;
    if (!labelled) axis(moment, frame, plot);
    for (size_t i = 0; i < plot.items; ++i) {
        draw_item(moment, frame, plot, i, labelled);
        if (i % stride == 0) item_label(moment, frame, plot, i, labels, stride);
        item_node(moment, frame, i, plot.whole_band(i));
    }
    zero_line(moment, frame, plot);
}

}  // namespace vitrina::scene
