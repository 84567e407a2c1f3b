#pragma once

#include <array>

#include "scene/chart.h"

namespace vitrina::scene {

// Which rows and columns of a matrix are on its page, and where. Rows are high enough to be read,
// columns as wide as it takes for their heads to find stairs; what has no room comes on other
// pages.
struct MatrixPlan {
    static constexpr size_t most_columns = 60;

    base::Rect body;      // what is left for the matrix and its pager
    base::Rect area;      // of the marks
    base::Rect labels;    // of the rows
    float heads_top = 0;  // where the stairs of the heads begin
    size_t first_row = 0, rows = 0, first_column = 0, columns = 0;
    float row = 0, step = 0;
    size_t levels = 0;
    std::array<uint8_t, most_columns> level{};  // of each column on the page
    size_t page = 0, pages = 1;
    bool paged = false;

    static MatrixPlan of(Moment& moment, const ChartFrame& frame, const base::Rect& area);

    base::Point at(size_t item, size_t series) const {
        return {area.x + step * (static_cast<float>(series - first_column) + 0.5f),
                area.y + row * (static_cast<float>(item - first_row) + 0.5f)};
    }
    base::Rect band(size_t item, size_t count = 1) const {
        return {labels.x, area.y + row * static_cast<float>(item - first_row),
                step * static_cast<float>(columns) + area.x - labels.x,
                row * static_cast<float>(count)};
    }
};

// Of the heads and rows, reference pixels.
inline constexpr float matrix_head_line = 29, matrix_head_size = 22, matrix_row_size = 24,
                       matrix_least_row = 21;

const std::string& matrix_head(const Moment& moment, const ChartFrame& frame, size_t series);

// Where a head that is `width` wide begins: above its column at `x`, between `low` and `high`.
float matrix_head_left(float x, float width, float low, float high);

}  // namespace vitrina::scene
