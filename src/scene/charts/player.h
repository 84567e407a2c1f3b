#pragma once

#include "scene/chart.h"
#include "scene/playback.h"

// What films and sounds have in common: a stage on which they are shown, what is said in them over
// its foot, how far they have got, and the buttons that play, pause and stop them, side by side.
namespace vitrina::scene {

// Where it stands in the picture that is drawn.
struct PlayerState {
    base::Seconds place = 0;
    bool playing = false;
    bool begun = false;   // not at its beginning or its end
    bool failed = false;  // it cannot be played
};

// In a film of the exhibit a film plays by itself, without sound, and a sound does not.
PlayerState player_state(const Moment& moment, const ChartFrame& frame);

struct PlayerLayout {
    base::Rect stage;    // for the film, the poster or the words
    base::Rect line;     // how far it has got
    base::Rect buttons;  // in as many rows as they need
    base::Rect credit;
    bool words = true;  // false: there is room for the buttons' signs only
};

PlayerLayout lay_out_player(Moment& moment, const ChartFrame& frame);

// As large as the stage allows, in the middle of it.
base::Rect fitted(base::Size size, const base::Rect& stage);
// The same at the stage's foot; what stands below becomes as wide as that, where it can, and all of
// it stands in the middle of the chart's area.
base::Rect set_on_stage(Moment& moment, const ChartFrame& frame, base::Size size,
                        PlayerLayout& layout);

// What is said at that moment, on a plate at the foot of `picture`; or that it cannot be played.
void player_words(Moment& moment, const ChartFrame& frame, const PlayerState& state,
                  const base::Rect& picture);

// The line, the buttons and the credit; and the moment at which they change next.
void player_foot(Moment& moment, const ChartFrame& frame, const PlayerState& state,
                 const PlayerLayout& layout);

// The buttons alone, for player_foot; and how much they take of a width.
base::Size player_buttons_size(Moment& moment, const ChartFrame& frame, float width, bool words);
void player_buttons(Moment& moment, const ChartFrame& frame, const PlayerState& state,
                    const base::Rect& place, bool words);

}  // namespace vitrina::scene
