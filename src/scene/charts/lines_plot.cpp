#include "scene/charts/lines_plot.h"

#include <algorithm>
#include <cmath>

namespace vitrina::scene {

namespace {

constexpr float foot_height = 44;
constexpr float most_gutter = 0.3f;  // of the width, for the labels of the lines

float ticks_width(Moment& moment, const ChartFrame& frame) {
    float widest = 0;
    for (const auto& tick : frame.wording->ticks)
        widest = std::max(widest, text_width(moment, tick, 22));
    return widest;
}

// A torn foot says that the axis does not begin at zero.
void torn_foot(Moment& moment, const LinesPlot& plot, base::Colour ink, float width) {
    float y = plot.area.bottom(), step = std::max(2.f, moment.px(11));
    auto teeth = static_cast<int>(plot.area.width / (2 * step));
    for (int i = 0; i < teeth; ++i) {
        float x = plot.area.x + 2 * step * static_cast<float>(i);
        moment.list().line({x, y}, {x + step, y - step}, width, ink);
        moment.list().line({x + step, y - step}, {x + 2 * step, y}, width, ink);
    }
}

}  // namespace

base::Colour line_colour(const ChartFrame& frame, size_t series) {
    if (frame.series() > 2) return series_ink(frame, series, frame.series()).fill;
    return series == 0 ? frame.palette.ink : mark_tone(frame.palette, 0.5f);
}

bool names_too_long(Moment& moment, const ChartFrame& frame, float width) {
    return frame.series() > 1 && widest_series(moment, frame, 24) > 2 * width * most_gutter;
}

LinesPlot plan_lines(Moment& moment, const ChartFrame& frame, const base::Rect& area, float notes) {
    LinesPlot plot;
    const ChartWording& wording = *frame.wording;
    plot.low = wording.scale.low;
    plot.high = wording.scale.high;
    float names = frame.series() > 1 ? widest_series(moment, frame, 24) : 0;
    float most = area.width * most_gutter;
    plot.by_legend = names_too_long(moment, frame, area.width);
    if (plot.by_legend) names = 0;
    float values = widest_value(moment, frame, frame.series() > 1 ? 24.f : 32.f, 700);
    plot.gutter = std::min(std::max(names, values) + moment.px(30), most);
    float left = std::min(ticks_width(moment, frame) + moment.px(18), area.width * 0.25f);
    float foot = moment.px(foot_height);
    float top = notes > 0 ? notes + moment.px(10) : moment.px(20);
    plot.area = {area.x + left, area.y + top, std::max(0.f, area.width - left - plot.gutter),
                 std::max(0.f, area.height - top - foot - moment.px(10))};
    plot.notes = {area.x + left, area.y, area.width - left, notes};
    plot.foot = {area.x, area.bottom() - foot, area.width, foot};
    float edge = std::min(moment.px(14), plot.area.width / 4);
    plot.time = TimeAxis::of(frame, plot.area.x + edge, plot.area.right() - edge);
    plot.reach = plot.area.x + plot.area.width * sweep(moment, frame);
    return plot;
}

void lines_grid(Moment& moment, const ChartFrame& frame, const LinesPlot& plot) {
    const Scale& scale = frame.wording->scale;
    float hair = std::max(1.f, moment.px(1.5f));
    float apart =
        plot.area.height / static_cast<float>(std::max<size_t>(1, scale.ticks.size() - 1));
    for (size_t i = 0; i < scale.ticks.size(); ++i) {
        float y = plot.y(scale.ticks[i]);
        bool zero = scale.ticks[i] == 0, base = i == 0;
        bool torn = base && frame.chart().from != 0;
        base::Colour ink = frame.palette.ink.with_alpha(zero ? 0.7f : 0.22f);
        if (torn) {
            torn_foot(moment, plot, frame.palette.ink.with_alpha(0.6f), hair * 1.4f);
        } else {
            moment.list().line({plot.area.x, y}, {plot.area.right(), y}, zero ? hair * 1.6f : hair,
                               ink);
        }
        bool room = apart >= moment.px(28) || base || i + 1 == scale.ticks.size();
        if (!room || plot.area.height < moment.px(28)) continue;
        float gutter = plot.area.x - moment.px(16) - frame.area.x;
        if (text_width(moment, frame.wording->ticks[i], 22) > gutter) continue;
        chart_line(moment, frame.wording->ticks[i], {plot.area.x - moment.px(16), y},
                   text::Alignment::end, frame.palette.dim_ink, 500, 22);
    }
}

}  // namespace vitrina::scene
