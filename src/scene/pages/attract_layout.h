#pragma once

#include "scene/moment.h"

// When and where the attract loop shows what. Nobody looks at it for hours, so nothing bright keeps
// its place: words and map change sides with every round, and everything goes slowly round a small
// circle.
namespace vitrina::scene {

// The achievement that is on, and since when (seconds after the page was entered).
struct AttractScene {
    int story = -1;  // -1: the exhibit names none for the loop
    long turn = 0;   // how many scenes have been before
    base::Seconds start = 0;
    base::Seconds end = 0;
    base::Seconds words_start = 0;  // the map has left their place
};
AttractScene attract_scene(const content::Attract& attract, base::Seconds since);

// Whether words and map stand on other sides in this turn than in the one before.
bool changes_sides(const content::Attract& attract, long turn);

// Where an achievement is told, what invites stands, and the map shows; the map is on its way for
// `glide` seconds after the scene began.
struct AttractLayout {
    base::Rect words, invitation, map;
};
AttractLayout attract_layout(const Moment& moment);
inline constexpr base::Seconds attract_glide = 1.8;

}  // namespace vitrina::scene
