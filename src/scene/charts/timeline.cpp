#include <algorithm>
#include <cmath>

#include "scene/charts/chart_space.h"
#include "scene/lettering.h"

// Milestones where they belong in time: along a line with labels above and below it or, where the
// area is high and narrow, down a line with labels beside it.
namespace vitrina::scene {

namespace {

using text::Alignment;

constexpr float time_size = 30, label_size = 26, note_size = 22;
constexpr float widest_label = 300;
constexpr size_t few = 7;  // milestones, which are written larger
constexpr float larger = 1.36f, row_gap = 14;
constexpr size_t most_across = 5;  // of a portrait screen

// A milestone's words: its time, its label and what is said beside it.
struct Block {
    text::LayoutRef label, note;
    float time = 0;       // height of the line with the time
    float time_size = 0;  // reference pixels
    base::Size size;
};

text::LayoutRef layout_of(Moment& moment, const std::string& text, float size, int weight,
                          float width, Alignment alignment) {
    text::Style style = caption(moment, weight);
    style.size = moment.px(size);
    style.line_height = 1.16f;
    style.alignment = alignment;
    return moment.typesetter.fit(text, style, {width, moment.px(size) * 5}, 4,
                                 moment.px(smallest_label), moment.language_tag());
}

Block block_of(Moment& moment, const ChartFrame& frame, size_t item, float width, float scale,
               Alignment alignment) {
    const auto& data = frame.data().items[item];
    Block block;
    block.time = moment.px(time_size * scale) * 1.2f;
    block.time_size = time_size * scale;
    float wide = text_width(moment, frame.wording->times[item], block.time_size, 800) + 1;
    if (wide > width) block.time_size = std::max(block.time_size * width / wide, smallest_label);
    block.label = layout_of(moment, moment.in_language(data.label), label_size * scale, 600, width,
                            alignment);
    block.size = {std::max(block.label->extent.width,
                           text_width(moment, frame.wording->times[item], block.time_size, 800)),
                  block.time + block.label->extent.height};
    if (data.note.empty()) return block;
    block.note =
        layout_of(moment, moment.in_language(data.note), note_size * scale, 400, width, alignment);
    block.size.width = std::max(block.size.width, block.note->extent.width);
    block.size.height += block.note->extent.height;
    return block;
}

bool fits(const Block& block, float width) {
    return block.label->fits && (!block.note || block.note->fits) &&
           block.size.width <= width + 0.5f;
}

// Words at the left or the right end of their box.
void write(Moment& moment, const ChartFrame& frame, size_t item, const Block& block,
           const base::Rect& box, bool leftwards, float shown) {
    base::Colour ink = frame.palette.ink.faded(shown);
    float x = leftwards ? box.right() : box.x;
    chart_line(moment, frame.wording->times[item], {x, box.y + block.time / 2},
               leftwards ? Alignment::end : Alignment::start, ink, 800, block.time_size);
    auto put = [&](const text::Layout& layout, float y, base::Colour colour) {
        text::place(layout, {leftwards ? box.right() - layout.box_width : box.x, y}, colour,
                    moment.list());
    };
    float y = box.y + block.time;
    put(*block.label, y, ink);
    if (block.note)
        // No dimmer than the label where another item stands out.
        put(*block.note, y + block.label->extent.height,
            ink.with_alpha(std::min(ink.a, frame.palette.dim_ink.a)));
}

struct Line {
    base::Rect area;
    bool down = false;  // from top to bottom
    float at = 0;       // y of the line; x when it runs down
    TimeAxis time;

