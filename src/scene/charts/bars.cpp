#include <algorithm>
#include <cmath>

#include "scene/charts/bars_plot.h"
#include "scene/charts/chart_space.h"

// Bars from zero, as rows or as columns: single, grouped, stacked or to both sides of zero.
namespace vitrina::scene {

namespace {

using text::Alignment;

struct Bar {
    size_t item = 0, series = 0;
    base::Rect rect;
    bool negative = false;  // it runs from zero to the left, or down
};

// Where colours tell series apart, another tone would be another series.
float strength_of(Moment& moment, const ChartFrame& frame, size_t item, base::Colour colour) {
    return frame.series() > 2 ? 1 : mark_prominence(moment, frame, item, colour);
}

void draw_bar(Moment& moment, const ChartFrame& frame, const BarsPlot& plot, const Bar& bar) {
    SeriesInk ink = series_ink(frame, bar.series, frame.series());
    base::Colour seen = ink.border.a > 0 ? ink.border : ink.fill;
    float shown = strength_of(moment, frame, bar.item, seen);
    float radius =
        plot.stacked ? 0 : std::min({moment.px(6), bar.rect.width / 2, bar.rect.height / 2});
    float border = std::min({std::max(1.f, moment.px(3)), bar.rect.width / 2, bar.rect.height / 2});
    moment.list().bordered(bar.rect, ink.fill.faded(shown), radius, border,
                           ink.border.faded(shown));
}

// At the bar's end; for rows beside it, for columns above it (below a negative one).
void write_value(Moment& moment, const ChartFrame& frame, const BarsPlot& plot, const Bar& bar,
                 std::string_view text, float in) {
    float strength = in * frame.at.settled() * prominence(moment, frame, bar.item);
    base::Colour ink = frame.palette.ink.faded(strength);
    base::Rect r = bar.rect;
    float gap = moment.px(12), line = moment.px(plot.value_size) * 1.2f;
    base::Point at{bar.negative ? r.x - gap : r.right() + gap, r.centre().y};
    Alignment alignment = bar.negative ? Alignment::end : Alignment::start;
    if (plot.upright) {
        at = {r.centre().x, bar.negative ? r.bottom() + line / 2 : r.y - line / 2};
        alignment = Alignment::centre;
    }
    chart_line(moment, text, at, alignment, ink, 700, plot.value_size);
}

// Inside its part of a stack, where there is room for it.
void write_part(Moment& moment, const ChartFrame& frame, const Bar& bar, float in) {
    const auto& text = frame.wording->value(frame.data(), frame.at.to, bar.item, bar.series);
    float width = text_width(moment, text, 22, 600);
    if (width + moment.px(12) > bar.rect.width || bar.rect.height < moment.px(28)) return;
    SeriesInk ink = series_ink(frame, bar.series, frame.series());
    base::Colour edge = ink.border.a > 0 ? ink.border : ink.fill;
    float shown = strength_of(moment, frame, bar.item, edge);
    base::Colour seen = base::blended(ink.fill.faded(shown), frame.palette.ground);
    chart_line(moment, text, bar.rect.centre(), Alignment::centre,
               base::ink_on(seen).faded(in * frame.at.settled()), 600, 22);
}

// Missing is not zero: a word instead of a bar.
void write_missing(Moment& moment, const ChartFrame& frame, const BarsPlot& plot, const Bar& bar,
                   float in) {
    const std::string& word = moment.word(content::Word::no_data);
    base::Colour ink = frame.palette.dim_ink.faded(in * frame.at.settled());
    float line = moment.px(32);
    if (plot.upright) {
        float wide = plot.value_room;
        chart_label(moment, word,
                    {bar.rect.centre().x - wide / 2, plot.zero - line * 2, wide, line * 2},
                    Alignment::centre, ink, 400, 22, 2);
        return;
    }
    float left = plot.zero + moment.px(10);
    chart_label(moment, word,
                {left, bar.rect.centre().y - line / 2, plot.area.right() - left, line},
                Alignment::start, ink, 400, 22, 1);
}

void draw_stack(Moment& moment, const ChartFrame& frame, const BarsPlot& plot, size_t item) {
    float in = reveal(moment, frame, item, plot.items), sum = 0;
    Bar whole{item, 0, plot.bar(item, 0, 0, 0)};
    for (size_t s = 0; s < plot.series; ++s) {
        double value = frame.at.value(item, s);
        if (std::isnan(value)) continue;
        float length = plot.along(value) * in;
        Bar bar{item, s, plot.bar(item, 0, sum, sum + length)};
        draw_bar(moment, frame, plot, bar);
        if (plot.values) write_part(moment, frame, bar, in);
        sum += length;
    }
    whole.rect = plot.bar(item, 0, 0, sum);
    const std::string& total = frame.wording->total(frame.data(), frame.at.to, item);
    if (!plot.values) return;
    if (total.empty()) {
        write_missing(moment, frame, plot, whole, in);
    } else {
        write_value(moment, frame, plot, whole, total, in);
    }
}

void draw_item(Moment& moment, const ChartFrame& frame, const BarsPlot& plot, size_t item) {
    float in = reveal(moment, frame, item, plot.items);
    bool missing_shown = false;
    for (size_t s = 0; s < plot.series; ++s) {
        double value = frame.at.value(item, s);
        Bar bar{item, s, plot.bar(item, s, 0, 0)};
        if (std::isnan(value)) {
            if (plot.values && !plot.diverging && (plot.one < plot.thick || !missing_shown))
                write_missing(moment, frame, plot, bar, in);
            missing_shown = true;
            continue;
        }
        float length = plot.along(value) * in;
        if (plot.diverging && s == 0) length = -length;
        bar.rect = plot.bar(item, s, 0, length);
        bar.negative = value < 0 || (plot.diverging && s == 0);
        draw_bar(moment, frame, plot, bar);
        if (plot.values)
            write_value(moment, frame, plot, bar,
                        frame.wording->value(frame.data(), frame.at.to, item, s), in);
    }
}

void item_label(Moment& moment, const ChartFrame& frame, const BarsPlot& plot, size_t item) {
    const auto& data = frame.data().items[item];
    float in = reveal(moment, frame, item, plot.items) * prominence(moment, frame, item);
    base::Colour ink = frame.palette.ink.faded(in);
    base::Rect box = plot.label(item);
    bool outside = plot.upright ? box.x < plot.labels.x - 1 || box.right() > plot.labels.right() + 1
                                : box.y < plot.area.y - 1 || box.bottom() > plot.area.bottom() + 1;
    if (outside && plot.stride > 1) return;
    Alignment alignment = plot.upright     ? Alignment::centre
                          : plot.above > 0 ? Alignment::start
                                           : Alignment::end;
    if (plot.notes && !data.note.empty()) {
        float note = std::min(moment.px(30), box.height / 2);
        chart_label(moment, moment.in_language(data.note),
                    {box.x, plot.upright ? box.bottom() - note : box.centre().y + moment.px(2),
                     box.width, note},
                    alignment, frame.palette.dim_ink.faded(in), 400, 22, 1);
        if (plot.upright) {
            box.height -= note;
        } else {
            box = {box.x, box.centre().y - moment.px(36), box.width, moment.px(36)};
        }
    }
    auto lines = static_cast<int>(box.height / (moment.px(smallest_label) * 1.15f));
    if (plot.upright) {  // from the top of the strip: labels of one line stand in one row
        box.y += moment.px(8);
        box.height -= moment.px(8);
        if (text_width(moment, moment.in_language(data.label), plot.label_size) <= box.width)
            box.height = std::min(box.height, moment.px(plot.label_size) * 1.2f);
    }
    chart_label(moment, moment.in_language(data.label), box, alignment, ink, 500, plot.label_size,
                std::clamp(lines, 1, 4));
}

void zero_line(Moment& moment, const ChartFrame& frame, const BarsPlot& plot) {
    float hair = std::max(1.f, moment.px(2.5f));
    float end = plot.first + plot.band * static_cast<float>(plot.items);
    base::Colour ink = frame.palette.ink.with_alpha(0.7f);
    for (size_t i = 0; plot.above > 0 && i < plot.items; ++i) {  // not through the labels
        base::Rect bar = plot.bar(i, 0, 0, 1);
        moment.list().line({plot.zero, bar.y}, {plot.zero, bar.y + plot.thick}, hair, ink);
    }
    if (plot.above > 0) return;
    base::Point from{plot.zero, plot.first}, to{plot.zero, end};
    if (plot.upright) {
        from = {plot.first, plot.zero};
        to = {end, plot.zero};
    }
    moment.list().line(from, to, hair, ink);
}

// What lies to the left and to the right of zero, named where the bars begin.
void side_names(Moment& moment, const ChartFrame& frame, const BarsPlot& plot) {
    float y = plot.names, gap = moment.px(14);
    for (size_t s = 0; s < 2; ++s) {
        bool left = s == 0;
        float from = left ? frame.area.x : plot.zero + gap;
        float to = left ? plot.zero - gap : frame.area.right();
        chart_label(moment, moment.in_language(frame.data().series[s]),
                    {from, y, to - from, moment.px(40)}, left ? Alignment::end : Alignment::start,
                    frame.palette.ink, 700, 26, 1);
    }
}

}  // namespace

void draw_bars(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    bool sides = frame.chart().arrangement == content::Arrangement::diverging &&
                 !frame.chart().upright && frame.series() == 2;
    if (!sides) head += legend(moment, frame, {area.x, area.y + head}, area.width);
    area = {area.x, area.y + head, area.width, std::max(0.f, area.height - head)};
    BarsPlot plot = BarsPlot::of(moment, frame, area);
    if (!plot.values) bars_axis(moment, frame, plot);
    if (sides) side_names(moment, frame, plot);
    for (size_t i = 0; i < plot.items; ++i) {
        if (plot.stacked) {
            draw_stack(moment, frame, plot, i);
        } else {
            draw_item(moment, frame, plot, i);
        }
        if (i % plot.stride == plot.stride / 2) item_label(moment, frame, plot, i);
        item_node(moment, frame, i, plot.whole_band(i));
    }
    zero_line(moment, frame, plot);
    for (size_t i = 0; i < plot.items; ++i) emphasis_frame(moment, frame, i, plot.whole_band(i));
}

}  // namespace vitrina::scene
