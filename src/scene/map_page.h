#pragma once

#include "scene/controls.h"
#include "scene/map_layer.h"

namespace vitrina::scene {

// How the page of the map is composed for the screen's shape: words and list beside the map, or
// above and below it. Rectangles of the page.
struct MapPageLayout {
    base::Rect title;
    base::Rect filter;       // the choice of a programme; empty when there is none
    base::Rect list;         // room for it
    base::Rect frame;        // of the map
    base::Rect keyboard;     // while a region is searched by its name; else empty
    int columns = 2;         // of the list
    bool stacked = false;    // words and list above and below the map
    bool list_shown = true;  // beside an open card only where there is room for both
};
MapPageLayout map_page_layout(const Moment& moment, const Page& page);

// Whether the exhibit says anywhere who takes part in what.
bool has_programmes(const Moment& moment);
// Whether a region takes part in a programme according to the pack's sources.
bool takes_part(const Moment& moment, int region, int programme);

// All regions, sheet by sheet where they do not fit; in their place the programmes while one is
// chosen.
void map_list(Moment& moment, const MapPageLayout& layout, const MapPaint& paint,
              const Palette& palette);
// The buttons for that and for the search, and what the chosen programme's list of participants
// rests on.
void map_choices(Moment& moment, const MapPageLayout& layout, const Palette& palette);

}  // namespace vitrina::scene
