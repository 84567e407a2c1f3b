#include <algorithm>
#include <array>

#include "scene/charts/player.h"
#include "scene/lettering.h"

// The buttons below a film or a sound: what starts it and what stops it stand side by side, each
// with its sign and its word.
namespace vitrina::scene {

namespace {

using content::Word;

constexpr float gap = 14, sign_share = 0.34f;  // a sign's side, of the button's height
constexpr float meter_gap = 22, meter_step = 18;
constexpr int levels = 2 * most_loudness + 1;

enum class Sign { play, pause, stop, minus, plus };

struct Part {
    const char* id;
    Sign sign;
    Word word;
    ActionKind kind;
    Emphasis emphasis = Emphasis::outlined;
    int value = 0;
};

using Parts = std::array<Part, 4>;

// The first is for going on, so that it is always the same place that is touched.
Parts parts_of(const Moment& moment, const PlayerState& state) {
    int loudness = moment.view.loudness;
    Part first{"play", Sign::play, Word::play, ActionKind::play, Emphasis::filled};
    if (state.playing)
        first = {"pause", Sign::pause, Word::pause, ActionKind::pause, Emphasis::filled};
    return {first, Part{"stop", Sign::stop, Word::stop, ActionKind::stop},
            Part{"quieter", Sign::minus, Word::quieter, ActionKind::set_loudness,
                 Emphasis::outlined, std::max(loudness - 1, -most_loudness)},
            Part{"louder", Sign::plus, Word::louder, ActionKind::set_loudness, Emphasis::outlined,
                 std::min(loudness + 1, most_loudness)}};
}

size_t count_of(const ChartFrame& frame) {
    return frame.chart().clip.has_sound ? 4 : 2;
}

float width_of(Moment& moment, const Part& part, float height, bool words) {
    if (!words) return height * 1.3f;
    // Play and pause take turns in one place.
    float width = button_width(moment, moment.word(part.word), height);
    for (Word other : {Word::play, Word::pause}) {
        bool first = part.word == Word::play || part.word == Word::pause;
        if (first) width = std::max(width, button_width(moment, moment.word(other), height));
    }
    return width + height * (sign_share + 0.16f);
}

// In a unit square.
const draw::PathRef& play_arrow() {
    static const draw::PathRef path = [] {
        auto triangle = std::make_shared<draw::Path>();
        triangle->move_to({0, 0});
        triangle->line_to({1, 0.5f});
        triangle->line_to({0, 1});
        triangle->close();
        return triangle;
    }();
    return path;
}

void draw_sign(Moment& moment, Sign sign, const base::Rect& box, base::Colour ink) {
    draw::DisplayList& list = moment.list();
    float wide = std::max(1.f, box.width * 0.16f);
    base::Point middle = box.centre();
    switch (sign) {
        case Sign::play: {
            base::Rect at = moment.on_screen(box);
            draw::Unmirrored as_it_is(list);  // a player's arrow points to the right everywhere
            list.path(play_arrow(), {at.width, 0, 0, at.height, at.x, at.y}, ink);
            break;
        }
        case Sign::pause:
            for (float x : {0.08f, 0.58f})
                list.rectangle({box.x + box.width * x, box.y, box.width * 0.34f, box.height}, ink,
                               wide / 2);
            break;
        case Sign::stop:
            list.rectangle(box.inset(box.width * 0.05f), ink, wide / 2);
            break;
        case Sign::plus:
            for (float way : {-1.f, 1.f})
                list.line({middle.x, middle.y + way * (box.height / 2)},
                          {middle.x, middle.y + way * wide}, wide, ink);
            [[fallthrough]];
        case Sign::minus:
            list.line({box.x, middle.y}, {box.right(), middle.y}, wide, ink);
            break;
    }
}

void draw_part(Moment& moment, const ChartFrame& frame, const Part& part, const base::Rect& rect,
               bool words) {
    const std::string& label = moment.word(part.word);
    Action action;
    action.kind = part.kind;
    action.value = part.value;
    Node& node = button(moment, part.id, "", label, rect, frame.palette, part.emphasis, action);
    if (part.kind == ActionKind::set_loudness)
        node.value.assign(moment.wording.count(
            moment.language(), std::max(1, moment.view.loudness + most_loudness + 1)));
    bool filled = part.emphasis == Emphasis::filled;
    base::Colour ink = filled ? frame.palette.on_ink : frame.palette.ink;
    float side = rect.height * sign_share, y = rect.y + (rect.height - side) / 2;
    if (!words) {
        draw_sign(moment, part.sign, {rect.centre().x - side / 2, y, side, side}, ink);
        return;
    }
    auto layout =
        moment.typesetter.set(label, button_style(moment, rect.height), 0, moment.language_tag());
    float apart = rect.height * 0.16f, whole = side + apart + layout->extent.width;
    float x = rect.centre().x - whole / 2;
    draw_sign(moment, part.sign, {x, y, side, side}, ink);
    place_centred(moment, *layout, {x + side + apart, rect.y, layout->extent.width, rect.height},
                  ink);
}

// How loud it is: bars of growing height, those up to the level full.
void draw_meter(Moment& moment, const ChartFrame& frame, base::Point at, float height) {
    float bar = moment.px(10), step = moment.px(meter_step);
    for (int i = 0; i < levels; ++i) {
        float high = height * (0.2f + 0.08f * static_cast<float>(i));
        base::Rect rect{at.x + step * static_cast<float>(i), at.y + height * 0.76f - high, bar,
                        high};
        bool full = i <= moment.view.loudness + most_loudness;
        moment.list().bordered(rect, frame.palette.ink.with_alpha(full ? 1.f : 0.f), bar / 3,
                               std::max(1.f, moment.px(2)), frame.palette.ink);
    }
}

// Calls `put` for every button with its place; returns the extent of all.
template <typename Put>
base::Size each_place(Moment& moment, const ChartFrame& frame, const Parts& parts,
                      const base::Rect& place, bool words, const Put& put) {
    float height = moment.metrics.control(), apart = moment.px(gap);
    base::Point pen{place.x, place.y};
    float widest = 0;
    for (size_t i = 0; i < count_of(frame); ++i) {
        float width = width_of(moment, parts[i], height, words);
        if (pen.x > place.x && pen.x + width > place.right())
            pen = {place.x, pen.y + height + apart};
        put(i, base::Rect{pen.x, pen.y, width, height});
        pen.x += width;
        widest = std::max(widest, pen.x - place.x);
        pen.x += apart;
    }
    return {widest, pen.y + height - place.y};
}

}  // namespace

base::Size player_buttons_size(Moment& moment, const ChartFrame& frame, float width, bool words) {
    base::Size size = each_place(moment, frame, parts_of(moment, {}), {0, 0, width, 0}, words,
                                 [](size_t, const base::Rect&) {});
    if (count_of(frame) == 4) size.width += moment.px(meter_gap + levels * meter_step);
    return {std::min(size.width, width), size.height};
}

void player_buttons(Moment& moment, const ChartFrame& frame, const PlayerState& state,
                    const base::Rect& place, bool words) {
    Parts parts = parts_of(moment, state);
    base::Rect last;
    each_place(moment, frame, parts, place, words, [&](size_t i, const base::Rect& rect) {
        draw_part(moment, frame, parts[i], rect, words);
        last = rect;
    });
    base::Point meter{last.right() + moment.px(meter_gap), last.y};
    if (count_of(frame) == 4 && meter.x + moment.px(levels * meter_step) <= place.right() + 1)
        draw_meter(moment, frame, meter, last.height);
}

}  // namespace vitrina::scene
