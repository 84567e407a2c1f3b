#include <algorithm>

#include "scene/chart.h"
#include "scene/lettering.h"

// A picture as it is: never cropped, never stretched; its caption below. A visitor can enlarge it.
namespace vitrina::scene {

namespace {

constexpr float caption_room = 120;

// In the picture's lower corner, or as near to it as the chart's area allows. Returns where it
// begins.
float larger_button(Moment& moment, const ChartFrame& frame, const base::Rect& picture) {
    const std::string& label = moment.word(content::Word::enlarge);
    float height = moment.metrics.control(), inset = moment.px(16);
    float width = button_width(moment, label, height);
    base::Rect rect{picture.right() - inset - width, picture.bottom() - inset - height, width,
                    height};
    rect.x = std::max(rect.x, frame.area.x);
    rect.y = std::max(rect.y, frame.area.y);
    Action action;
    action.kind = ActionKind::enlarge;
    button(moment, "enlarge", label, label, rect, frame.palette, Emphasis::filled, action);
    return rect.y;
}

}  // namespace

void draw_picture(Moment& moment, const ChartFrame& frame, MapPaint&) {
    const content::Chart& chart = frame.chart();
    base::Size size = chart.picture_size;
    text::Style style = body(moment, 500);
    style.size = moment.px(28);
    auto words = moment.typesetter.fit(moment.in_language(chart.caption), style,
                                       {frame.area.width, moment.px(caption_room)}, 3,
                                       moment.px(smallest_label), moment.language_tag());
    float foot = words->extent.height + moment.px(24);
    base::Rect room{frame.area.x, frame.area.y, frame.area.width, frame.area.height - foot};
    if (room.empty() || !(size.width > 0) || !(size.height > 0)) return;
    float scale = std::min(room.width / size.width, room.height / size.height);
    base::Size shown{size.width * scale, size.height * scale};
    float in = reveal(moment, frame, 0, 2), later = reveal(moment, frame, 1, 2);
    float rise = moment.px(24) * (1 - in) * (1 - moment.leaving);
    // Flush with its caption, in the middle of what is left above it.
    base::Rect rect{room.x, room.y + (room.height - shown.height) / 2 + rise, shown.width,
                    shown.height};
    moment.list().picture(chart.picture, rect, in, moment.px(24));
    float y = rect.bottom() - rise + moment.px(20);
    text::place(*words, {frame.area.x, y}, frame.palette.ink.faded(later), moment.list());
    chart_node(moment, frame);
    // A touch on the picture, above its button, enlarges it as well.
    if (moment.interactive()) rect.height = larger_button(moment, frame, rect) - rect.y;
    if (rect.empty()) return;
    Node& node =
        moment.node("picture", SemanticRole::image, moment.in_language(chart.caption), rect);
    if (moment.interactive()) node.action.kind = ActionKind::enlarge;
}

}  // namespace vitrina::scene
