#pragma once

#include <cstddef>

#include "base/colour.h"
#include "base/time.h"

namespace vitrina::content {

struct Theme {
    base::Colour ground, glow, ink, dim_ink, context_land, card, call_to_action;
    base::Colour region;  // regions that are not selected when a country is open
};

// The grounds that one exhibit can be shown on.
enum class Appearance {
    night,
    paper,          // bright rooms, prints
    high_contrast,  // texts at 7:1 and more
};
inline constexpr size_t appearances = 3;

// Curves on 0..1 by the names of theme.toml.
enum class Easing {
    linear,
    ease_out,       // cubic: fast, then gently to its place
    ease_in_out,    // cubic
    ease_out_sine,  // softer than cubic
    ease_in_out_sine,
    ease_out_quint,  // sharper
};

// How the exhibit moves; theme.toml's [motion].
struct Motion {
    base::Seconds answer = 0.35;   // to a touch
    base::Seconds reveal = 0.8;    // of what arrives on a page
    base::Seconds count = 1.5;     // of a counter
    base::Seconds page = 0.45;     // from page to page
    base::Seconds stagger = 0.04;  // between parts that arrive one after another
    Easing arrive = Easing::ease_out;
    Easing travel = Easing::ease_in_out;
};

}  // namespace vitrina::content
