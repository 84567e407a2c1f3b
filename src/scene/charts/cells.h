#pragma once

#include <cstddef>

#include "base/geometry.h"

namespace vitrina::scene {

// An area divided into equal cells, row by row.
struct Cells {
    base::Rect area;
    size_t columns = 1, rows = 1;
    float gap = 0;

    // The columns with which `count` cells come nearest to `aspect` (width by height), as large as
    // they can be.
    static Cells of(const base::Rect& area, size_t count, float aspect, float gap);
    base::Size size() const;
    base::Rect cell(size_t index) const;
};

}  // namespace vitrina::scene
