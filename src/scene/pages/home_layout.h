#pragma once

#include "scene/moment.h"

// How the home page is composed on each shape of screen. Depends on the exhibit's parts and the
// screen alone, not on its words, so that nothing moves when the language changes.
namespace vitrina::scene {

// The tiles of one sheet.
struct TileGrid {
    base::Rect area;
    int columns = 4;
    int rows = 2;
    float gap = 16;
    int each = 8;  // tiles on one sheet; fewer than there are: the cell after them leads on

    base::Rect cell(int index) const;
};

struct HomeLayout {
    base::Rect words;
    base::Rect map;  // empty without a map
    TileGrid tiles;
};

// `tiles` is how many there are, one at least.
HomeLayout home_layout(const Moment& moment, int tiles);

}  // namespace vitrina::scene
