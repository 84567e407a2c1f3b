#include <algorithm>
#include <cmath>
#include <cstdint>

#include "scene/chart.h"
#include "scene/charts/chart_map.h"
#include "scene/charts/scatter.h"

// Dots, each of which stands for the stated unit: from all over the area they gather by item.
namespace vitrina::scene {

namespace {

constexpr float dot_share = 0.7f;  // of the distance from seed to seed
constexpr float largest_spacing = 22;
constexpr float label_room = 112, least_label_width = 96;  // below a cluster
constexpr size_t most_dots = 4000;                         // the checks allow half of it

// How many dots an item has at a value; the last one is a part.
double dots_of(const ChartFrame& frame, double value) {
    if (!(value > 0) || !(frame.chart().unit > 0)) return 0;
    return std::min(value / frame.chart().unit, static_cast<double>(most_dots));
}

double most_of(const ChartFrame& frame, size_t item) {
    double most = 0;
    for (size_t state = 0; state < frame.data().states.size(); ++state)
        most = std::max(most, dots_of(frame, frame.data().value(state, item)));
    return most;
}

struct Cells {
    size_t columns = 1, rows = 1;
    float width = 0, height = 0, label = 0;
    float spacing = 0;

    base::Rect cell(size_t item) const {
        return {width * static_cast<float>(item % columns),
                height * static_cast<float>(item / columns), width, height};
    }
};

// The columns that allow the largest dots.
Cells fit(const Moment& moment, base::Size size, size_t items, double most) {
    Cells best;
    for (size_t columns = 1; columns <= items; ++columns) {
        size_t rows = (items + columns - 1) / columns;
        Cells cells{columns, rows, size.width / static_cast<float>(columns),
                    size.height / static_cast<float>(rows)};
        bool labelled = cells.height > 2 * moment.px(label_room) * 0.8f &&
                        cells.width > moment.px(least_label_width);
        cells.label = labelled ? moment.px(label_room) : 0;
        float side = std::min(cells.width * 0.94f, cells.height - cells.label);
        cells.spacing = side / 2 / (std::sqrt(static_cast<float>(most) + 1) + 0.7f);
        bool better = cells.spacing > best.spacing * 1.001f || (labelled && best.label == 0);
        if (columns == 1 || (better && (labelled || best.label == 0))) best = cells;
    }
    best.spacing = std::min(best.spacing, moment.px(largest_spacing));
    return best;
}

void gather(Moment& moment, const ChartFrame& frame, base::Size size, ChartPlacing& placing) {
    double most = 1;
    for (size_t i = 0; i < frame.items(); ++i) most = std::max(most, most_of(frame, i));
    Cells cells = fit(moment, size, frame.items(), most);
    placing.dot = cells.spacing * dot_share;
    placing.room = cells.label;
    float widest =
        2 * (cells.spacing * std::sqrt(static_cast<float>(most)) + placing.dot) + moment.px(12);
    for (size_t i = 0; i < frame.items(); ++i) {
        base::Rect cell = cells.cell(i);
        auto& mark = placing.marks.emplace_back();
        // Dots and words in the middle of their cell.
        float whole = std::min(widest + cells.label, cell.height);
        mark.at = {cell.centre().x, cell.y + (cell.height - whole) / 2 + widest / 2};
        mark.box = {cell.x, cell.y + (cell.height - whole) / 2, cell.width, whole};
        placing.first_dot.push_back(placing.dots.size());
        auto count = static_cast<size_t>(std::ceil(most_of(frame, i) - 1e-9));
        for (size_t k = 0; k < count && placing.dots.size() < most_dots; ++k)
            placing.dots.push_back(mark.at + seed(k, cells.spacing));
    }
    placing.first_dot.push_back(placing.dots.size());
}

void draw_dots(Moment& moment, const ChartFrame& frame, const base::Rect& area,
               const ChartPlacing& placing, size_t item) {
    float in = reveal(moment, frame, item, frame.items());
    base::Colour ink = frame.palette.ink.faded(mark_prominence(moment, frame, item) *
                                               std::min(1.f, 0.15f + in) * (1 - moment.leaving));
    double count = dots_of(frame, frame.at.value(item));
    size_t first = placing.first_dot[item], end = placing.first_dot[item + 1];
    for (size_t i = first; i < end; ++i) {
        double part = std::clamp(count - static_cast<double>(i - first), 0.0, 1.0);
        if (part <= 0) break;
        base::Point loose = spread(i), home = placing.dots[i];
        base::Point from{placing.dot + (area.width - 2 * placing.dot) * loose.x,
                         placing.dot + (area.height - 2 * placing.dot) * loose.y};
        base::Point at = from + (home - from) * in;
        // A part of a unit has that part of a dot's area.
        float radius = placing.dot * static_cast<float>(std::sqrt(part));
        moment.list().disc({area.x + at.x, area.y + at.y}, radius, ink);
    }
}

void words(Moment& moment, const ChartFrame& frame, const base::Rect& cell, float room,
           size_t item) {
    float in = reveal(moment, frame, item, frame.items());
    base::Colour ink = frame.palette.ink.faded(in * in * prominence(moment, frame, item));
    bool known = std::isfinite(frame.data().value(frame.at.to, item));
    const auto& value = known ? frame.wording->value(frame.data(), frame.at.to, item)
                              : moment.word(content::Word::no_data);
    float line = moment.px(44), y = cell.bottom() - room;
    float width = cell.width * 0.96f, x = cell.x + (cell.width - width) / 2;
    chart_label(moment, value, {x, y, width, line}, text::Alignment::centre,
                ink.faded(frame.at.settled()), known ? 800 : 500, known ? 36 : 26, 1);
    chart_label(moment, moment.in_language(frame.data().items[item].label),
                {x, y + line, width, room - line - moment.px(6)}, text::Alignment::centre, ink, 500,
                24, 2);
}

}  // namespace

void draw_swarm(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    float foot = dot_note_height(moment);
    dot_note(moment, frame, {area.x, area.bottom() - foot, area.width, foot});
    area = {area.x, area.y + head, area.width, area.height - head - foot - moment.px(12)};
    if (area.empty()) return;
    int story = static_cast<int>(&frame.story - moment.exhibit.stories.data());
    const ChartPlacing& placing = moment.charts->places().of(
        {story, moment.language(), area.size()},
        [&](ChartPlacing& fresh) { gather(moment, frame, area.size(), fresh); });
    for (size_t i = 0; i < frame.items(); ++i) {
        base::Rect cell = placing.marks[i].box.moved(area.x, area.y);
        draw_dots(moment, frame, area, placing, i);
        if (placing.room > 0) words(moment, frame, cell, placing.room, i);
        emphasis_frame(moment, frame, i, cell);
        item_node(moment, frame, i, cell);
    }
}

}  // namespace vitrina::scene
