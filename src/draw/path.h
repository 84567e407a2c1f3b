#pragma once

#include <memory>
#include <vector>

#include "base/geometry.h"

namespace vitrina::draw {

// An outline of straight lines and Bézier curves; immutable once shared.
struct Path {
    enum class Verb : unsigned char { move, line, quadratic, cubic, close };
    std::vector<Verb> verbs;
    std::vector<base::Point> points;  // 1 per move and line, 2 per quadratic, 3 per cubic

    void move_to(base::Point p);
    void line_to(base::Point p);
    void quadratic_to(base::Point control, base::Point p);
    void cubic_to(base::Point control1, base::Point control2, base::Point p);
    void close();
    base::Rect bounds() const;  // of all points, controls included
};

enum class FillRule { nonzero, even_odd };

using PathRef = std::shared_ptr<const Path>;

}  // namespace vitrina::draw
