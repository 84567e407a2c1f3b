#pragma once

#include <optional>

#include "kiosk/input.h"
#include "scene/frame.h"

namespace vitrina::kiosk {

// A finger that moves the divider of two pictures: it may come down anywhere on them, and the
// divider goes where it goes. A finger that hardly moves is no drag but a tap, which is for others
// to handle.
class SliderDrag {
  public:
    // What is on screen when a finger moves.
    struct Moment {
        const scene::Frame& frame;
        float slop = 14;  // pixels that a tap may move
        bool right_to_left = false;
    };

    // The action that a touch means, if it means one.
    std::optional<scene::Action> follow(const Touch& touch, const Moment& moment);

    // The finger moves nothing any more until it lifts.
    void cancel();

    // Whether this finger moves the divider, so that lifting it is no tap.
    bool is_moved_by(int64_t pointer) const { return m_moving && m_pointer == pointer; }

  private:
    std::optional<int64_t> m_pointer;  // of the finger
    base::Point m_start;
    bool m_moving = false;
};

}  // namespace vitrina::kiosk
