#include <algorithm>
#include <cmath>

#include "scene/chart.h"

// A hundred cells shared out among the items; what is left over is shown as such.
namespace vitrina::scene {

namespace {

constexpr int side_cells = 10;
constexpr float rest_tone = 0.13f;
constexpr float thickest_row = 104, thinnest_row = 44;

struct Layout {
    base::Rect grid, legend;
};

Layout lay_out(Moment& moment, const base::Rect& area) {
    float gap = moment.px(44);
    bool beside = area.width > area.height * 1.15f;
    float side = beside ? std::min(area.height, area.width * 0.5f)
                        : std::min(area.width, area.height * 0.6f);
    if (beside) {
        base::Rect grid{area.x, area.y + (area.height - side) / 2, side, side};
        float x = grid.right() + gap;
        return {grid, {x, grid.y, area.right() - x, side}};
    }
    base::Rect grid{area.x, area.y, side, side};
    float y = grid.bottom() + gap;
    return {grid, {area.x, y, area.width, area.bottom() - y}};
}

SeriesInk ink_of(const ChartFrame& frame, int item) {
    if (item < 0)
        return {frame.palette.ink.with_alpha(rest_tone), mark_tone(frame.palette, rest_tone)};
    return series_ink(frame, static_cast<size_t>(item), frame.items());
}

float prominence_of(Moment& moment, const ChartFrame& frame, int item, const SeriesInk& ink) {
    base::Colour seen = ink.border.a > 0 ? ink.border : ink.fill;
    // Where colours tell parts apart, another tone would be another part.
    bool by_colour = frame.items() > 2;
    return item < 0 || by_colour ? 1
                                 : mark_prominence(moment, frame, static_cast<size_t>(item), seen);
}

void draw_cell(Moment& moment, const ChartFrame& frame, const base::Rect& rect, int from, int to,
               float in) {
    SeriesInk old_ink = ink_of(frame, from), ink = ink_of(frame, to);
    float t = frame.at.t;
    if (from != to && t < 1) {
        ink.fill = base::mix(old_ink.fill, ink.fill, t);
        ink.border = base::mix(old_ink.border, ink.border, t);
    }
    float shown = in * prominence_of(moment, frame, to, ink_of(frame, to));
    moment.list().bordered(rect, ink.fill.faded(shown), rect.width * 0.16f,
                           std::max(1.f, moment.px(3)), ink.border.faded(shown));
}

void draw_cells(Moment& moment, const ChartFrame& frame, const base::Rect& grid) {
    const auto& waffles = frame.wording->legend.waffles;
    const Waffle &from = waffles[frame.at.from], &to = waffles[frame.at.to];
    float side = grid.width / side_cells;
    for (int i = 0; i < waffle_cells; ++i) {
        auto index = static_cast<size_t>(i);
        base::Rect cell{grid.x + side * static_cast<float>(i % side_cells),
                        grid.y + side * static_cast<float>(i / side_cells), side, side};
        float in = reveal(moment, frame, index, waffle_cells);
        // Grows into its place, and stays square; those of a part that stands out are larger.
        auto part = static_cast<size_t>(std::max(0, to[index]));
        float sign = to[index] < 0 ? 0 : emphasis_sign(moment, frame, part);
        base::Rect rect = cell.inset(side * (0.07f - 0.05f * sign + 0.2f * (1 - in)));
        draw_cell(moment, frame, rect, from[index], to[index], in);
    }
}

// One line of the legend: swatch, share, and what it is.
void legend_row(Moment& moment, const ChartFrame& frame, const base::Rect& row, int item,
                const std::string& share, const std::string& label, float in) {
    SeriesInk ink = ink_of(frame, item);
    float shown = in * prominence_of(moment, frame, item, ink);
    float side = std::min(moment.px(36), row.height * 0.6f);
    moment.list().bordered({row.x, row.centre().y - side / 2, side, side}, ink.fill.faded(shown),
                           side * 0.16f, std::max(1.f, moment.px(3)), ink.border.faded(shown));
    float x = row.x + side + moment.px(18), wide = std::min(moment.px(148), row.width * 0.4f);
    float said = item < 0 ? 1 : prominence(moment, frame, static_cast<size_t>(item));
    base::Colour colour = frame.palette.ink.faded(in * said);
    base::Rect number{x, row.y, wide, row.height};
    bool known = !share.empty();
    float settled = frame.at.settled();
    chart_label(moment, known ? share : moment.word(content::Word::no_data), number,
                text::Alignment::start, colour.faded(settled), known ? 800 : 500, known ? 42 : 24,
                1);
    float left = number.right() + moment.px(12);
    chart_label(moment, label, {left, row.y, row.right() - left, row.height},
                text::Alignment::start, colour, 500, 26, row.height >= moment.px(76) ? 3 : 2);
}

void draw_legend(Moment& moment, const ChartFrame& frame, const base::Rect& box) {
    const ChartLegend& legend = frame.wording->legend;
    const std::string& rest = legend.rests[frame.at.to];
    size_t rows = frame.items() + (rest.empty() ? 0 : 1);
    auto most = static_cast<size_t>(std::max(0.f, box.height / moment.px(thinnest_row)));
    size_t shown = std::min(rows, most);
    if (shown == 0) return;
    float height = std::min(box.height / static_cast<float>(shown), moment.px(thickest_row));
    float y = box.y + (box.height - height * static_cast<float>(shown)) / 2;
    if (box.width > box.height * 1.6f) y = box.y;  // below the cells
    for (size_t i = 0; i < shown; ++i) {
        base::Rect row{box.x, y + height * static_cast<float>(i), box.width, height};
        float in = reveal(moment, frame, i, shown);
        if (i < frame.items()) {
            const std::string& share = legend.shares[frame.at.to * frame.items() + i];
            legend_row(moment, frame, row, static_cast<int>(i), share,
                       moment.in_language(frame.data().items[i].label), in);
            float edge = moment.px(12);
            emphasis_frame(moment, frame, i, {row.x - edge, row.y, row.width + edge, row.height});
            item_node(moment, frame, i, row);
        } else {
            const std::string& label = moment.in_language(frame.chart().caption);
            legend_row(moment, frame, row, -1, rest, label, in);
            moment.node("rest", SemanticRole::item, label, row).value.assign(rest);
        }
    }
}

}  // namespace

void draw_waffle(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    Layout layout = lay_out(moment, {area.x, area.y + head, area.width, area.height - head});
    draw_cells(moment, frame, layout.grid);
    draw_legend(moment, frame, layout.legend);
}

}  // namespace vitrina::scene
