#include "scene/charts/player.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float line_height = 44, bar_height = 10, credit_height = 58, head_gap = 30,
                captions_size = 36;
constexpr float least_stage = 0.4f;  // of the chart's area: with less, buttons lose their words
constexpr base::Seconds sound_step = 0.1;  // between two pictures of a sound's line

// "1:05"
void write_time(base::Seconds seconds, char (&text)[16]) {
    int whole = static_cast<int>(std::clamp(seconds, 0., 359999.));
    std::snprintf(text, sizeof text, "%d:%02d", whole / 60, whole % 60);
}

void draw_line(Moment& moment, const ChartFrame& frame, const PlayerState& state,
               const base::Rect& line) {
    base::Seconds length = frame.chart().clip.length;
    char left[16], text[24];
    write_time(std::ceil(length - state.place), left);
    std::snprintf(text, sizeof text, "\u2212%s", left);
    text::Style style = caption(moment, 600);
    style.size = moment.px(26);
    style.figures = text::Figures::tabular;
    style.wrapping = text::Wrapping::none;
    auto time = moment.typesetter.set(text, style, 0, moment.language_tag());
    float width = std::max(moment.px(84), time->extent.width), high = moment.px(bar_height);
    base::Rect box{line.right() - width, line.y, width, line.height};
    place_centred(moment, *time, box, frame.palette.ink);
    base::Rect bar{line.x, line.centre().y - high / 2, line.width - width - moment.px(16), high};
    if (bar.empty()) return;
    moment.list().rectangle(bar, mark_tone(frame.palette, 0.3f), high / 2);
    auto share = static_cast<float>(length > 0 ? state.place / length : 0);
    if (share > 0)
        moment.list().rectangle({bar.x, bar.y, std::max(high, bar.width * share), high},
                                frame.palette.ink, high / 2);
    Node& node = moment.node("place", SemanticRole::text,
                             moment.in_language(frame.chart().clip.description), line);
    node.value.assign(text);
}

void book_change(Moment& moment, const ChartFrame& frame, const PlayerState& state) {
    if (!state.playing) return;
    const content::Clip& clip = frame.chart().clip;
    double rate = clip.frames_per_second > 0 ? clip.frames_per_second : 1 / sound_step;
    double next = (std::floor(state.place * rate + 1e-6) + 1) / rate;
    moment.changes_at(moment.now + std::min(next, clip.length) - state.place);
}

}  // namespace

PlayerState player_state(const Moment& moment, const ChartFrame& frame) {
    const content::Clip& clip = frame.chart().clip;
    Playback playback = moment.view.playback;
    bool film = frame.chart().kind == content::ChartKind::film;
    if (!moment.interactive())
        playback = {film, false, 0, moment.view.entered + moment.delay + film_starts};
    if (clip.length <= 0 || moment.silent) return {};
    PlayerState state;
    state.place = place_in(clip, playback, moment.now);
    bool ended = state.place >= clip.length;
    state.failed = playback.failed;
    state.playing = playback.playing && !ended;
    state.begun = state.place > 0 && !ended;
    if (ended) state.place = 0;
    return state;
}

base::Rect fitted(base::Size size, const base::Rect& stage) {
    if (!(size.width > 0 && size.height > 0)) return stage;
    float scale = std::min(stage.width / size.width, stage.height / size.height);
    base::Point middle = stage.centre();
    float width = size.width * scale, height = size.height * scale;
    return {middle.x - width / 2, middle.y - height / 2, width, height};
}

base::Rect set_on_stage(Moment& moment, const ChartFrame& frame, base::Size size,
                        PlayerLayout& layout) {
    const base::Rect& area = frame.area;
    base::Rect picture = fitted(size, layout.stage);
    picture.y = layout.stage.bottom() - picture.height;
    float buttons = moment.interactive()
                        ? player_buttons_size(moment, frame, area.width, layout.words).width
                        : 0;
    float width = std::min(std::max(picture.width, buttons), area.width);
    float left = area.x + (area.width - width) / 2;
    picture.x = left;
    for (base::Rect* part : {&layout.line, &layout.buttons, &layout.credit}) {
        part->x = left;
        part->width = width;
    }
    return picture;
}

PlayerLayout lay_out_player(Moment& moment, const ChartFrame& frame) {
    const base::Rect& area = frame.area;
    PlayerLayout layout;
    float gap = moment.px(12), credit = std::min(moment.px(credit_height), area.height * 0.12f);
    for (bool words : {true, false}) {
        bool plays = moment.interactive();
        float buttons = plays ? player_buttons_size(moment, frame, area.width, words).height : 0;
        float line = std::min(moment.px(line_height), area.height * 0.12f);
        float y = area.bottom() - credit;
        layout.words = words;
        layout.credit = {area.x, y, area.width, credit};
        if (plays) {
            layout.buttons = {area.x, y - gap - buttons, area.width, buttons};
            layout.line = {area.x, layout.buttons.y - gap - line, area.width, line};
            y = layout.line.y;
        }
        float top = area.y + std::min(moment.px(head_gap), area.height * 0.06f);
        layout.stage = {area.x, top, area.width, std::max(0.f, y - gap - top)};
        if (layout.stage.height >= area.height * least_stage) break;
    }
    return layout;
}

void player_words(Moment& moment, const ChartFrame& frame, const PlayerState& state,
                  const base::Rect& picture) {
    const content::Cue* cue = nullptr;
    if (state.playing || state.begun)
        cue = frame.chart().clip.cue_at(moment.language(), state.place);
    if (!cue && !state.failed) return;
    const std::string& words = state.failed ? moment.word(content::Word::unplayable) : cue->text;
    text::Style style = body(moment, 600);
    style.size = std::max(moment.px(captions_size), moment.metrics.legible());
    style.alignment = text::Alignment::centre;
    style.wrapping = text::Wrapping::balanced;
    style.line_height = 1.25f;
    float pad = std::min(moment.px(18), picture.width * 0.03f), inset = moment.px(20);
    float width = picture.width * 0.9f - 2 * pad;
    auto layout = moment.typesetter.fit(words, style, {width, picture.height * 0.5f}, 3,
                                        moment.px(smallest_label), moment.language_tag());
    float high = layout->extent.height + 2 * pad;
    base::Rect plate{picture.centre().x - layout->extent.width / 2 - 1.4f * pad,
                     picture.bottom() - std::min(inset, picture.height * 0.04f) - high,
                     layout->extent.width + 2.8f * pad, high};
    moment.list().rectangle(plate, base::Colour{0, 0, 0, 0.82f}, moment.px(14));
    float left = picture.centre().x - width / 2;
    text::place(*layout, {left, plate.y + pad}, base::Colour{1, 1, 1, 1}, moment.list());
    moment.node("captions", SemanticRole::text, words, plate).cut = !layout->fits;
}

void player_foot(Moment& moment, const ChartFrame& frame, const PlayerState& state,
                 const PlayerLayout& layout) {
    if (moment.interactive() && !layout.line.empty()) {
        draw_line(moment, frame, state, layout.line);
        player_buttons(moment, frame, state, layout.buttons, layout.words);
    }
    const std::string& credit = moment.in_language(frame.chart().caption);
    chart_label(moment, credit, layout.credit, text::Alignment::start, frame.palette.dim_ink, 500,
                24, 2);
    moment.node("made-by", SemanticRole::text, credit, layout.credit);
    book_change(moment, frame, state);
}

}  // namespace vitrina::scene
