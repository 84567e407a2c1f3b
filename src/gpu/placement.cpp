#include "gpu/placement.h"

namespace vitrina::gpu {

base::Size Placement::picture() const {
    if (quarter_turns % 2 == 0) return area.size();
    return {area.height, area.width};
}

base::Point Placement::to_picture(base::Point on_window) const {
    float x = on_window.x - area.x, y = on_window.y - area.y;
    switch (quarter_turns) {
        case 1:
            return {y, area.width - x};
        case 2:
            return {area.width - x, area.height - y};
        case 3:
            return {area.height - y, x};
        default:
            return {x, y};
    }
}

base::Affine Placement::share_to_window() const {
    constexpr base::Affine turns[] = {
        {1, 0, 0, 1, 0, 0}, {0, 1, -1, 0, 1, 0}, {-1, 0, 0, -1, 1, 1}, {0, -1, 1, 0, 0, 1}};
    base::Affine into{
        area.width / window.width, 0, 0, area.height / window.height, area.x / window.width,
        area.y / window.height};
    return into * turns[quarter_turns];
}

}  // namespace vitrina::gpu
