#pragma once

#include "scene/lettering.h"
#include "scene/moment.h"

namespace vitrina::scene {

// How far a counter has got: its value never overtakes the settled one and never shows a false
// statement as final.
struct Count {
    float progress = 1;  // eased, 1 = settled
    float words =
        1;  // opacity of the words that make a statement of the number: low until it is true
    bool settled() const { return progress >= 1; }
};

// Counting of a figure from `start` seconds after the page was entered.
Count count_from(Moment& moment, base::Seconds start);

// A figure as hero: "60.000" or "670 millones" on one line with its baseline at `baseline`, as
// large as `style` where it fits `width`. Digits keep their final places while they run. Returns
// the size used, in pixels per em.
float hero_number(Moment& moment, int figure, const text::Style& style, base::Point baseline,
                  float width, float suffix_share, Count count, base::Colour colour);

// The size at which it fits `width`, pixels per em.
float hero_size(Moment& moment, int figure, const text::Style& style, float width,
                float suffix_share);

// The word before it ("Más de"), dimmed while the counter runs. Draws nothing for exact figures.
void comparator_word(Moment& moment, int figure, const text::Style& style, base::Point at,
                     float width, Count count, base::Colour colour);

}  // namespace vitrina::scene
