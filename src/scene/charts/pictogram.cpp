#include "scene/charts/pictogram.h"

#include <algorithm>
#include <cmath>

#include "scene/chart.h"
#include "scene/counter.h"
#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float unfilled = 0.2f;    // how much of a symbol shows before it counts
constexpr float soft = 0.45f;       // of the last symbols of an "about" figure
constexpr double soft_share = 0.1;  // how many symbols those are

CellGrid grid_with(int count, const base::Rect& area, int columns, float largest_side) {
    int rows = (count + columns - 1) / columns;
    float side = std::min({area.width / static_cast<float>(columns),
                           area.height / static_cast<float>(rows), largest_side});
    float step = std::clamp(area.width / static_cast<float>(columns), side, side * widest_step);
    return {count, columns, rows, side, step, {area.x, area.y}};
}

// "= 10 películas" beside one symbol.
void unit_line(Moment& moment, const ChartFrame& frame, base::Point at) {
    const content::Chart& chart = frame.story.chart;
    float icon = moment.px(44);
    moment.list().icon(chart.symbol, {at.x, at.y, icon, icon}, frame.palette.ink);
    text::Style style = caption(moment, 600);
    style.size = moment.px(26);
    float left = at.x + icon + moment.px(16);
    auto layout = moment.typesetter.fit(moment.in_language(chart.unit_label), style,
                                        {frame.area.right() - left, moment.px(72)}, 2,
                                        moment.px(20), moment.language_tag());
    text::place(*layout, {left, at.y + (icon - layout->extent.height) / 2}, frame.palette.ink,
                moment.list());
}

}  // namespace

base::Rect CellGrid::cell(int index) const {
    return {origin.x + step * static_cast<float>(index % columns) + (step - side) / 2,
            origin.y + side * static_cast<float>(index / columns), side, side};
}

CellGrid fit_cells(int count, const base::Rect& area, int columns, float largest_side) {
    count = std::max(1, count);
    if (columns > 0) return grid_with(count, area, std::min(columns, count), largest_side);
    CellGrid best;
    for (int candidate = 1; candidate <= count; ++candidate) {
        CellGrid grid = grid_with(count, area, candidate, largest_side);
        // Among equals, full rows win: they can be counted.
        bool fuller = grid.side == best.side && count % candidate == 0 && count % best.columns != 0;
        if (grid.side > best.side || fuller) best = grid;
    }
    return best;
}

void draw_pictogram(Moment& moment, const ChartFrame& frame, MapPaint&) {
    const content::Figure& figure = moment.exhibit.figures[static_cast<size_t>(frame.story.figure)];
    const content::Chart& chart = frame.story.chart;
    int count = static_cast<int>(std::lround(figure.value / chart.unit));
    float legend = moment.px(92);
    base::Rect cells{frame.area.x, frame.area.y, frame.area.width, frame.area.height - legend};
    CellGrid grid = fit_cells(count, cells, chart.columns, moment.px(120));
    grid.origin.y += (cells.height - grid.side * static_cast<float>(grid.rows)) / 2;
    // The symbols fill in reading order, in step with the counter.
    float filled = moment.arrive(frame.start, moment.motion.count) * (1 - moment.leaving) *
                   static_cast<float>(count);
    bool about = figure.comparator == content::Comparator::about;
    int soft_from =
        about ? count - std::max(1, static_cast<int>(std::lround(count * soft_share))) : count;
    for (int i = 0; i < count; ++i) {
        float here = std::clamp(filled - static_cast<float>(i), 0.f, 1.f);
        float most = i >= soft_from ? soft : 1.f;
        base::Rect cell = grid.cell(i);
        moment.list().icon(chart.symbol, cell.inset(grid.side * 0.08f),
                           frame.palette.ink.faded(unfilled + (most - unfilled) * here));
    }
    float bottom = grid.origin.y + grid.side * static_cast<float>(grid.rows);
    unit_line(moment, frame, {grid.cell(0).x + grid.side * 0.08f, bottom + moment.px(28)});
    Node& node = moment.node("chart", SemanticRole::chart, moment.in_language(frame.story.title),
                             frame.area);
    node.value.assign(moment.in_language(chart.unit_label));
}

}  // namespace vitrina::scene
