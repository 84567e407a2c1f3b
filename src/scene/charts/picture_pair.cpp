#include <algorithm>
#include <cmath>

#include "scene/charts/chart_space.h"

// Two pictures of one place in one frame: the earlier one left of a divider, the later one right of
// it. Its states are the earlier one, the later one and both.
namespace vitrina::scene {

void draw_picture_pair(Moment& moment, const ChartFrame& frame);

namespace {

using text::Alignment;

constexpr float dividers[] = {1, 0, 0.5f};  // by state: how much of the frame the first one has
constexpr int both = 2;                     // the state in which the visitor has the divider
constexpr float steps = 4;                  // from end to end, without a drag
constexpr float chip_height = 52;

// Where the visitor has it; else on the way from where it was.
float divider_of(const ChartView& view, const DataMoment& at) {
    if (view.divider >= 0) return view.divider;
    float from = dividers[std::min<size_t>(at.from, 2)], to = dividers[std::min<size_t>(at.to, 2)];
    if (view.divider_before >= 0) from = view.divider_before;
    return from + (to - from) * at.t;
}

// As large as the area allows, in the shape of the first picture.
base::Rect frame_of(const ChartFrame& frame, const base::Rect& area) {
    base::Size size = frame.chart().picture_size;
    if (!(size.width > 0 && size.height > 0)) size = {4, 3};
    float scale = std::min(area.width / size.width, area.height / size.height);
    base::Size fitted{size.width * scale, size.height * scale};
    return {area.x, area.y, fitted.width, fitted.height};
}

// Says which picture a side shows, while enough of it is seen.
void chip(Moment& moment, const ChartFrame& frame, const base::Rect& picture, size_t state,
          float share, float in) {
    float shown = std::clamp((share - 0.3f) / 0.15f, 0.f, 1.f) * in;
    const auto& label = moment.in_language(frame.data().states[state].label);
    float inset = moment.px(20), high = moment.px(chip_height);
    float width =
        std::min(text_width(moment, label, 26, 700) + moment.px(40), picture.width / 2 - 2 * inset);
    if (width < moment.px(60) || picture.height < high + 2 * inset) return;
    float x = state == 0 ? picture.x + inset : picture.right() - inset - width;
    base::Rect box{x, picture.y + inset, width, high};
    moment.list().rectangle(box, frame.palette.ink.faded(shown), high / 2);
    chart_label(moment, label, {box.x + moment.px(16), box.y, width - moment.px(32), high},
                Alignment::centre, frame.palette.on_ink.faded(shown), 700, 26, 1);
}

// Large enough for a finger, and within the frame.
base::Rect handle_of(const Moment& moment, const base::Rect& picture, float x) {
    float touch = std::max(moment.metrics.target(), moment.px(60));
    float side = std::min({touch, picture.width / 2, picture.height / 2});
    float left = std::clamp(x - side / 2, picture.x, picture.right() - side);
    return {left, picture.centre().y - side / 2, side, side};
}

void handle(Moment& moment, const ChartFrame& frame, const base::Rect& picture, float x, float in) {
    base::Rect grip = handle_of(moment, picture, x);
    float radius = grip.width / 2, wide = moment.px(6);
    float mark = radius * 0.4f, hair = std::max(1.f, moment.px(4));
    base::Colour plate = frame.palette.ground.faded(in), ink = frame.palette.ink.faded(in);
    moment.list().rectangle({std::clamp(x - wide / 2, picture.x, picture.right() - wide), picture.y,
                             wide, picture.height},
                            plate);
    base::Point middle = grip.centre();
    moment.list().disc(middle, radius, plate);
    for (float way : {-1.f, 1.f}) {
        base::Point tip = middle + base::Point{way * mark * 1.3f, 0};
        moment.list().line(tip, tip + base::Point{-way * mark * 0.7f, -mark * 0.7f}, hair, ink);
        moment.list().line(tip, tip + base::Point{-way * mark * 0.7f, mark * 0.7f}, hair, ink);
    }
}

// A touch on a half, above the handle, shows the whole of its picture.
void half_nodes(Moment& moment, const ChartFrame& frame, const base::Rect& picture) {
    float high = handle_of(moment, picture, picture.x).y - picture.y;
    for (size_t state = 0; state < 2; ++state) {
        base::Rect half{picture.x, picture.y, picture.width / 2, high};
        if (state == 1) half.x += half.width;
        Node& node =
            moment.node(state == 0 ? "picture:before" : "picture:after", SemanticRole::image,
                        moment.in_language(frame.data().states[state].label), half);
        if (!moment.interactive()) continue;
        node.action.kind = ActionKind::chart_state;
        node.action.value = static_cast<int>(state);
        node.action.page.item = static_cast<int>(frame.at.to);
    }
}

// The handle is dragged along the picture; without a drag each touch, or a key, moves it a step on.
void handle_node(Moment& moment, const ChartFrame& frame, const base::Rect& picture, float share) {
    if (!moment.interactive()) return;
    Node& node = moment.node("picture:divider", SemanticRole::slider,
                             moment.in_language(frame.data().states[both].label),
                             handle_of(moment, picture, picture.x + picture.width * share));
    float next = (std::floor(share * steps + 0.01f) + 1) / steps;
    node.action.kind = ActionKind::divide;
    node.action.value = both;
    node.action.share = next > 1 ? 0 : next;
}

}  // namespace

void draw_picture_pair(Moment& moment, const ChartFrame& frame) {
    const content::Chart& chart = frame.chart();
    float in = reveal(moment, frame, 0, 1);
    float foot = std::min(moment.px(70), frame.area.height * 0.25f);
    base::Rect area = frame.area;
    area.height -= foot;
    base::Rect picture = frame_of(frame, area);
    Node& node =
        moment.node("chart", SemanticRole::chart, moment.in_language(frame.story.title), picture);
    node.value.assign(moment.in_language(chart.caption));
    float share = divider_of(chart_view(moment), frame.at), x = picture.x + picture.width * share;
    float radius = moment.px(18);
    moment.list().push_clip(picture, radius);
    moment.list().push_clip({picture.x, picture.y, picture.width * share, picture.height});
    moment.list().picture(chart.picture, picture, in);
    moment.list().pop_clip();
    moment.list().push_clip({x, picture.y, picture.right() - x, picture.height});
    moment.list().picture(chart.second_picture, picture, in);
    moment.list().pop_clip();
    handle(moment, frame, picture, x, in);
    moment.list().pop_clip();
    chip(moment, frame, picture, 0, share, in);
    chip(moment, frame, picture, 1, 1 - share, in);
    half_nodes(moment, frame, picture);
    handle_node(moment, frame, picture, share);
    chart_label(moment, moment.in_language(chart.caption),
                {picture.x, picture.bottom() + moment.px(8), picture.width, foot - moment.px(8)},
                Alignment::start, frame.palette.dim_ink.faded(in), 500, 24, 2);
}

}  // namespace vitrina::scene
