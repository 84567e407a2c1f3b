#pragma once

#include <optional>

#include "kiosk/input.h"

namespace vitrina::kiosk::staff {

// Fingers as a panel with one pointer needs them: the first one presses, and when it strays it
// scrolls instead and what it pressed is let go unpressed.
class Fingers {
  public:
    struct Pointer {
        std::optional<base::Point> at;  // nothing: nowhere on the glass
        bool down = false;
        float scrolled = 0;  // pixels by which the content follows the finger, downwards
    };

    // `slop`: pixels that a tap may stray.
    Pointer follow(const Touch& touch, float slop);
    void forget() { m_held.reset(); }

  private:
    std::optional<int64_t> m_held;
    base::Point m_begun, m_last;
    bool m_scrolling = false;
};

}  // namespace vitrina::kiosk::staff
