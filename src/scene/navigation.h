#pragma once

#include "scene/controls.h"

// The line of controls that every page has, each always in the same place: home and back at its
// start, the languages at its end.
namespace vitrina::scene {

// The home page itself has neither. Nothing moves when the language changes.
void navigation(Moment& moment, const Palette& palette);
void language_switch(Moment& moment, const Palette& palette);

// Where they stand; pages keep clear of them. Empty where there are none.
base::Rect navigation_bounds(Moment& moment);
base::Rect language_switch_bounds(Moment& moment);
// The part of the line between them.
base::Rect free_line(Moment& moment);

// Buttons for topics without a tile, from the start of `line`, as many as there is room for.
void hidden_topics(Moment& moment, base::Rect line, const Palette& palette);

}  // namespace vitrina::scene
