#include <algorithm>
#include <cmath>

#include "scene/chart.h"
#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float swatch = 26, least_touch = 54, sign_width = 4;
constexpr float highest_reached = 0.4f;  // of the screen, from above, where reach is low
constexpr float most_legend = 0.5f;      // of the chart's area, measure line included

// How light the series of a panel are, dark to light around the accent.
base::Colour panel_colour(const ChartFrame& frame, size_t series) {
    const base::Colour white{1, 1, 1, 1};
    switch (series % 6) {
        case 0:
            return frame.accent;
        case 1:
            return white;
        case 2:
            return base::with_lightness(frame.accent, 0.6f);
        case 3:
            return base::mix(frame.accent, white, 0.55f);
        case 4:
            return base::mix(frame.palette.ground, white, 0.62f);
        default:
            return base::legible(base::mix(frame.accent, frame.palette.ground, 0.45f),
                                 frame.palette.ground, least_of_marks);
    }
}

void draw_swatch(Moment& moment, const SeriesInk& ink, const base::Rect& rect) {
    moment.list().bordered(rect, ink.fill, moment.px(6), std::max(1.f, moment.px(3)), ink.border);
}

}  // namespace

SeriesInk series_ink(const ChartFrame& frame, size_t series, size_t count) {
    base::Colour ink = frame.palette.ink, none = ink.with_alpha(0);
    if (count <= 1) return {ink, none};
    if (count == 2)
        return series == 0 ? SeriesInk{ink, none} : SeriesInk{ink.with_alpha(0.2f), ink};
    return {panel_colour(frame, series), none};
}

bool chart_label(Moment& moment, std::string_view text, const base::Rect& box,
                 text::Alignment alignment, base::Colour colour, int weight, float size,
                 int most_lines) {
    if (text.empty() || box.empty() || colour.a <= 0.02f) return false;
    text::Style style = caption(moment, weight);
    style.size = moment.px(size);
    style.line_height = 1.15f;
    style.alignment = alignment;
    if (most_lines == 1) style.wrapping = text::Wrapping::none;
    auto layout = moment.typesetter.fit(text, style, {box.width, box.height}, most_lines,
                                        moment.px(smallest_label), moment.language_tag());
    if (!layout->fits) return false;
    text::place(*layout, {box.x, box.y + (box.height - layout->extent.height) / 2}, colour,
                moment.list());
    return true;
}

float measure_line(Moment& moment, const ChartFrame& frame, base::Point at, float width) {
    const std::string& measure = moment.in_language(frame.chart().measure);
    if (measure.empty()) return 0;
    text::Style style = caption(moment, 600);
    style.size = moment.px(26);
    auto layout = moment.typesetter.fit(measure, style, {width, moment.px(120)}, 4,
                                        moment.px(smallest_label), moment.language_tag());
    text::place(*layout, at, frame.palette.dim_ink, moment.list());
    moment.node("measure", SemanticRole::text, measure,
                {at.x, at.y, layout->extent.width, layout->extent.height});
    return layout->extent.height + moment.px(18);
}

float legend(Moment& moment, const ChartFrame& frame, base::Point at, float width) {
    if (frame.series() < 2) return 0;
    text::Style style = caption(moment, 600);
    style.size = moment.px(24);
    style.line_height = 1.15f;
    float side = moment.px(swatch), gap = moment.px(14), least = moment.px(40);
    float foot = frame.area.y + frame.area.height * most_legend, row = least;
    base::Point pen = at;
    for (size_t i = 0; i < frame.series(); ++i) {
        auto layout = moment.typesetter.fit(moment.in_language(frame.data().series[i]), style,
                                            {width - side - gap, moment.px(84)}, 3,
                                            moment.px(smallest_label), moment.language_tag());
        float whole = side + gap + layout->extent.width;
        if (pen.x > at.x && pen.x + whole > at.x + width) {
            pen = {at.x, pen.y + row};
            row = least;
        }
        row = std::max(row, layout->extent.height + moment.px(8));
        if (!layout->fits || pen.y + row > foot) break;
        draw_swatch(moment, series_ink(frame, i, frame.series()),
                    {pen.x, pen.y + (row - side) / 2, side, side});
        text::place(*layout, {pen.x + side + gap, pen.y + (row - layout->extent.height) / 2},
                    frame.palette.ink, moment.list());
        pen.x += whole + moment.px(36);
    }
    return pen.y + row + moment.px(10) - at.y;
}

void chart_node(Moment& moment, const ChartFrame& frame) {
    Node& node = moment.node("chart", SemanticRole::chart, moment.in_language(frame.story.title),
                             frame.area);
    node.value.assign(moment.in_language(frame.chart().measure));
}

void emphasis_frame(Moment& moment, const ChartFrame& frame, size_t item, const base::Rect& rect) {
    float shown = emphasis_sign(moment, frame, item);
    base::Rect bounds = intersection(rect, frame.area);
    if (shown <= 0 || bounds.empty()) return;
    float wide = std::max(1.f, std::min({moment.px(sign_width), bounds.height / 4}));
    moment.list().bordered(bounds, frame.palette.ink.with_alpha(0), moment.px(10), wide,
                           frame.palette.ink.faded(shown));
}

void emphasis_ring(Moment& moment, const ChartFrame& frame, size_t item, base::Point centre,
                   float radius) {
    float shown = emphasis_sign(moment, frame, item);
    if (shown <= 0 || radius <= 0) return;
    float wide = std::max(1.f, moment.px(sign_width)), outer = radius + 2.2f * wide;
    moment.list().ring(centre, outer, wide, 0, 1, frame.palette.ink.faded(shown));
}

void part_node(Moment& moment, const ChartFrame& frame, size_t part, std::string_view name,
               std::string_view value, const base::Rect& rect) {
    base::Rect bounds = intersection(rect, frame.area);
    if (bounds.empty()) return;
    Node& node = moment.node(frame.wording->item_ids[part], SemanticRole::item, name, bounds);
    node.value.assign(value);
    float least = std::max(moment.metrics.target(), moment.px(least_touch));
    bool high_up =
        moment.view.low_reach && bounds.bottom() < moment.metrics.size.height * highest_reached;
    if (bounds.width < least || bounds.height < least || high_up || !moment.interactive()) return;
    node.action.kind = ActionKind::emphasise;
    node.action.value = static_cast<int>(part);
}

void item_node(Moment& moment, const ChartFrame& frame, size_t item, const base::Rect& rect,
               size_t series) {
    const content::ChartData& data = frame.data();
    std::string_view value;
    if (!data.states[frame.at.to].values.empty()) {
        bool known = std::isfinite(data.value(frame.at.to, item, series));
        value = known ? frame.wording->said(data, frame.at.to, item, series)
                      : moment.word(content::Word::no_data);
    } else if (std::isfinite(data.items[item].at)) {
        value = frame.wording->times[item];
    }
    part_node(moment, frame, item, moment.in_language(data.items[item].label), value, rect);
}

}  // namespace vitrina::scene
