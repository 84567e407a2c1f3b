#pragma once

#include "base/geometry.h"

namespace vitrina::scene {

// Square cells of equal size in rows, filled from the top left (top right where reading starts
// there).
struct CellGrid {
    int count = 0;
    int columns = 1;
    int rows = 1;
    float side = 0;  // of a cell, gap included
    float step = 0;  // from column to column; at least `side`
    base::Point origin;

    base::Rect cell(int index) const;
};

// How far columns may stand apart, in sides, to use the area's width.
inline constexpr float widest_step = 1.3f;

// The grid with the largest cells for `count` in `area`, at the area's left top. `columns` fixes
// the columns when > 0.
CellGrid fit_cells(int count, const base::Rect& area, int columns, float largest_side);

}  // namespace vitrina::scene
