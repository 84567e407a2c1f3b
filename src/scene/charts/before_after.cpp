#include <algorithm>
#include <cmath>

#include "scene/charts/chart_space.h"

// Two values of every item on one scale: an open mark where it was, a full one where it is now.
// With pictures: both in one frame, divided where the visitor wants it. As slopes: a line for every
// item from the one scale to the other.
namespace vitrina::scene {

void draw_picture_pair(Moment& moment, const ChartFrame& frame);
void draw_slopes(Moment& moment, const ChartFrame& frame);

namespace {

using text::Alignment;

constexpr float thickest_row = 150, value_gap = 14, most_labels = 0.34f, tick_line = 34;

struct Pairs {
    base::Rect area;
    float band = 0;
    float above = 0;  // height of labels above their marks; 0 = beside
    float labels = 0;
    float left = 0, right = 0;  // of the scale
    float radius = 0;
    float label_size = 26;
    bool values = false;
    size_t stride = 1;
    double low = 0, high = 1;

    float x(double value) const {
        return left + static_cast<float>((value - low) / (high - low)) * (right - left);
    }
    base::Rect row(size_t item) const {
        return {area.x, area.y + band * static_cast<float>(item), area.width, band};
    }
    float middle(size_t item) const { return row(item).y + above + (band - above) / 2; }
};

Pairs plan(Moment& moment, const ChartFrame& frame, const base::Rect& area) {
    Pairs pairs;
    pairs.area = area;
    pairs.low = frame.wording->smallest;
    pairs.high = frame.wording->largest;
    if (!(pairs.high > pairs.low)) pairs.high = pairs.low + 1;
    pairs.band = std::min(area.height / static_cast<float>(frame.items()), moment.px(thickest_row));
    pairs.label_size = std::clamp(pairs.band * 0.3f / moment.metrics.unit, 22.f, 32.f);
    float line = moment.px(pairs.label_size) * 1.2f;
    float widest = widest_item(moment, frame, pairs.label_size) + moment.px(4);
    bool too_long = widest > area.width * most_labels;
    pairs.above = too_long && pairs.band >= line + moment.px(34) ? line : 0;
    pairs.labels = pairs.above > 0 ? 0 : std::min(widest, area.width * most_labels);
    float room = pairs.band - pairs.above;
    pairs.radius = std::clamp(room * 0.22f, std::max(1.f, moment.px(1.5f)), moment.px(19));
    float value = widest_value(moment, frame, 26) + moment.px(value_gap);
    pairs.values = room >= moment.px(30) && value <= area.width * 0.27f;
    pairs.stride =
        static_cast<size_t>(std::max(1.f, std::ceil(moment.px(28) / std::max(pairs.band, 0.01f))));
    if (!pairs.values) {
        pairs.low = frame.wording->scale.low;
        pairs.high = frame.wording->scale.high;
        float ticks = std::min(moment.px(tick_line), pairs.area.height / 2);
        pairs.area = {area.x, area.y + ticks, area.width, area.height - ticks};
        pairs.band = std::min(pairs.band, pairs.area.height / static_cast<float>(frame.items()));
    }
    float side = pairs.radius + (pairs.values ? value : moment.px(16));
    pairs.left = area.x + pairs.labels + (pairs.labels > 0 ? moment.px(20) : 0) + side;
    pairs.right = std::max(pairs.left, area.right() - side);
    return pairs;
}

// Opaque, so that marks that lie over each other do not shine through.
base::Colour ink_of(const ChartFrame& frame, float shown) {
    return base::blended(frame.palette.ink.with_alpha(shown), frame.palette.ground);
}

void open_mark(Moment& moment, const ChartFrame& frame, base::Point at, float radius, float shown) {
    moment.list().ring(at, radius, std::max(radius * 0.3f, 1.f), 0, 1, ink_of(frame, shown));
}

// What the marks mean, in their order in time. Returns the height.
float key(Moment& moment, const ChartFrame& frame, base::Point at, float width) {
    float radius = moment.px(13), gap = moment.px(14), pen = at.x, least = moment.px(44);
    float row = least, top = at.y;
    for (size_t s = 0; s < std::min<size_t>(2, frame.series()); ++s) {
        const auto& name = moment.in_language(frame.data().series[s]);
        float text = text_width(moment, name, 26, 600), whole = radius * 2 + gap + text;
        if (pen > at.x && pen + whole > at.x + width) {
            at.y += row;
            pen = at.x;
        }
        row = whole > width ? moment.px(84) : least;  // two lines or three
        base::Point mark{pen + radius, at.y + row / 2};
        if (s == 0) {
            open_mark(moment, frame, mark, radius, 1);
        } else {
            moment.list().disc(mark, radius, frame.palette.ink);
        }
        float begin = mark.x + radius + gap;
        chart_label(moment, name, {begin, at.y, at.x + width - begin, row}, Alignment::start,
                    frame.palette.ink, 600, 26, 3);
        pen += whole + moment.px(44);
    }
    return at.y + row + moment.px(12) - top;
}

void write_value(Moment& moment, const ChartFrame& frame, const Pairs& pairs, size_t item,
                 size_t series, bool leftwards, float x, float shown) {
    const auto& text = frame.wording->value(frame.data(), frame.at.to, item, series);
    float away = pairs.radius + moment.px(value_gap) * 0.8f;
    chart_line(moment, text, {leftwards ? x - away : x + away, pairs.middle(item)},
               leftwards ? Alignment::end : Alignment::start, frame.palette.ink.faded(shown),
               series == 0 ? 500 : 700, 26);
}

void write_missing(Moment& moment, const ChartFrame& frame, const Pairs& pairs, size_t item,
                   float in) {
    float y = pairs.middle(item), line = moment.px(32);
    chart_label(moment, moment.word(content::Word::no_data),
                {pairs.left, y - line / 2, pairs.area.right() - pairs.left, line}, Alignment::start,
                frame.palette.dim_ink.faded(in), 400, 22, 1);
}

// Only one of the two is known: its mark, and its value to its right.
void single(Moment& moment, const ChartFrame& frame, const Pairs& pairs, size_t item, size_t series,
            double value, float shown) {
    base::Point at{pairs.x(value), pairs.middle(item)};
    if (series == 0) {
        open_mark(moment, frame, at, pairs.radius, shown);
    } else {
        moment.list().disc(at, pairs.radius, ink_of(frame, shown));
    }
    if (!pairs.values) return;
    float said = std::min(1.f, 2 * reveal(moment, frame, item, frame.items())) *
                 prominence(moment, frame, item) * frame.at.settled();
    write_value(moment, frame, pairs, item, series, false, at.x, said);
}

void pair(Moment& moment, const ChartFrame& frame, const Pairs& pairs, size_t item) {
    float in = reveal(moment, frame, item, frame.items());
    float shown = mark_prominence(moment, frame, item), seen = shown * std::min(1.f, in * 2);
    double before = frame.at.value(item, 0);
    double after = frame.series() > 1 ? frame.at.value(item, 1) : content::missing;
    if (std::isnan(before) && std::isnan(after))
        return pairs.values ? write_missing(moment, frame, pairs, item, std::min(1.f, in * 2))
                            : void();
    if (std::isnan(before)) return single(moment, frame, pairs, item, 1, after, seen);
    if (std::isnan(after)) return single(moment, frame, pairs, item, 0, before, seen);
    if (in <= 0) return;
    float y = pairs.middle(item), from = pairs.x(before);
    float to = from + (pairs.x(after) - from) * in;
    float apart = std::abs(to - from), way = to < from ? -1.f : 1.f;
    if (apart > pairs.radius * 2)
        moment.list().line({from + way * pairs.radius, y}, {to, y},
                           std::max(1.f, pairs.radius * 0.42f), ink_of(frame, shown));
    open_mark(moment, frame, {from, y}, pairs.radius, seen);
    moment.list().disc({to, y}, pairs.radius, ink_of(frame, seen));
    if (!pairs.values) return;
    float settled = prominence(moment, frame, item) * frame.at.settled();
    bool left = after < before;
    write_value(moment, frame, pairs, item, 0, !left, from, settled * std::min(1.f, in * 2));
    float arrived = std::clamp(in * 4 - 3, 0.f, 1.f);
    write_value(moment, frame, pairs, item, 1, left, to, settled * arrived);
}

void item_label(Moment& moment, const ChartFrame& frame, const Pairs& pairs, size_t item) {
    float in = reveal(moment, frame, item, frame.items()) * prominence(moment, frame, item);
    base::Rect row = pairs.row(item);
    float high = row.height * static_cast<float>(pairs.stride);
    base::Rect box{row.x, row.centre().y - high / 2, pairs.labels, high};
    bool outside = box.y < pairs.area.y - 1 || box.bottom() > pairs.area.bottom() + 1;
    if (outside && pairs.stride > 1) return;
    if (pairs.above > 0) box = {row.x, row.y, row.width, pairs.above};
    auto lines = static_cast<int>(box.height / moment.px(smallest_label * 1.15f));
    chart_label(moment, moment.in_language(frame.data().items[item].label), box,
                pairs.above > 0 ? Alignment::start : Alignment::end, frame.palette.ink.faded(in),
                500, pairs.label_size, std::clamp(lines, 1, 4));
}

// Lines at the ticks, where the marks carry no values.
void axis(Moment& moment, const ChartFrame& frame, const Pairs& pairs) {
    const Scale& scale = frame.wording->scale;
    float hair = std::max(1.f, moment.px(1.5f)), line = moment.px(tick_line);
    float apart = (pairs.right - pairs.left) /
                  static_cast<float>(std::max<size_t>(1, scale.ticks.size() - 1));
    for (size_t i = 0; i < scale.ticks.size(); ++i) {
        float x = pairs.x(scale.ticks[i]), half = apart * 0.47f;
        moment.list().line({x, pairs.area.y}, {x, pairs.area.bottom()}, hair,
                           frame.palette.ink.with_alpha(0.22f));
        half = std::min({half, x - frame.area.x, frame.area.right() - x});
        chart_label(moment, frame.wording->ticks[i],
                    {x - half, pairs.area.y - line, 2 * half, line}, Alignment::centre,
                    frame.palette.dim_ink, 500, 22, 1);
    }
}

// A hair for every row to follow, and zero where it is on the scale.
void guides(Moment& moment, const ChartFrame& frame, const Pairs& pairs) {
    float hair = std::max(1.f, moment.px(1.5f));
    for (size_t i = 0; i < frame.items(); ++i) {  // not through labels above the marks
        base::Rect row = pairs.row(i);
        moment.list().line({pairs.x(0), row.y + pairs.above}, {pairs.x(0), row.bottom()},
                           hair * 1.6f, mark_tone(frame.palette, 0.5f));
    }
    if (pairs.band < moment.px(24)) return;
    for (size_t i = 0; i < frame.items(); ++i)
        moment.list().line({pairs.left, pairs.middle(i)}, {pairs.right, pairs.middle(i)}, hair,
                           frame.palette.ink.with_alpha(0.16f));
}

}  // namespace

void draw_before_after(Moment& moment, const ChartFrame& frame, MapPaint&) {
    if (!frame.chart().picture.empty()) return draw_picture_pair(moment, frame);
    if (frame.chart().slopes && frame.series() == 2) return draw_slopes(moment, frame);
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    head += key(moment, frame, {area.x, area.y + head}, area.width);
    area = {area.x, area.y + head, area.width, std::max(0.f, area.height - head)};
    if (frame.items() == 0 || area.empty()) return;
    Pairs pairs = plan(moment, frame, area);
    if (!pairs.values) axis(moment, frame, pairs);
    guides(moment, frame, pairs);
    for (size_t i = 0; i < frame.items(); ++i) {
        pair(moment, frame, pairs, i);
        if (i % pairs.stride == pairs.stride / 2) item_label(moment, frame, pairs, i);
        emphasis_frame(moment, frame, i, pairs.row(i));
        item_node(moment, frame, i, pairs.row(i), frame.series() > 1 ? 1 : 0);
    }
}

}  // namespace vitrina::scene
