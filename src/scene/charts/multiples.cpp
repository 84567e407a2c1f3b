#include <algorithm>
#include <cmath>

#include "scene/charts/cells.h"
#include "scene/charts/chart_space.h"

// A small chart for every series, all with one scale, so that they can be compared.
namespace vitrina::scene {

namespace {

using text::Alignment;

constexpr float beside_emphasis = 0.62f;  // opacity of the columns that do not stand out
constexpr size_t most_columns = 14;       // more times are drawn as a line

struct Multiples {
    Cells cells;
    float head = 0;    // of a cell: its name and last value
    float foot = 0;    // of the last row: the times
    float gutter = 0;  // before the first column: the scale
    double low = 0, high = 1;

    base::Rect plot(size_t index) const {
        base::Rect cell = cells.cell(index);
        return {cell.x, cell.y + head, cell.width, std::max(0.f, cell.height - head)};
    }
    float y(const base::Rect& plot, double value) const {
        auto share = static_cast<float>((value - low) / (high - low));
        return plot.bottom() - std::clamp(share, 0.f, 1.f) * plot.height;
    }
};

Multiples plan(Moment& moment, const ChartFrame& frame, base::Rect area) {
    Multiples many;
    many.low = frame.wording->smallest;
    many.high = frame.wording->largest;
    if (!(many.high > many.low)) many.high = many.low + 1;
    float scale = widest_value(moment, frame, 22, 500) + moment.px(14);
    many.gutter = scale <= area.width * 0.2f ? scale : 0;
    many.foot = moment.px(34);
    base::Rect grid{area.x + many.gutter, area.y, area.width - many.gutter,
                    std::max(0.f, area.height - many.foot)};
    many.cells = Cells::of(grid, frame.series(), 1.45f, moment.px(26));
    base::Size size = many.cells.size();
    bool named = size.height >= moment.px(64) && size.width >= moment.px(60);
    many.head = named ? moment.px(size.width >= moment.px(150) ? 38 : 32) : 0;
    return many;
}

void columns(Moment& moment, const ChartFrame& frame, const Multiples& many, const base::Rect& plot,
             size_t series) {
    size_t count = frame.items();
    TimeAxis time = TimeAxis::of(frame, plot.x, plot.right());
    auto slots = static_cast<float>(count);
    float width = plot.width / slots * 0.7f, edge = plot.width / slots / 2;
    time.left += edge;
    time.right -= edge;
    // Uneven times: as narrow as the nearest two allow.
    for (size_t i = 1; i < count; ++i) {
        float apart =
            time.place(frame.data().items[i].at) - time.place(frame.data().items[i - 1].at);
        if (apart > 0) width = std::min(width, apart * 0.86f);
    }
    float zero = many.y(plot, 0);
    for (size_t i = 0; i < count; ++i) {
        double value = frame.at.value(i, series);
        if (std::isnan(value)) continue;
        float in = reveal(moment, frame, i + series, count + frame.series());
        float x = time.place(frame.data().items[i].at) - width / 2;
        float end = zero + (many.y(plot, value) - zero) * in;
        bool stands_out = !frame.named || frame.data().items[i].emphasis;
        float shown = stands_out ? 1 : std::max(frame.faintest_marks, beside_emphasis);
        moment.list().rectangle({x, std::min(zero, end), width, std::abs(end - zero)},
                                frame.palette.ink.faded(shown));
    }
}

void line(Moment& moment, const ChartFrame& frame, const Multiples& many, const base::Rect& plot,
          size_t series) {
    float width = std::clamp(plot.height * 0.05f, moment.px(2), moment.px(6));
    TimeAxis time = TimeAxis::of(frame, plot.x + width, plot.right() - width);
    float in = sweep(moment, frame), reach = plot.x + plot.width * in;
    for (size_t i = 0; i < frame.items(); ++i) {
        double value = frame.at.value(i, series);
        if (std::isnan(value)) continue;
        base::Point a{time.place(frame.data().items[i].at), many.y(plot, value)};
        if (a.x > reach) break;
        double next = i + 1 < frame.items() ? frame.at.value(i + 1, series) : content::missing;
        double before = i > 0 ? frame.at.value(i - 1, series) : content::missing;
        if (std::isnan(next)) {
            if (std::isnan(before)) moment.list().disc(a, width, frame.palette.ink);
            continue;
        }
        base::Point b{time.place(frame.data().items[i + 1].at), many.y(plot, next)};
        if (b.x > reach && b.x > a.x) b = {reach, a.y + (b.y - a.y) * (reach - a.x) / (b.x - a.x)};
        moment.list().line(a, b, width, frame.palette.ink);
    }
}

const std::string& last_value(const Moment& moment, const ChartFrame& frame, size_t series) {
    for (size_t i = frame.items(); i-- > 0;) {
        if (std::isnan(frame.data().value(frame.at.to, i, series))) continue;
        return frame.wording->value(frame.data(), frame.at.to, i, series);
    }
    return moment.word(content::Word::no_data);
}

// The series' name and the last value that is known.
void head(Moment& moment, const ChartFrame& frame, const Multiples& many, size_t series) {
    if (many.head <= 0) return;
    base::Rect cell = many.cells.cell(series);
    const std::string& text = last_value(moment, frame, series);
    const auto& name = moment.in_language(frame.data().series[series]);
    float in = reveal(moment, frame, series, frame.series());
    float size = cell.width >= moment.px(220) ? 26.f : 22.f, high = many.head - moment.px(6);
    float value = text_width(moment, text, size, 700) + moment.px(10);
    bool both = name.empty() || text_width(moment, name, smallest_label, 600) + value <= cell.width;
    float room = both ? cell.width - value : cell.width;
    chart_label(moment, name, {cell.x, cell.y, room, high}, Alignment::start,
                frame.palette.ink.faded(in), 600, size, 1);
    if (!both || value > cell.width) return;
    chart_line(moment, text, {cell.right(), cell.y + high / 2}, Alignment::end,
               frame.palette.ink.faded(in * frame.at.settled()), 700, size);
}

// A small chart can be chosen as a whole; its times that the pack lets stand out are another
// matter.
void choice(Moment& moment, const ChartFrame& frame, const Multiples& many, size_t series) {
    base::Rect cell = many.cells.cell(series);
    const auto& name = moment.in_language(frame.data().series[series]);
    const auto& title = moment.in_language(frame.story.title);
    part_node(moment, frame, series, name.empty() ? title : name, last_value(moment, frame, series),
              cell);
    if (chart_view(moment).emphasis >= 0 || !frame.named)
        emphasis_frame(moment, frame, series, cell.inset(-moment.px(8)));
}

// The ends of the common scale, beside the first chart of a row, and a hair at its top.
void scale(Moment& moment, const ChartFrame& frame, const Multiples& many, size_t series,
           const base::Rect& plot) {
    float hair = std::max(1.f, moment.px(1.5f)), zero = many.y(plot, 0);
    moment.list().line({plot.x, plot.y}, {plot.right(), plot.y}, hair,
                       frame.palette.ink.with_alpha(0.22f));
    moment.list().line({plot.x, zero}, {plot.right(), zero}, hair,
                       frame.palette.ink.with_alpha(0.7f));
    if (series % many.cells.columns != 0 || many.gutter <= 0 || plot.height < moment.px(60)) return;
    float x = plot.x - moment.px(12);
    if (frame.wording->largest > 0)
        chart_line(moment, frame.wording->largest_written, {x, plot.y + moment.px(2)},
                   Alignment::end, frame.palette.dim_ink, 500, 22);
    chart_line(moment, frame.wording->zero_written, {x, zero}, Alignment::end,
               frame.palette.dim_ink, 500, 22);
}

void times(Moment& moment, const ChartFrame& frame, const Multiples& many, size_t series) {
    bool lowest = series + many.cells.columns >= frame.series();
    if (!lowest || frame.items() == 0) return;
    base::Rect cell = many.cells.cell(series);
    const auto& items = frame.data().items;
    float half = cell.width * 0.48f, y = cell.bottom() + moment.px(2);
    chart_label(moment, moment.in_language(items.front().label), {cell.x, y, half, moment.px(32)},
                Alignment::start, frame.palette.dim_ink, 500, 22, 1);
    if (items.size() > 1)
        chart_label(moment, moment.in_language(items.back().label),
                    {cell.right() - half, y, half, moment.px(32)}, Alignment::end,
                    frame.palette.dim_ink, 500, 22, 1);
}

}  // namespace

void draw_multiples(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float used = measure_line(moment, frame, {area.x, area.y}, area.width);
    area = {area.x, area.y + used, area.width, std::max(0.f, area.height - used)};
    Multiples many = plan(moment, frame, area);
    for (size_t s = 0; s < frame.series(); ++s) {
        base::Rect plot = many.plot(s);
        if (plot.empty()) continue;
        scale(moment, frame, many, s, plot);
        if (frame.items() <= most_columns) {
            columns(moment, frame, many, plot, s);
        } else {
            line(moment, frame, many, plot, s);
        }
        head(moment, frame, many, s);
        choice(moment, frame, many, s);
        times(moment, frame, many, s);
    }
}

}  // namespace vitrina::scene
