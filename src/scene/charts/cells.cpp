#include "scene/charts/cells.h"

#include <algorithm>

namespace vitrina::scene {

Cells Cells::of(const base::Rect& area, size_t count, float aspect, float gap) {
    Cells best{area, 1, std::max<size_t>(1, count), gap};
    float most = -1;
    for (size_t columns = 1; columns <= std::max<size_t>(1, count); ++columns) {
        Cells cells{area, columns, (std::max<size_t>(1, count) + columns - 1) / columns, gap};
        base::Size size = cells.size();
        float scale = std::min(size.width / aspect, size.height);
        if (scale <= most) continue;
        most = scale;
        best = cells;
    }
    // Gaps that would leave nothing of the cells are given up.
    if (best.size().width <= best.gap || best.size().height <= best.gap) best.gap = 0;
    return best;
}

base::Size Cells::size() const {
    auto across = static_cast<float>(columns), down = static_cast<float>(rows);
    return {std::max(0.f, (area.width - gap * (across - 1)) / across),
            std::max(0.f, (area.height - gap * (down - 1)) / down)};
}

base::Rect Cells::cell(size_t index) const {
    base::Size one = size();
    auto column = static_cast<float>(index % columns), row = static_cast<float>(index / columns);
    return {area.x + column * (one.width + gap), area.y + row * (one.height + gap), one.width,
            one.height};
}

}  // namespace vitrina::scene
