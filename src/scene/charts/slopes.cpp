#include <algorithm>
#include <cmath>

#include "scene/charts/chart_space.h"

// Before and after as two upright scales, which are the same, and a line for every item from the
// one to the other.
namespace vitrina::scene {

void draw_slopes(Moment& moment, const ChartFrame& frame);

namespace {

using text::Alignment;

constexpr float stroke = 5, knot = 10, label_size = 26, line_height = 36;
constexpr float most_left = 0.24f, most_right = 0.5f;  // of the width, for the words

struct Slopes {
    base::Rect area;            // of the lines
    float left = 0, right = 0;  // widths of the words
    float values = 0;           // of the right ones: width of the value
    float row = 0;              // height of a label
    double low = 0, high = 1;

    float y(double value) const {
        return area.bottom() - static_cast<float>((value - low) / (high - low)) * area.height;
    }
};

Slopes plan(Moment& moment, const ChartFrame& frame, const base::Rect& area) {
    Slopes slopes;
    slopes.low = frame.wording->smallest;  // zero, or below it
    slopes.high = std::max(frame.wording->largest, slopes.low);
    if (!(slopes.high > slopes.low)) slopes.high = slopes.low + 1;
    float gap = moment.px(20), value = widest_value(moment, frame, label_size) + gap;
    value = std::max(value, text_width(moment, moment.word(content::Word::no_data), 22) + 2 * gap);
    float name = widest_item(moment, frame, label_size) + gap;
    slopes.left = std::min(value, area.width * most_left);
    slopes.values = std::min(value, area.width * most_left);
    slopes.right = std::min(slopes.values + name, area.width * most_right);
    float edge = std::min(moment.px(line_height) / 2, area.height / 4);
    slopes.area = {area.x + slopes.left, area.y + edge,
                   std::max(0.f, area.width - slopes.left - slopes.right),
                   std::max(0.f, area.height - 2 * edge)};
    float finger = std::max(moment.metrics.target(), moment.px(56));
    auto count = static_cast<float>(std::max<size_t>(1, frame.items()));
    slopes.row = std::clamp(area.height / count, moment.px(line_height),
                            std::max(finger, moment.px(line_height)));
    return slopes;
}

base::Colour ink_of(Moment& moment, const ChartFrame& frame, size_t item) {
    float shown = mark_prominence(moment, frame, item);
    return base::blended(frame.palette.ink.with_alpha(shown), frame.palette.ground);
}

void slope(Moment& moment, const ChartFrame& frame, const Slopes& slopes, size_t item) {
    double before = frame.at.value(item, 0), after = frame.at.value(item, 1);
    float in = reveal(moment, frame, item, frame.items());
    if (in <= 0) return;
    base::Colour ink = ink_of(moment, frame, item);
    float sign = 1 + 0.8f * emphasis_sign(moment, frame, item), wide = moment.px(stroke) * sign;
    float radius = std::min(moment.px(knot) * std::min(sign, 1.3f), slopes.area.width / 4);
    base::Point from{slopes.area.x, slopes.y(before)}, to{slopes.area.right(), slopes.y(after)};
    if (!std::isnan(before) && !std::isnan(after)) {
        to = from + (to - from) * in;
        moment.list().line(from, to, std::max(1.f, wide), ink);
    }
    if (!std::isnan(before)) {
        moment.list().disc(from, radius, ink);
        moment.list().disc(from, radius * 0.55f, frame.palette.ground);
    }
    if (!std::isnan(after)) moment.list().disc(to, radius, ink);
}

// What the two scales are, where they begin.
void heads(Moment& moment, const ChartFrame& frame, const Slopes& slopes, float top, float high) {
    const base::Rect& area = slopes.area;
    float middle = area.centre().x, gap = moment.px(10);
    float left = area.x - slopes.left, right = area.right() + slopes.right;
    chart_label(moment, moment.in_language(frame.data().series[0]),
                {left, top, middle - gap - left, high}, Alignment::start, frame.palette.ink, 600,
                label_size, 3);
    chart_label(moment, moment.in_language(frame.data().series[1]),
                {middle + gap, top, right - middle - gap, high}, Alignment::end, frame.palette.ink,
                600, label_size, 3);
    float hair = std::max(1.f, moment.px(2));
    base::Point zero{area.x, slopes.y(0)};
    moment.list().line(zero, {area.right(), zero.y}, hair, frame.palette.ink.with_alpha(0.35f));
    for (float x : {area.x, area.right()})
        moment.list().line({x, area.y}, {x, area.bottom()}, hair,
                           frame.palette.ink.with_alpha(0.35f));
}

// A thread from a label to its point, where they do not stand side by side.
void thread(Moment& moment, const ChartFrame& frame, base::Point from, base::Point to,
            float shown) {
    if (std::abs(from.y - to.y) < moment.px(line_height) * 0.4f) return;
    moment.list().line(from, to, std::max(1.f, moment.px(1.5f)),
                       frame.palette.ink.faded(0.4f * shown));
}

void values_before(Moment& moment, const ChartFrame& frame, const Slopes& slopes) {
    SideLabels labels;
    float line = moment.px(line_height), gap = moment.px(16);
    for (size_t i = 0; i < frame.items(); ++i) {
        double value = frame.data().value(frame.at.to, i, 0);
        if (std::isfinite(value))
            labels.add(i, slopes.y(value), line, frame.data().items[i].emphasis);
    }
    labels.settle(slopes.area.y - line / 2, slopes.area.bottom() + line / 2);
    float zero = slopes.y(0);
    bool free = std::none_of(labels.begin(), labels.end(),
                             [&](const auto& slot) { return std::abs(slot.placed - zero) < line; });
    if (free)
        chart_label(moment, frame.wording->zero_written,
                    {slopes.area.x - slopes.left, zero - line / 2, slopes.left - gap, line},
                    Alignment::end, frame.palette.dim_ink, 500, 22, 1);
    for (const auto& slot : labels) {
        float in = reveal(moment, frame, slot.index, frame.items()) * frame.at.settled();
        float shown = in * prominence(moment, frame, slot.index), x = slopes.area.x - gap;
        thread(moment, frame, {x + gap * 0.3f, slot.placed}, {slopes.area.x, slot.wanted}, shown);
        chart_label(moment, frame.wording->value(frame.data(), frame.at.to, slot.index, 0),
                    {slopes.area.x - slopes.left, slot.placed - line / 2, slopes.left - gap, line},
                    Alignment::end, frame.palette.ink.faded(shown), 500, label_size, 1);
    }
}

// The value after and whose it is; said of what has no value now as well.
void words_after(Moment& moment, const ChartFrame& frame, const Slopes& slopes,
                 const SideLabels::Slot& slot) {
    size_t item = slot.index;
    float in = reveal(moment, frame, item, frame.items());
    float arrived = std::clamp(in * 4 - 3, 0.f, 1.f) * frame.at.settled();
    float shown = prominence(moment, frame, item), line = moment.px(line_height),
          gap = moment.px(16);
    bool known = std::isfinite(frame.data().value(frame.at.to, item, 1));
    const auto& text = known ? frame.wording->value(frame.data(), frame.at.to, item, 1)
                             : moment.word(content::Word::no_data);
    float x = slopes.area.right() + gap, top = slot.placed - line / 2;
    if (known)
        thread(moment, frame, {x - gap * 0.3f, slot.placed}, {slopes.area.right(), slot.wanted},
               arrived * shown);
    base::Colour ink = frame.palette.ink.faded(shown);
    chart_label(moment, text, {x, top, slopes.values - gap, line}, Alignment::start,
                ink.faded(arrived), known ? 700 : 400, known ? label_size : 22, 1);
    float name = slopes.area.right() + slopes.values, end = slopes.area.right() + slopes.right;
    int lines = slot.height >= moment.px(56) ? 2 : 1;
    chart_label(moment, moment.in_language(frame.data().items[item].label),
                {name, slot.placed - slot.height / 2, end - name - moment.px(6), slot.height},
                Alignment::start, ink.faded(in), 500, label_size, lines);
    base::Rect row{slopes.area.right() + gap * 0.4f, slot.placed - slot.height / 2,
                   slopes.right - gap * 0.4f, slot.height};
    emphasis_frame(moment, frame, item, row);
    item_node(moment, frame, item, row, 1);
}

void items_after(Moment& moment, const ChartFrame& frame, const Slopes& slopes) {
    SideLabels labels;
    for (size_t i = 0; i < frame.items(); ++i) {
        double before = frame.data().value(frame.at.to, i, 0);
        double after = frame.data().value(frame.at.to, i, 1);
        double value = std::isfinite(after) ? after : std::isfinite(before) ? before : slopes.low;
        labels.add(i, slopes.y(value), slopes.row, frame.data().items[i].emphasis);
    }
    float half = moment.px(line_height) / 2;
    labels.settle(slopes.area.y - half, slopes.area.bottom() + half);
    for (const auto& slot : labels) words_after(moment, frame, slopes, slot);
}

}  // namespace

void draw_slopes(Moment& moment, const ChartFrame& frame) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    float names = std::min(moment.px(72), area.height * 0.2f);
    area = {area.x, area.y + head + names, area.width, std::max(0.f, area.height - head - names)};
    if (frame.items() == 0 || area.empty()) return;
    Slopes slopes = plan(moment, frame, area);
    heads(moment, frame, slopes, area.y - names, names);
    for (size_t i = 0; i < frame.items(); ++i) slope(moment, frame, slopes, i);
    values_before(moment, frame, slopes);
    items_after(moment, frame, slopes);
}

}  // namespace vitrina::scene
