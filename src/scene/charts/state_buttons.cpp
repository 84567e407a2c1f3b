#include <algorithm>

#include "scene/chart.h"
#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

Action to_state(size_t state, const ChartFrame& frame) {
    Action action;
    action.kind = ActionKind::chart_state;
    action.value = static_cast<int>(state);
    action.page.item = static_cast<int>(frame.at.to);
    return action;
}

const std::string& label_of(const Moment& moment, const ChartFrame& frame, size_t state) {
    return moment.in_language(frame.data().states[state].label);
}

float row_width(Moment& moment, const ChartFrame& frame, float height, float gap) {
    float width = -gap;
    for (size_t i = 0; i < frame.data().states.size(); ++i)
        width += button_width(moment, label_of(moment, frame, i), height) + gap;
    return width;
}

void row(Moment& moment, const ChartFrame& frame, base::Point at, float height, float gap) {
    for (size_t i = 0; i < frame.data().states.size(); ++i) {
        const std::string& label = label_of(moment, frame, i);
        float width = button_width(moment, label, height);
        bool current = i == frame.at.to;
        Node& node = button(moment, frame.wording->state_ids[i], label, label,
                            {at.x, at.y, width, height}, frame.palette,
                            current ? Emphasis::filled : Emphasis::outlined, to_state(i, frame));
        if (current) node.value.assign("✓");
        at.x += width + gap;
    }
}

// Where the states are too many for a button each: one back, its name, one on.
void stepper(Moment& moment, const ChartFrame& frame, base::Point at, float width, float height) {
    size_t here = frame.at.to, last = frame.data().states.size() - 1;
    float side = height * 1.3f;
    button(moment, "state:previous", "‹", moment.word(content::Word::previous),
           {at.x, at.y, side, height}, frame.palette, Emphasis::outlined,
           to_state(here == 0 ? last : here - 1, frame));
    base::Rect middle{at.x + side, at.y, std::min(width - 2 * side, moment.px(360)), height};
    chart_label(moment, label_of(moment, frame, here), middle, text::Alignment::centre,
                frame.palette.ink, 700, 30, 1);
    moment.node("state", SemanticRole::text, label_of(moment, frame, here), middle);
    button(moment, "state:next", "›", moment.word(content::Word::next),
           {middle.right(), at.y, side, height}, frame.palette, Emphasis::outlined,
           to_state(here == last ? 0 : here + 1, frame));
}

}  // namespace

// Along the foot of the chart's area; returns how much of it they take.
float state_buttons(Moment& moment, const ChartFrame& frame) {
    if (frame.data().states.size() < 2) return 0;
    float height = std::max(moment.px(control_height), moment.metrics.target());
    float gap = moment.px(14);
    base::Point at{frame.area.x, frame.area.bottom() - height};
    if (!moment.interactive()) {
        chart_label(moment, label_of(moment, frame, frame.at.to),
                    {at.x, at.y, frame.area.width, height}, text::Alignment::start,
                    frame.palette.ink, 700, 44, 1);
    } else if (row_width(moment, frame, height, gap) <= frame.area.width) {
        row(moment, frame, at, height, gap);
    } else {
        stepper(moment, frame, at, frame.area.width, height);
    }
    return height + moment.px(24);
}

}  // namespace vitrina::scene
