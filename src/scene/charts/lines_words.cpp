#include <algorithm>
#include <cmath>

#include "scene/charts/lines_plot.h"

namespace vitrina::scene {

namespace {

using text::Alignment;

constexpr float note_width = 250;

// The last value that is known, of the state that is or comes; -1 when there is none.
int last_known(const ChartFrame& frame, size_t series) {
    for (size_t i = frame.items(); i-- > 0;) {
        if (std::isfinite(frame.data().value(frame.at.to, i, series))) return static_cast<int>(i);
    }
    return -1;
}

}  // namespace

// Names and last values where the lines end, moved apart, with a thread to their line.
void lines_ends(Moment& moment, const ChartFrame& frame, const LinesPlot& plot) {
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
        base::Point end = plot.point(frame, item, value);
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
            base::Colour own = base::legible(line_colour(frame, slot.index), frame.palette.ground,
                                             least_of_words(moment));
            chart_label(moment, moment.in_language(frame.data().series[slot.index]),
                        {x, slot.placed - line, room, line}, Alignment::start, own.faded(ink.a),
                        700, 24, 1);
        }
        chart_label(moment, text, {x, names ? slot.placed : slot.placed - line / 2, room, line},
                    Alignment::start, ink, names ? 500 : 700, 24, 1);
    }
}

bool has_notes(const ChartFrame& frame) {
    const auto& items = frame.data().items;
    return std::any_of(items.begin(), items.end(), [](const auto& i) { return !i.note.empty(); });
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

// What happened, said above the lines on a stem that ends at its time.
void lines_notes(Moment& moment, const ChartFrame& frame, const LinesPlot& plot,
                 const Flags& flags) {
    for (const auto& flag : flags) {
        const auto& item = frame.data().items[flag.index];
        float passed = (plot.reach - flag.foot.x) / moment.px(60) + 0.5f;  // by the lines
        float in = std::clamp(passed, 0.f, 1.f) * prominence(moment, frame, flag.index);
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
void lines_readout(Moment& moment, const ChartFrame& frame, const LinesPlot& plot, size_t item) {
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

}  // namespace vitrina::scene
