#pragma once

#include "scene/map_page.h"

namespace vitrina::scene {

// How the list beside the map is divided: columns of rows, on several sheets where they do not all
// fit. The sheet with what is chosen is shown until a visitor turns to another one.
struct ListSheets {
    base::Rect rows;   // where they stand
    base::Rect turns;  // the controls that turn the sheets; empty when there is one
    int columns = 1, lines = 1;
    int entries = 0;  // on all sheets
    int sheet = 0, count = 1;

    int first() const { return sheet * columns * lines; }
    int end() const { return std::min(entries, first() + columns * lines); }
    // In reading order: down the first column, then the next.
    base::Rect row(int entry, float gap) const;
};

// `chosen`: the entry that stands out, -1 for none.
ListSheets list_sheets(const Moment& moment, const MapPageLayout& layout, int entries, int chosen);

// "2/9", what of the list is shown, and the buttons to the sheets before and after.
void turn_controls(Moment& moment, const ListSheets& sheets, const Palette& palette);

}  // namespace vitrina::scene