    base::Point place(const ChartFrame& frame, size_t item) const {
        float along = time.place(frame.data().items[item].at);
        return down ? base::Point{at, along} : base::Point{along, at};
    }
};

void axis(Moment& moment, const ChartFrame& frame, const Line& line) {
    float in = sweep(moment, frame), end = line.time.left + (line.time.right - line.time.left) * in;
    base::Point from{line.time.left, line.at}, to{end, line.at};
    if (line.down) {
        from = {line.at, line.time.left};
        to = {line.at, end};
    }
    moment.list().line(from, to, moment.px(6), frame.palette.ink);
}

void knots(Moment& moment, const ChartFrame& frame, const Line& line) {
    size_t count = frame.items();
    float apart =
        (line.time.right - line.time.left) / static_cast<float>(std::max<size_t>(1, count));
    float radius = std::clamp(apart * 0.3f, moment.px(4), moment.px(15));
    for (size_t i = 0; i < count; ++i) {
        float in = reveal(moment, frame, i, count) * mark_prominence(moment, frame, i);
        base::Point at = line.place(frame, i);
        float size = radius * (1 + 0.35f * emphasis_sign(moment, frame, i)) * (0.5f + 0.5f * in);
        moment.list().disc(at, size, frame.palette.ink.faded(std::min(1.f, in * 1.5f)));
        if (size >= moment.px(9))
            moment.list().disc(at, size * 0.5f, frame.palette.ground.faded(in));
    }
}

float label_width(const Moment& moment, const Line& line, float scale) {
    return std::min(moment.px(widest_label * scale), line.area.width * 0.42f);
}

// Emphasised milestones choose their place first, then the others, from the last to the first: a
// stem then passes to the left of the labels below it.
template <typename Place>
void in_order(const ChartFrame& frame, Place place) {
    for (bool emphasis : {true, false}) {
        for (size_t i = frame.items(); i-- > 0;) {
            if (frame.data().items[i].emphasis == emphasis && !place(i)) return;
        }
    }
}

// Labels on both sides of the line in turns, each at its true place.
Flags place_across(Moment& moment, const ChartFrame& frame, const Line& line, float scale) {
    float width = label_width(moment, line, scale);
    float away = moment.px(scale > 1 ? 64 : 34);
    Flags flags(line.area, away, moment.px(26), moment.px(28));
    if (frame.items() > few) flags.crowd();
    size_t asked = 0;
    in_order(frame, [&](size_t i) {
        Block block = block_of(moment, frame, i, width, scale, Alignment::start);
        if (fits(block, width)) {
            bool above = i % 2 == 0;
            auto side = [&](bool up) { return up ? Flags::Side::above : Flags::Side::below; };
            base::Point foot = line.place(frame, i);
            if (!flags.place(i, foot, line.at, block.size, side(above)))
                flags.place(i, foot, line.at, block.size, side(!above));
        }
        return ++asked < 160 && !flags.full();
    });
    return flags;
}

// Few milestones in a large area are written larger, if all of them have room.
void draw_across(Moment& moment, const ChartFrame& frame, const Line& line) {
    bool large = frame.area.width >= moment.px(760) && frame.area.height >= moment.px(420);
    float scale = large && frame.items() <= few ? larger : 1;
    Flags flags = place_across(moment, frame, line, scale);
    while (scale > 1 && flags.size() < frame.items()) {
        scale = std::max(1.f, scale - 0.12f);
        flags = place_across(moment, frame, line, scale);
    }
    float width = label_width(moment, line, scale);
    for (const auto& flag : flags) {
        float in = reveal(moment, frame, flag.index, frame.items()) *
                   prominence(moment, frame, flag.index);
        moment.list().line(flag.foot, {flag.foot.x, flag.stem_end}, std::max(1.f, moment.px(2)),
                           frame.palette.ink.with_alpha(0.7f * in));
        Block block = block_of(moment, frame, flag.index, width, scale,
                               flag.leftwards ? Alignment::end : Alignment::start);
        write(moment, frame, flag.index, block, flag.box, flag.leftwards, in);
        item_node(moment, frame, flag.index, flag.box);
    }
}

// The time stands beside the milestone, the words hang below it.
SideLabels place_down(Moment& moment, const ChartFrame& frame, const Line& line, float width,
                      float scale) {
    SideLabels labels;
    size_t stride = (frame.items() + SideLabels::most - 1) / SideLabels::most;
    for (size_t i = 0; i < frame.items(); ++i) {
        bool emphasis = frame.data().items[i].emphasis;
        if (!emphasis && i % stride != 0) continue;
        Block block = block_of(moment, frame, i, width, scale, Alignment::start);
        if (!fits(block, width)) continue;
        float height = block.size.height + moment.px(row_gap);
        labels.add(i, line.place(frame, i).y + height / 2 - block.time / 2, height, emphasis);
    }
    labels.settle(line.area.y, line.area.bottom());
    return labels;
}

void draw_down(Moment& moment, const ChartFrame& frame, const Line& line) {
    float left = line.at + moment.px(64), width = line.area.right() - left, scale = larger;
    if (width <= 0) return;
    SideLabels labels = place_down(moment, frame, line, width, scale);
    while (scale > 1 && labels.size() < frame.items()) {
        scale = std::max(1.f, scale - 0.12f);
        labels = place_down(moment, frame, line, width, scale);
    }
    for (const auto& slot : labels) {
        float in = reveal(moment, frame, slot.index, frame.items()) *
                   prominence(moment, frame, slot.index);
        Block block = block_of(moment, frame, slot.index, width, scale, Alignment::start);
        float top = slot.placed - slot.height / 2;
        base::Rect box{left, top + moment.px(row_gap) / 2, block.size.width, block.size.height};
        base::Point knot = line.place(frame, slot.index);
        moment.list().line({knot.x + moment.px(20), knot.y},
                           {left - moment.px(10), box.y + block.time / 2},
                           std::max(1.f, moment.px(2)), frame.palette.ink.with_alpha(0.7f * in));
        write(moment, frame, slot.index, block, box, false, in);
        item_node(moment, frame, slot.index, {line.area.x, top, line.area.width, slot.height});
    }
}

Line plan(Moment& moment, const ChartFrame& frame) {
    Line line;
    line.area = frame.area;
    bool high = frame.area.height > frame.area.width * 0.9f;
    bool crowded = moment.metrics.portrait && frame.items() > most_across;
    line.down = high || (crowded && frame.area.height > frame.area.width * 0.5f);
    float edge = moment.px(24);
    if (line.down) {
        line.at = frame.area.x + edge;
        line.time = TimeAxis::of(frame, frame.area.y + edge, frame.area.bottom() - edge);
    } else {
        line.at = frame.area.centre().y;
        line.time = TimeAxis::of(frame, frame.area.x + edge, frame.area.right() - edge);
    }
    return line;
}

}  // namespace

void draw_timeline(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    Line line = plan(moment, frame);
    axis(moment, frame, line);
    if (line.down) {
        draw_down(moment, frame, line);
    } else {
        draw_across(moment, frame, line);
    }
    knots(moment, frame, line);
}

}  // namespace vitrina::scene
