#pragma once

#include <optional>

#include "kiosk/hand.h"
#include "kiosk/input.h"

namespace vitrina::kiosk {

// How staff ask for their panel without a sign on the screen: five taps in one corner, the last one
// held for a second. Fast taps alone, as children do, never open it, nor do taps elsewhere in
// between.
class StaffGate {
  public:
    static constexpr int taps = 5;
    static constexpr float corner_mm = 30;
    static constexpr base::Seconds longest_pause = 0.8;  // from a tap's beginning to the next one's
    static constexpr base::Seconds longest_tap = 0.5;
    static constexpr base::Seconds hold = 1;

    void follow(const Touch& touch, base::Size picture, const Hand& hand);
    // When the finger will have been held long enough; never while none is.
    base::Seconds due() const;
    // Whether that moment has come; true once for each time.
    bool opens(base::Seconds now);

  private:
    enum class Corner { none, top_left, top_right, bottom_right, bottom_left };
    static Corner corner_of(base::Point at, base::Size picture, const Hand& hand);
    void begin(const Touch& touch, Corner corner);
    void start_over();

    Corner m_corner = Corner::none;
    int m_begun = 0;  // taps, with the one that is down
    std::optional<Touch> m_down;
    base::Seconds m_last = -1e9;  // when the last tap began
};

}  // namespace vitrina::kiosk
