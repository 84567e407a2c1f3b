#include <algorithm>
#include <cmath>

#include "scene/chart.h"
#include "scene/charts/pictogram.h"
#include "scene/lettering.h"

// So many of so many: symbols, of which some are lit.
namespace vitrina::scene {

namespace {

constexpr float unlit = 0.18f;
constexpr float least_of_best = 0.7f;
constexpr float largest_symbol = 300, words_height = 130;

// Full rows can be counted: they win unless their symbols are much smaller.
CellGrid count_cells(int count, const base::Rect& area, int columns, float largest) {
    CellGrid best = fit_cells(count, area, columns, largest), full;
    if (columns > 0 || count % best.columns == 0) return best;
    for (int candidate = 1; candidate <= count; ++candidate) {
        if (count % candidate != 0) continue;
        CellGrid grid = fit_cells(count, area, candidate, largest);
        if (grid.side > full.side) full = grid;
    }
    return full.side >= least_of_best * best.side ? full : best;
}

int rounded(const Moment& moment, int figure) {
    double value = moment.exhibit.figures[static_cast<size_t>(figure)].value;
    return static_cast<int>(std::lround(std::clamp(value, 0.0, 1000.0)));
}

}  // namespace

void draw_one_in(Moment& moment, const ChartFrame& frame, MapPaint&) {
    const content::Chart& chart = frame.chart();
    int lit = rounded(moment, chart.part), count = std::max(1, rounded(moment, chart.whole));
    base::Rect area = frame.area;
    float words = moment.px(words_height);
    base::Rect cells{area.x, area.y, area.width, area.height - words};
    CellGrid grid = count_cells(count, cells, chart.columns, moment.px(largest_symbol));
    grid.origin.y += (cells.height - grid.side * static_cast<float>(grid.rows)) / 2;
    for (int i = 0; i < count; ++i) {
        float in = reveal(moment, frame, static_cast<size_t>(i), static_cast<size_t>(count));
        float strength = i < lit ? unlit + (1 - unlit) * in : unlit;
        moment.list().icon(chart.symbol, grid.cell(i).inset(grid.side * 0.07f),
                           frame.palette.ink.faded(strength * (1 - moment.leaving)));
    }
    // Said only when it is seen.
    float said = reveal(moment, frame, 1, 2);
    float foot = grid.origin.y + grid.side * static_cast<float>(grid.rows);
    base::Rect line{area.x, foot + moment.px(16), area.width, words - moment.px(20)};
    chart_label(moment, frame.wording->legend.one_in, line, text::Alignment::start,
                frame.palette.ink.faded(said * said), 800, 84, 1);
    chart_node(moment, frame);
    moment.node("share", SemanticRole::text, frame.wording->legend.one_in, line);
}

}  // namespace vitrina::scene
