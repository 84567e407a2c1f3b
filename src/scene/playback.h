#pragma once

#include "content/exhibit.h"
#include "scene/view.h"

// The film or the sound of a story as it is played: where it has got to follows from the view and
// the time. Pure.
namespace vitrina::scene {

// In a film of the exhibit, how long after its story has come a film begins by itself.
inline constexpr base::Seconds film_starts = 1.2;

// What the page that is open can play; null for most pages.
const content::Clip* clip_of(const content::Exhibit& exhibit, const View& view);

// Where it stands, 0 to its length.
base::Seconds place_in(const content::Clip& clip, const Playback& playback, base::Seconds now);

// Whether it runs at this moment. At its end it stops by itself.
bool plays(const content::Exhibit& exhibit, const View& view, base::Seconds now);

// When it will have ended by itself; the distant past where nothing plays.
base::Seconds plays_until(const content::Exhibit& exhibit, const View& view);

// The actions of the same names.
void play(const content::Exhibit& exhibit, View& view, base::Seconds now);
void pause(const content::Exhibit& exhibit, View& view, base::Seconds now);
void fail_to_play(View& view);
void set_loudness(View& view, int steps);

}  // namespace vitrina::scene
