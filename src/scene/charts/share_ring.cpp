#include <algorithm>
#include <cmath>

#include "scene/chart.h"
#include "scene/counter.h"
#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float remainder_alpha = 0.16f;

// The percentage and its words inside the ring.
void centre_words(Moment& moment, const ChartFrame& frame, base::Point centre, float inner_radius,
                  Count count) {
    if (frame.story.figure < 0) return;
    const FigureWording& wording = moment.wording.figure(moment.language(), frame.story.figure);
    float width = inner_radius * 1.5f;
    text::Style style = number(moment, 155);
    CountBuffer buffer;
    double value = count.settled() ? wording.settled : wording.settled * count.progress;
    std::string_view running =
        wording.counts ? write_count(value, wording, buffer) : std::string_view(wording.digits);
    auto suffix_width = [&] {
        return wording.suffix.empty()
                   ? 0.f
                   : moment.typesetter.set(wording.suffix, style, 0, moment.language_tag())
                         ->extent.width;
    };
    float total = moment.typesetter.figures_width(wording.digits, style) + suffix_width();
    if (total > width) {
        style.size *= width / total;
        total = moment.typesetter.figures_width(wording.digits, style) + suffix_width();
    }
    float baseline = centre.y + moment.px(28);
    float left = centre.x - total / 2;
    float digits = moment.typesetter.figures_width(wording.digits, style);
    {
        // "25 %" is one number: its parts stand from left to right in every language.
        left = moment.on_screen({left, 0, total, 0}).x;
        draw::Unmirrored one_number(moment.list());
        moment.typesetter.figures(running, style, {left, baseline}, frame.palette.ink,
                                  moment.list(), digits);
        if (!wording.suffix.empty()) {
            auto suffix = moment.typesetter.set(wording.suffix, style, 0, moment.language_tag());
            text::place(*suffix, {left + digits, baseline - suffix->first_baseline},
                        frame.palette.ink, moment.list());
        }
    }
    text::Style label = body(moment, 600);
    label.alignment = text::Alignment::centre;
    label.wrapping = text::Wrapping::balanced;
    label.line_height = 1.2f;
    write_fitted(moment, moment.in_language(frame.story.chart.centre_label), label,
                 {centre.x - width / 2, baseline + moment.px(24), width, moment.px(84)}, 2,
                 moment.px(20), frame.palette.ink.faded(count.words));
}

}  // namespace

void draw_share_ring(Moment& moment, const ChartFrame& frame, MapPaint&) {
    const content::Chart& chart = frame.story.chart;
    const auto& part = moment.exhibit.figures[static_cast<size_t>(chart.part)];
    const auto& whole = moment.exhibit.figures[static_cast<size_t>(chart.whole)];
    auto share = static_cast<float>(part.value / whole.value);
    float radius = std::min({frame.area.width / 2, frame.area.height / 2, moment.px(352)});
    float thickness = radius * 0.295f;
    base::Point centre = frame.area.centre();
    Count count = count_from(moment, frame.start);
    moment.list().ring(centre, radius, thickness, 0, 1, frame.palette.ink.faded(remainder_alpha));
    // The edges of what is left over: its tone alone is too faint to be told from the ground.
    float edge = std::max(1.f, moment.px(3));
    base::Colour outline = mark_tone(frame.palette, remainder_alpha);
    moment.list().ring(centre, radius, edge, 0, 1, outline);
    moment.list().ring(centre, radius - thickness + edge, edge, 0, 1, outline);
    moment.list().ring(centre, radius, thickness, 0, share * count.progress * (1 - moment.leaving),
                       frame.palette.ink);
    centre_words(moment, frame, centre, radius - thickness, count);
    Node& node = moment.node("chart", SemanticRole::chart, moment.in_language(frame.story.title),
                             frame.area);
    node.value.assign(moment.in_language(chart.centre_label));
}

}  // namespace vitrina::scene
