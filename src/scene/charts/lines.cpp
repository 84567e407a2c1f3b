#include <algorithm>
#include <cmath>

#include "scene/charts/chart_space.h"

// Values over time: one line for each series, labelled at its end, broken where nothing is known.
namespace vitrina::scene {

namespace {

using text::Alignment;

constexpr float stroke = 7, note_width = 250, foot_height = 44;
constexpr float most_gutter = 0.3f;  // of the width, for the labels of the lines

struct LinesPlot {
    base::Rect area;  // of the lines
    base::Rect notes, foot;
    float gutter = 0;  // right of the lines, for their labels
    TimeAxis time;
    double low = 0, high = 1;
    float reach = 0;  // how far the lines are drawn, x
    bool by_legend = false;

    float y(double value) const {
        double share = high > low ? (value - low) / (high - low) : 0;
        return area.bottom() - static_cast<float>(std::clamp(share, 0.0, 1.0)) * area.height;
    }
};

base::Colour line_colour(const ChartFrame& frame, size_t series) {
    if (frame.series() > 2) return series_ink(frame, series, frame.series()).fill;
    return series == 0 ? frame.palette.ink
                       : base::mix(frame.palette.ground, frame.palette.ink, 0.5f);
}

bool has_notes(const ChartFrame& frame) {
    const auto& items = frame.data().items;
    return std::any_of(items.begin(), items.end(), [](const auto& i) { return !i.note.empty(); });
}

float ticks_width(Moment& moment, const ChartFrame& frame) {
    float widest = 0;
    for (const auto& tick : frame.wording->ticks)
        widest = std::max(widest, text_width(moment, tick, 22));
    return widest;
}

// Names that would not fit beside the lines go into a legend.
bool names_too_long(Moment& moment, const ChartFrame& frame, float width) {
    return frame.series() > 1 && widest_series(moment, frame, 24) > 2 * width * most_gutter;
}

// The notes stand above the lines, from the last one to the first, in as many tiers as they need.
Flags place_notes(Moment& moment, const ChartFrame& frame, LinesPlot& plot) {
    Flags flags(plot.notes, 0, moment.px(12), moment.px(24));
    float most = std::min(moment.px(note_width), plot.notes.width * 0.6f);
    float top = plot.notes.bottom();
    for (size_t n = frame.items(); n-- > 0 && !flags.full();) {
        const auto& item = frame.data().items[n];
        if (item.note.empty()) continue;
        float whole = text_width(moment, moment.in_language(item.note), 22) + 2;
        base::Size size{std::min(whole, most), moment.px(whole <= most ? 30 : 58)};
        float x = plot.time.place(item.at), foot = plot.notes.bottom();
        if (flags.place(n, {x, foot}, foot, size, Flags::Side::above))
            top = std::min(top, (flags.end() - 1)->box.y);
    }
    plot.notes.height = plot.notes.bottom() - top;
    return flags;
}

LinesPlot plan(Moment& moment, const ChartFrame& frame, base::Rect area, float notes) {
    LinesPlot plot;
    const ChartWording& wording = *frame.wording;
    plot.low = wording.scale.low;
    plot.high = wording.scale.high;
    float names = frame.series() > 1 ? widest_series(moment, frame, 24) : 0;
    float most = area.width * most_gutter;
    plot.by_legend = names_too_long(moment, frame, area.width);
    if (plot.by_legend) names = 0;
    float values = text_width(moment, wording.longest_value, frame.series() > 1 ? 24.f : 32.f, 700);
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

void grid(Moment& moment, const ChartFrame& frame, const LinesPlot& plot) {
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
                   Alignment::end, frame.palette.dim_ink, 500, 22);
    }
}

base::Point point(const ChartFrame& frame, const LinesPlot& plot, size_t item, double value) {
    return {plot.time.place(frame.data().items[item].at), plot.y(value)};
}

// The area under a piece of the line, in columns narrower than the line is thick, whose steps it
// covers. They begin and end on whole pixels, so that no seam is seen.
void fill_below(Moment& moment, const LinesPlot& plot, base::Point a, base::Point b,
                base::Colour colour) {
    float step = std::max(1.f, std::floor(moment.px(stroke * 0.6f)));
    float zero = std::round(plot.y(0)), end = std::round(std::min(b.x, plot.reach));
    for (float x = std::round(a.x); x < end; x += step) {
        float width = std::min(step, end - x), middle = x + width / 2;
        float y = a.y + (b.y - a.y) * std::clamp((middle - a.x) / (b.x - a.x), 0.f, 1.f);
        moment.list().rectangle({x, std::min(y, zero), width, std::abs(zero - y)}, colour);
    }
}

void piece(Moment& moment, const LinesPlot& plot, base::Point a, base::Point b, float width,
           base::Colour colour) {
    if (a.x > plot.reach) return;
    if (b.x > plot.reach && b.x > a.x) {
        float share = (plot.reach - a.x) / (b.x - a.x);
        b = {plot.reach, a.y + (b.y - a.y) * share};
    }
    moment.list().line(a, b, width, colour);
}

void draw_series(Moment& moment, const ChartFrame& frame, const LinesPlot& plot, size_t series) {
    base::Colour colour = line_colour(frame, series);
    size_t count = frame.items();
    float apart = plot.area.width / static_cast<float>(std::max<size_t>(1, count - 1));
    float width = std::clamp(apart, moment.px(2.5f), moment.px(stroke));
    bool dots = apart >= moment.px(30);
    for (int pass = frame.chart().filled ? 0 : 1; pass < 2; ++pass) {
        for (size_t i = 0; i < count; ++i) {
            double value = frame.at.value(i, series);
            if (std::isnan(value)) continue;
            base::Point a = point(frame, plot, i, value);
            double next = i + 1 < count ? frame.at.value(i + 1, series) : content::missing;
            double before = i > 0 ? frame.at.value(i - 1, series) : content::missing;
            if (!std::isnan(next)) {
                base::Point b = point(frame, plot, i + 1, next);
                if (pass == 0) {
                    fill_below(moment, plot, a, b, colour.with_alpha(0.28f));
                } else {
                    piece(moment, plot, a, b, width, colour);
                }
            }
            bool alone = std::isnan(next) && std::isnan(before);
            if (pass == 1 && (dots || alone) && a.x <= plot.reach)
                moment.list().disc(a, width * (alone ? 1.3f : 1.1f), colour);
        }
    }
}

// The last value that is known, of the state that is or comes; -1 when there is none.
int last_known(const ChartFrame& frame, size_t series) {
    for (size_t i = frame.items(); i-- > 0;) {
        if (std::isfinite(frame.data().value(frame.at.to, i, series))) return static_cast<int>(i);
    }
    return -1;
}

// Names and last values where the lines end, moved apart, with a thread to their line.
void end_labels(Moment& moment, const ChartFrame& frame, const LinesPlot& plot) {
    if (plot.area.empty()) return;
    bool several = frame.series() > 1, names = several && !plot.by_legend;
    float line = moment.px(30), big = moment.px(40);
    SideLabels labels;
    for (size_t s = 0; s < frame.series(); ++s) {
        int last = last_known(frame, s);
        if (last < 0) continue;
        double value = frame.data().value(frame.at.to, static_cast<size_t>(last), s);
        labels.add(s, plot.y(value), names ? line * 2 : several ? line : big);
    }
    labels.settle(plot.area.y - moment.px(20), plot.area.bottom() + moment.px(10));
    float in = sweep(moment, frame), arrived = std::clamp((in - 0.85f) / 0.15f, 0.f, 1.f);
    float x = plot.area.right() + moment.px(14), room = plot.gutter - moment.px(16);
    for (const auto& slot : labels) {
        base::Colour ink = frame.palette.ink.faded(arrived * frame.at.settled());
        auto item = static_cast<size_t>(last_known(frame, slot.index));
        double value = frame.data().value(frame.at.to, item, slot.index);
        base::Point end = point(frame, plot, item, value);
        const auto& text = frame.wording->value(frame.data(), frame.at.to, item, slot.index);
        if (std::abs(slot.placed - end.y) > line || end.x < plot.area.right() - moment.px(60)) {
            moment.list().line({end.x + moment.px(10), end.y}, {x - moment.px(6), slot.placed},
                               std::max(1.f, moment.px(1.5f)), ink.faded(0.4f));
        }
        if (!several) {
            chart_label(moment, text, {x, slot.placed - big / 2, room, big}, Alignment::start, ink,
                        700, 32, 1);
            continue;
        }
        if (names) {
            base::Colour own =
                base::legible(line_colour(frame, slot.index), frame.palette.ground, 4.5f);
            chart_label(moment, moment.in_language(frame.data().series[slot.index]),
                        {x, slot.placed - line, room, line}, Alignment::start, own.faded(ink.a),
                        700, 24, 1);
        }
        chart_label(moment, text, {x, names ? slot.placed : slot.placed - line / 2, room, line},
                    Alignment::start, names ? ink.faded(0.8f) : ink, names ? 500 : 700, 24, 1);
    }
}

// What happened, said above the lines on a stem that ends at its time.
void annotations(Moment& moment, const ChartFrame& frame, const LinesPlot& plot,
                 const Flags& flags) {
    for (const auto& flag : flags) {
        const auto& item = frame.data().items[flag.index];
        float in = reveal(moment, frame, flag.index, frame.items()) *
                   prominence(moment, frame, flag.index);
        float top = plot.area.bottom();
        for (size_t s = 0; s < frame.series(); ++s) {
            double value = frame.at.value(flag.index, s);
            if (!std::isnan(value)) top = std::min(top, plot.y(value));
        }
        moment.list().line({flag.foot.x, flag.box.y}, {flag.foot.x, top},
                           std::max(1.f, moment.px(1.5f)), frame.palette.ink.with_alpha(0.5f * in));
        chart_label(moment, moment.in_language(item.note), flag.box,
                    flag.leftwards ? Alignment::end : Alignment::start, frame.palette.ink.faded(in),
                    500, 22, 2);
    }
}

// The values at the time that a visitor has chosen, on plates beside a guide.
void readout(Moment& moment, const ChartFrame& frame, const LinesPlot& plot, size_t item) {
    float strength = chosen(moment, frame, item);
    if (strength <= 0) return;
    float x = plot.time.place(frame.data().items[item].at), line = moment.px(38);
    moment.list().line({x, plot.area.y}, {x, plot.area.bottom()}, std::max(1.f, moment.px(2)),
                       frame.palette.ink.with_alpha(0.6f * strength));
    SideLabels labels;
    for (size_t s = 0; s < frame.series(); ++s) {
        double value = frame.at.value(item, s);
        if (std::isnan(value)) continue;
        labels.add(s, plot.y(value), line);
        moment.list().disc({x, plot.y(value)}, moment.px(11),
                           line_colour(frame, s).faded(strength));
    }
    labels.settle(plot.area.y, plot.area.bottom());
    bool left = x > plot.area.centre().x;
    for (const auto& slot : labels) {
        const auto& text = frame.wording->value(frame.data(), frame.at.to, item, slot.index);
        float width = text_width(moment, text, 26, 700) + moment.px(20);
        float begin = left ? x - moment.px(18) - width : x + moment.px(18);
        float seen = strength * frame.at.settled();
        moment.list().rectangle({begin, slot.placed - line / 2, width, line},
                                frame.palette.ground.with_alpha(0.92f * seen), moment.px(8));
        chart_line(moment, text, {begin + width / 2, slot.placed}, Alignment::centre,
                   frame.palette.ink.faded(seen), 700, 26);
    }
}

void item_nodes(Moment& moment, const ChartFrame& frame, const LinesPlot& plot) {
    const auto& items = frame.data().items;
    for (size_t i = 0; i < items.size(); ++i) {
        float x = plot.time.place(items[i].at);
        float left = i > 0 ? (plot.time.place(items[i - 1].at) + x) / 2 : plot.area.x;
        float right =
            i + 1 < items.size() ? (plot.time.place(items[i + 1].at) + x) / 2 : plot.area.right();
        item_node(moment, frame, i, {left, plot.area.y, right - left, plot.area.height});
    }
}

}  // namespace

void draw_lines(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    if (names_too_long(moment, frame, area.width))
        head += legend(moment, frame, {area.x, area.y + head}, area.width);
    area = {area.x, area.y + head, area.width, std::max(0.f, area.height - head)};
    float notes = has_notes(frame) ? std::min(moment.px(150), area.height * 0.3f) : 0;
    LinesPlot plot = plan(moment, frame, area, notes);
    Flags flags = place_notes(moment, frame, plot);
    if (plot.notes.height < notes) {  // fewer tiers than there is room for
        plot = plan(moment, frame, area, plot.notes.height);
        flags = place_notes(moment, frame, plot);
    }
    if (plot.area.empty()) return;
    grid(moment, frame, plot);
    for (size_t s = frame.series(); s-- > 0;) draw_series(moment, frame, plot, s);
    annotations(moment, frame, plot, flags);
    end_labels(moment, frame, plot);
    time_labels(moment, frame, plot.time, plot.foot);
    for (size_t i = 0; i < frame.items(); ++i) readout(moment, frame, plot, i);
    item_nodes(moment, frame, plot);
}

}  // namespace vitrina::scene
