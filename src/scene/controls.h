#pragma once

#include "scene/moment.h"

// Buttons and what every page carries: always in the same place, labelled in words, pressed states,
// focus ring.
namespace vitrina::scene {

inline constexpr float control_height = 64;

// Colours of a page's controls: ink on the page's ground.
struct Palette {
    base::Colour ground, ink, dim_ink, outline;
    base::Colour on_ink;  // letters on a filled control
    float fill = 0;  // opacity of the ground inside outlined controls: above a map they need one
};
inline constexpr float map_control_fill = 0.86f;
Palette palette_of_theme(const content::Theme& theme);
// Ink is the ground's hue, very dark, or light on a dark ground.
Palette palette_on(base::Colour ground);

enum class Emphasis { outlined, filled };

// A pill with a label, its node and its press and focus states. `name` is what is spoken. Returns
// the node.
Node& button(Moment& moment, std::string_view id, std::string_view label, std::string_view name,
             const base::Rect& rect, const Palette& palette, Emphasis emphasis,
             const Action& action);

// The letters of a pill of this height.
text::Style button_style(const Moment& moment, float height);

// How wide a pill with this label is at this height; never narrower than high.
float button_width(Moment& moment, std::string_view label, float height);

// The band at the foot of a film: credit and hashtag.
float film_band_height(const Moment& moment);
void film_band(Moment& moment, const Palette& palette);

// Darkens or outlines `rect` when its node is pressed or focused. Call after drawing the control.
void show_states(Moment& moment, std::string_view id, const base::Rect& rect, float radius,
                 base::Colour ink);

// Where what a page says comes from: a figure's source and caveats, or a card's source.
struct Citation {
    std::string_view id;  // names the note
    const content::Source* source = nullptr;
    const content::Text* note = nullptr;  // null when there are no caveats
};
Citation citation_of(const Moment& moment, const content::Story& story);

// The line "Fuente: ..." that opens the note of a figure, its full panel included when it is open.
void source_line(Moment& moment, const Citation& citation, base::Point at, float width,
                 const Palette& palette);
void note_panel(Moment& moment, const Citation& citation);

}  // namespace vitrina::scene
