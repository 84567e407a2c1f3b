#pragma once

#include <cmath>

#include "base/geometry.h"

namespace vitrina::scene {

// The sizes of one picture: everything is stated in pixels of a 1080 pixel high landscape (or 1080
// pixel wide portrait) screen and scaled by `unit`.
struct Metrics {
    base::Size size;
    float unit = 1;
    bool portrait = false;

    static Metrics of(base::Size size) {
        Metrics m{size, 1, size.width < size.height * 1.15f};
        m.unit = m.portrait ? std::min(size.width / 1080, size.height / 1600)
                            : std::min(size.height / 1080, size.width / 1600);
        return m;
    }
    float px(float reference) const { return reference * unit; }
    float margin() const { return px(portrait ? 64 : 72); }
    base::Rect screen() const { return {0, 0, size.width, size.height}; }
    // Inside the margins.
    base::Rect safe() const { return screen().inset(margin()); }
};

}  // namespace vitrina::scene
