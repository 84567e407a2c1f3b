#include <algorithm>

#include "scene/charts/bars_plot.h"
#include "scene/charts/chart_space.h"

namespace vitrina::scene {

namespace {

using text::Alignment;

// A line at a tick, and what it stands for; `room` is what it may take along the axis.
void tick(Moment& moment, const ChartFrame& frame, const BarsPlot& plot, double value, float room,
          const std::string& text) {
    base::Colour line = frame.palette.ink.with_alpha(0.22f);
    float hair = std::max(1.f, moment.px(1.5f));
    if (plot.upright) {
        float y = plot.zero - plot.along(value);
        moment.list().line({plot.area.x, y}, {plot.area.right(), y}, hair, line);
        float gutter = plot.area.x - moment.px(14) - frame.area.x;
        if (room >= moment.px(28) && text_width(moment, text, 22) <= gutter + 1)
            chart_line(moment, text, {plot.area.x - moment.px(14), y}, Alignment::end,
                       frame.palette.dim_ink, 500, 22);
        return;
    }
    float x = plot.zero + plot.along(value);
    moment.list().line({x, plot.area.y}, {x, plot.area.bottom()}, hair, line);
    float left = std::max(x - room / 2, frame.area.x);
    float right = std::min(x + room / 2, frame.area.right());
    Alignment alignment = x - room / 2 < frame.area.x         ? Alignment::start
                          : x + room / 2 > frame.area.right() ? Alignment::end
                                                              : Alignment::centre;
    chart_label(moment, text, {left, plot.area.y - moment.px(34), right - left, moment.px(30)},
                alignment, frame.palette.dim_ink, 500, 22, 1);
}

}  // namespace

void bars_axis(Moment& moment, const ChartFrame& frame, const BarsPlot& plot) {
    const Scale& scale = plot.stacked ? frame.wording->stacked : frame.wording->scale;
    const auto& written = plot.stacked ? frame.wording->stacked_ticks : frame.wording->ticks;
    float room = plot.along(scale.ticks[1] - scale.ticks[0]) * 0.94f;
    for (size_t i = 0; i < scale.ticks.size(); ++i) {
        double value = scale.ticks[i];
        if (!plot.diverging) {
            bool end = i == 0 || i + 1 == scale.ticks.size();
            tick(moment, frame, plot, value, end && plot.upright ? plot.length : room, written[i]);
            continue;
        }
        const auto& largest = frame.wording->series_largest;
        if (value <= largest[1] || value == 0) tick(moment, frame, plot, value, room, written[i]);
        if (value <= largest[0] && value > 0) tick(moment, frame, plot, -value, room, written[i]);
    }
}

}  // namespace vitrina::scene
