#include <algorithm>

#include "scene/chart.h"
#include "scene/lettering.h"

// What somebody said, in the marks that the language uses, and who said it.
namespace vitrina::scene {

namespace {

constexpr float largest = 76;
constexpr float mark_size = 200, mark_share = 0.3f, opening_tone = 0.3f;
constexpr float capitals = 0.73f;  // of a mark's size
constexpr float attribution_height = 96, attribution_share = 0.24f;

}  // namespace

void draw_quote(Moment& moment, const ChartFrame& frame, MapPaint&) {
    const content::QuotationMarks& marks = frame.wording->legend.quotation;
    base::Rect area = frame.area;
    text::Style style = title(moment, largest, 700);
    style.line_height = 1.16f;
    float size = std::min(moment.px(mark_size), area.height * mark_share);
    float head = size * capitals;
    float foot = std::min(moment.px(attribution_height), area.height * attribution_share);
    base::Rect box{area.x, area.y + head, area.width, area.height - head - foot};
    auto words = moment.typesetter.fit(moment.in_language(frame.story.text), style, box.size(), 0,
                                       moment.px(smallest_label), moment.language_tag());
    float slack = std::max(0.f, box.height - words->extent.height);
    float top = box.y + slack * 0.4f;
    float in = reveal(moment, frame, 0, 3), later = reveal(moment, frame, 2, 3);
    bool strict = moment.view.appearance == content::Appearance::high_contrast;
    base::Colour mark_ink = strict ? frame.palette.ink : mark_tone(frame.palette, opening_tone);
    base::Colour faint = mark_ink.faded(in);
    text::Style mark = number(moment, mark_size, 800);
    mark.size = size;
    auto opening = moment.typesetter.set(marks.opening, mark, 0, moment.language_tag());
    // Its ink hangs from the height of capitals; the words begin below it.
    float hang = opening->first_baseline - opening->cap_height;
    text::place(*opening, {area.x, top - head - hang}, faint, moment.list());
    text::place(*words, {area.x, top}, frame.palette.ink.faded(in), moment.list());
    float y = top + words->extent.height + foot * 0.2f;
    const std::string& said_by = moment.in_language(frame.chart().caption);
    float line = foot * 0.75f, dash = moment.px(56);
    moment.list().line({area.x, y + line / 2}, {area.x + dash * later, y + line / 2}, moment.px(4),
                       frame.palette.ink.faded(later));
    base::Rect name{area.x + dash + moment.px(24), y, area.width - dash - moment.px(24), line};
    chart_label(moment, said_by, name, text::Alignment::start, frame.palette.ink.faded(later), 600,
                32, 2);
    Node& node =
        moment.node("chart", SemanticRole::chart, moment.in_language(frame.story.text), frame.area);
    node.value.assign(said_by);
    node.cut = !words->fits;
}

}  // namespace vitrina::scene
