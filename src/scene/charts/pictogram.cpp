#include "scene/charts/pictogram.h"

#include <algorithm>
#include <cmath>

#include "scene/chart.h"
#include "scene/counter.h"
#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float unit_icon = 44;
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
void unit_line(Moment& moment, const ChartFrame& frame, base::Point at, float words) {
    const content::Chart& chart = frame.story.chart;
    float icon = moment.px(unit_icon);
    moment.list().icon(chart.symbol, {at.x, at.y, icon, icon}, frame.palette.ink);
    text::Style style = caption(moment, 600);
    style.size = moment.px(26);
    float left = at.x + icon + moment.px(16);
    auto layout = moment.typesetter.fit(moment.in_language(chart.unit_label), style,
                                        {frame.area.right() - left, moment.px(72)}, 2,
                                        moment.px(20), moment.language_tag());
    text::place(*layout, {left, at.y + (icon - layout->extent.height) / 2},
                frame.palette.ink.faded(words), moment.list());
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

namespace {

// Rows of symbols that a visitor can choose together: as many as a finger needs.
struct SymbolGroups {
    const CellGrid& grid;
    int rows = 1;  // of a group

    static SymbolGroups of(const Moment& moment, const CellGrid& grid) {
        float least = std::max(moment.metrics.target(), moment.px(54)) + 1;
        return {grid, std::max(1, static_cast<int>(std::ceil(least / grid.side)))};
    }
    size_t count() const { return static_cast<size_t>((grid.rows + rows - 1) / rows); }
    size_t of_symbol(int symbol) const { return static_cast<size_t>(symbol / grid.columns / rows); }
    size_t symbols(size_t group) const {
        int first = static_cast<int>(group) * rows * grid.columns;
        return static_cast<size_t>(std::min(rows * grid.columns, grid.count - first));
    }
    base::Rect place(size_t group) const {
        base::Rect first = grid.cell(static_cast<int>(group) * rows * grid.columns);
        int high = std::min(rows, grid.rows - static_cast<int>(group) * rows);
        float wide = grid.step * static_cast<float>(grid.columns - 1) + grid.side;
        return {first.x, first.y, wide, grid.side * static_cast<float>(high)};
    }
};

// What a chosen group adds up to: "6 × 10 = 60". Nothing where its last symbol stands for a part of
// the unit, or for more, or where nobody counted that far.
std::string_view amount_of(const ChartFrame& frame, const content::Figure& figure,
                           const SymbolGroups& groups, size_t group) {
    double counted = frame.chart().unit * static_cast<double>(groups.grid.count);
    bool exact = std::abs(counted - figure.value) < 1e-9 * std::abs(figure.value) &&
                 figure.comparator != content::Comparator::about;
    size_t symbols = groups.symbols(group);
    const auto& amounts = frame.wording->symbol_counts;
    if ((group + 1 == groups.count() && !exact) || symbols >= amounts.size()) return {};
    return amounts[symbols];
}

// The sign and the amount of what is chosen, which takes the place of the unit's words.
float draw_chosen(Moment& moment, const ChartFrame& frame, const content::Figure& figure,
                  const SymbolGroups& groups, const base::Rect& line) {
    float said = 0;
    for (size_t i = 0; i < groups.count(); ++i) {
        std::string_view amount = amount_of(frame, figure, groups, i);
        emphasis_frame(moment, frame, i, groups.place(i));
        part_node(moment, frame, i, moment.in_language(frame.chart().unit_label), amount,
                  groups.place(i));
        float shown = amount.empty() ? 0 : emphasis_sign(moment, frame, i);
        said = std::max(said, shown);
        chart_label(moment, amount, line, text::Alignment::start,
                    frame.palette.ink.faded(std::max(0.f, 2 * shown - 1)), 800, 34, 1);
    }
    return std::max(0.f, 1 - 2 * said);
}

void draw_symbols(Moment& moment, const ChartFrame& frame, const content::Figure& figure,
                  const SymbolGroups& groups) {
    int count = groups.grid.count;
    // The symbols fill in reading order, in step with the counter.
    float filled = moment.arrive(frame.start, moment.motion.count) * (1 - moment.leaving) *
                   static_cast<float>(count);
    bool about = figure.comparator == content::Comparator::about;
    int soft_from =
        about ? count - std::max(1, static_cast<int>(std::lround(count * soft_share))) : count;
    for (int i = 0; i < count; ++i) {
        float here = std::clamp(filled - static_cast<float>(i), 0.f, 1.f);
        float most = i >= soft_from ? soft : 1.f;
        float strength = unfilled + (most - unfilled) * here;
        float shown = here >= 1 ? mark_prominence(moment, frame, groups.of_symbol(i)) : 1;
        moment.list().icon(frame.chart().symbol,
                           groups.grid.cell(i).inset(groups.grid.side * 0.08f),
                           frame.palette.ink.faded(strength * shown));
    }
}

}  // namespace

void draw_pictogram(Moment& moment, const ChartFrame& frame, MapPaint&) {
    const content::Figure& figure = moment.exhibit.figures[static_cast<size_t>(frame.story.figure)];
    const content::Chart& chart = frame.chart();
    int count = static_cast<int>(std::lround(figure.value / chart.unit));
    float legend = moment.px(92);
    base::Rect cells{frame.area.x, frame.area.y, frame.area.width, frame.area.height - legend};
    CellGrid grid = fit_cells(count, cells, chart.columns, moment.px(120));
    grid.origin.y += (cells.height - grid.side * static_cast<float>(grid.rows)) / 2;
    SymbolGroups groups = SymbolGroups::of(moment, grid);
    draw_symbols(moment, frame, figure, groups);
    Node& node = moment.node("chart", SemanticRole::chart, moment.in_language(frame.story.title),
                             frame.area);
    node.value.assign(moment.in_language(chart.unit_label));
    float bottom = grid.origin.y + grid.side * static_cast<float>(grid.rows);
    base::Point at{grid.cell(0).x + grid.side * 0.08f, bottom + moment.px(28)};
    float left = at.x + moment.px(unit_icon + 16);
    base::Rect line{left, at.y, frame.area.right() - left, moment.px(unit_icon)};
    unit_line(moment, frame, at, draw_chosen(moment, frame, figure, groups, line));
}

}  // namespace vitrina::scene
