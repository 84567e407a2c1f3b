#include <algorithm>
#include <cmath>

#include "scene/charts/cells.h"
#include "scene/charts/chart_space.h"
#include "scene/lettering.h"

// What was done, number by number. Every step has the same width and nothing leads from one into
// the other: it is no funnel.
namespace vitrina::scene {

namespace {

using text::Alignment;

constexpr float largest_number = 150, smallest_number = 22, measured_at = 100, comparator_line = 40;

struct Steps {
    Cells cells;
    bool beside = false;   // number and words side by side
    float number = 0;      // size, pixels; 0 = no room for numbers
    float comparator = 0;  // height of the line above it, "more than"; 0 = no number has one
};

text::Style number_style(Moment& moment, float pixels) {
    text::Style style = number(moment, pixels / moment.metrics.unit);
    style.line_height = 1.1f;
    return style;
}

// The size at which every number fits its cell.
float number_size(Moment& moment, const ChartFrame& frame, const Steps& steps) {
    text::Style style = number_style(moment, moment.px(measured_at));
    float widest = 1;
    const auto& values = frame.wording->values;
    for (size_t i = 0; i < std::min<size_t>(values.size(), 60); ++i)
        widest = std::max(
            widest,
            moment.typesetter.set(values[i], style, 0, moment.language_tag())->extent.width);
    base::Size cell = steps.cells.size();
    float width = steps.beside ? cell.width * 0.5f : cell.width;
    float height = steps.beside ? cell.height * 0.7f : cell.height * 0.42f;
    height -= steps.comparator;
    float size = std::min({moment.px(largest_number), height / 1.1f,
                           moment.px(measured_at) * width / widest * 0.98f});
    return size >= moment.px(smallest_number) ? std::floor(size) : 0;
}

Steps plan(Moment& moment, const ChartFrame& frame, const base::Rect& area) {
    Steps steps;
    float gap = moment.px(32);
    auto count = static_cast<float>(frame.items());
    steps.cells = Cells::of(area, frame.items(), 1.9f, gap);
    if (area.height >= count * moment.px(140) && area.width < area.height * 2.4f) {
        steps.cells = {area, 1, frame.items(), gap};
    } else if (area.width >= count * moment.px(260)) {
        steps.cells = {area, frame.items(), 1, gap};
    }
    base::Size cell = steps.cells.size();
    steps.beside = cell.width > cell.height * 2.1f;
    const auto& words = frame.wording->comparators;
    bool qualified =
        std::any_of(words.begin(), words.end(), [](const auto& w) { return !w.empty(); });
    steps.comparator = qualified ? moment.px(comparator_line) : 0;
    steps.number = number_size(moment, frame, steps);
    return steps;
}

void words(Moment& moment, const ChartFrame& frame, size_t item, const base::Rect& box,
           float shown) {
    const auto& data = frame.data().items[item];
    base::Colour ink = frame.palette.ink.faded(shown);
    bool note = !data.note.empty() && box.height >= moment.px(90);
    float below = note ? std::min(box.height * 0.4f, moment.px(64)) : 0;
    auto lines = static_cast<int>((box.height - below) / moment.px(26));
    text::Style style = caption(moment, 600);
    style.size = moment.px(32);
    style.line_height = 1.18f;
    auto layout = moment.typesetter.fit(moment.in_language(data.label), style,
                                        {box.width, box.height - below}, std::clamp(lines, 1, 4),
                                        moment.px(smallest_label), moment.language_tag());
    if (!layout->fits) return;
    text::place(*layout, {box.x, box.y}, ink, moment.list());
    if (!note) return;
    style = caption(moment, 400);
    style.size = moment.px(24);
    auto said = moment.typesetter.fit(moment.in_language(data.note), style, {box.width, below}, 2,
                                      moment.px(smallest_label), moment.language_tag());
    if (said->fits)
        text::place(*said, {box.x, box.y + layout->extent.height + moment.px(4)},
                    ink.with_alpha(std::min(ink.a, frame.palette.dim_ink.a)), moment.list());
}

void value(Moment& moment, const ChartFrame& frame, const Steps& steps, size_t item,
           const base::Rect& box, float shown) {
    const auto& text = frame.wording->value(frame.data(), frame.at.to, item);
    float settled = shown * frame.at.settled();
    if (text.empty()) {
        chart_label(moment, moment.word(content::Word::no_data), box, Alignment::start,
                    frame.palette.ink.with_alpha(std::min(settled, frame.palette.dim_ink.a)), 400,
                    30, 1);
        return;
    }
    base::Colour ink = frame.palette.ink.faded(settled);
    const std::string& comparator = frame.wording->comparators[item];
    // A number is not said without the word that makes it true.
    if (!comparator.empty() &&
        !chart_label(moment, comparator, {box.x, box.y, box.width, steps.comparator},
                     Alignment::start, ink, 600, steps.comparator / moment.metrics.unit * 0.7f, 1))
        return;
    text::Style style = number_style(moment, steps.number);
    auto layout = moment.typesetter.set(text, style, 0, moment.language_tag());
    // Numbers that stand side by side stand on one line.
    float above = comparator.empty() && steps.cells.columns == 1 ? 0 : steps.comparator;
    text::place(*layout, {box.x, box.y + above}, ink, moment.list());
}

void step(Moment& moment, const ChartFrame& frame, const Steps& steps, size_t item) {
    base::Rect cell = steps.cells.cell(item);
    float in = reveal(moment, frame, item, frame.items());
    float shown = prominence(moment, frame, item);
    float rule = std::min(std::max(1.f, moment.px(6)), cell.height);
    moment.list().rectangle({cell.x, cell.y, cell.width * in, rule},
                            frame.palette.ink.faded(mark_prominence(moment, frame, item)));
    item_node(moment, frame, item, cell);
    if (steps.number <= 0) return;
    float top = std::min(moment.px(18), cell.height * 0.12f);
    base::Rect inner{cell.x, cell.y + rule + top, cell.width, cell.height - rule - top};
    float high = steps.number * 1.1f + steps.comparator;
    if (steps.beside) {
        float half = inner.width * 0.5f;
        value(moment, frame, steps, item, {inner.x, inner.y, half, high}, in * shown);
        float gap = moment.px(24);
        words(
            moment, frame, item,
            {inner.x + half + gap, inner.y + moment.px(8), half - gap, inner.height - moment.px(8)},
            in * shown);
        return;
    }
    value(moment, frame, steps, item, {inner.x, inner.y, inner.width, high}, in * shown);
    words(moment, frame, item, {inner.x, inner.y + high, inner.width, inner.height - high},
          in * shown);
}

}  // namespace

void draw_steps(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    area = {area.x, area.y + head, area.width, std::max(0.f, area.height - head)};
    Steps steps = plan(moment, frame, area);
    for (size_t i = 0; i < frame.items(); ++i) step(moment, frame, steps, i);
}

}  // namespace vitrina::scene
