#pragma once

#include "base/geometry.h"

namespace vitrina::gpu {

// Where on a window a picture lies: turned, and inside margins that stay black. A plain one fills
// the window.
struct Placement {
    base::Size window;      // pixels
    base::Rect area;        // of the window, whole pixels, that the turned picture fills
    int quarter_turns = 0;  // clockwise, 0..3

    Placement() = default;
    Placement(base::Size whole_window)
        : window(whole_window), area{0, 0, whole_window.width, whole_window.height} {}

    bool operator==(const Placement&) const = default;
    bool is_plain() const { return quarter_turns == 0 && area.size() == window; }
    base::Size picture() const;
    // A place on the window as one on the picture, in pixels; beside the picture as well.
    base::Point to_picture(base::Point on_window) const;
    // A place on the picture as one on the window, both 0..1 in both directions.
    base::Affine share_to_window() const;
};

}  // namespace vitrina::gpu
