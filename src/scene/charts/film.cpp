#include <cmath>

#include "scene/charts/player.h"

// A film that a visitor plays: its poster until then and when it has ended.
namespace vitrina::scene {

void draw_film(Moment& moment, const ChartFrame& frame, MapPaint&) {
    const content::Chart& chart = frame.chart();
    const content::Clip& clip = chart.clip;
    PlayerLayout layout = lay_out_player(moment, frame);
    PlayerState state = player_state(moment, frame);
    base::Size size = clip.size.width > 0 ? clip.size : chart.picture_size;
    base::Rect picture = set_on_stage(moment, frame, size, layout);
    float in = reveal(moment, frame, 0, 1);
    chart_node(moment, frame);
    if (!picture.empty()) {
        float radius = moment.px(18);
        moment.list().rectangle(picture, base::Colour{0, 0, 0, in}, radius);
        moment.list().picture(chart.picture, fitted(chart.picture_size, picture), in, radius);
        bool shown = (state.playing || state.begun) && !state.failed;
        double rate = clip.frames_per_second > 0 ? clip.frames_per_second : 25;
        if (shown)
            moment.list().film(clip.file, std::floor(state.place * rate + 1e-6) / rate, picture, in,
                               radius);
        moment.node("film", SemanticRole::image, moment.in_language(clip.description), picture);
        player_words(moment, frame, state, picture);
    }
    player_foot(moment, frame, state, layout);
}

}  // namespace vitrina::scene
