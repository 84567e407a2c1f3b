#pragma once

#include "scene/moment.h"

// The type of the house: few sizes, big steps, tracking that tightens as size grows.
namespace vitrina::scene {

inline constexpr float smallest_size = 18;  // reference pixels: no text goes below
inline constexpr float caption_size = 22;
inline constexpr float body_size = 30;
inline constexpr float lead_size = 40;
inline constexpr float title_size = 80;

// Tracking in em for a size in reference pixels: 0 up to 22, -2.5 % at 200.
float tracking(float reference_size);

text::Style caption(const Moment& moment, int weight = 500);
text::Style eyebrow(const Moment& moment);  // small spaced capitals
text::Style body(const Moment& moment, int weight = 400);
text::Style lead(const Moment& moment, int weight = 600);
text::Style title(const Moment& moment, float size = title_size, int weight = 800);
text::Style number(const Moment& moment, float size, int weight = 800);

// Sets and places a text with the top left corner of its box at `at` (in right-to-left languages
// the box still begins at at.x and is `width` wide). Returns the layout.
text::LayoutRef write(Moment& moment, std::string_view text, const text::Style& style,
                      base::Point at, float width, base::Colour colour);

// As large as the box allows, from style.size down to `smallest` pixels.
text::LayoutRef write_fitted(Moment& moment, std::string_view text, const text::Style& style,
                             const base::Rect& box, int most_lines, float smallest,
                             base::Colour colour);

// Places a one-line layout so that its capitals are centred in the box.
void place_centred(Moment& moment, const text::Layout& layout, const base::Rect& box,
                   base::Colour colour);

}  // namespace vitrina::scene
