#include "scene/charts/player.h"

// A sound that a visitor plays: its picture, or what is heard in it in words; over them what is
// said.
namespace vitrina::scene {

namespace {

constexpr float widest_stage = 1300;

}  // namespace

void draw_sound(Moment& moment, const ChartFrame& frame, MapPaint&) {
    const content::Chart& chart = frame.chart();
    PlayerLayout layout = lay_out_player(moment, frame);
    PlayerState state = player_state(moment, frame);
    const std::string& description = moment.in_language(chart.clip.description);
    float in = reveal(moment, frame, 0, 1), radius = moment.px(18);
    chart_node(moment, frame);
    base::Rect stage = layout.stage;
    if (!stage.empty() && !chart.picture.empty()) {
        stage = set_on_stage(moment, frame, chart.picture_size, layout);
        moment.list().picture(chart.picture, stage, in, radius);
        moment.node("sound", SemanticRole::image, description, stage);
    } else if (!stage.empty()) {
        stage.width = std::min(stage.width, moment.px(widest_stage));
        stage = set_on_stage(moment, frame, stage.size(), layout);
        base::Colour plate = base::with_lightness(frame.palette.ground, 0.2f);
        moment.list().rectangle(stage, plate.faded(in), radius);
        bool said =
            chart.clip.cue_at(moment.language(), state.place) && (state.playing || state.begun);
        base::Rect room = stage.inset(std::min(moment.px(48), stage.height * 0.08f));
        if (!said && !state.failed)
            chart_label(moment, description, room, text::Alignment::centre,
                        palette_on(plate).ink.faded(in), 500, 34, 8);
        moment.node("sound", SemanticRole::image, description, stage);
    }
    if (!stage.empty()) player_words(moment, frame, state, stage);
    player_foot(moment, frame, state, layout);
}

}  // namespace vitrina::scene
