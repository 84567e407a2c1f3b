#pragma once

#include <optional>

#include "base/time.h"
#include "kiosk/input.h"

namespace vitrina::kiosk {

// Follows one finger (or the mouse) at a time and lets the others pass unheard. Survives what real
// panels do: a second "down" of a finger that is down already counts as a new touch, "up" of an
// unknown finger counts for nothing, and a finger that has been silent for `lost_after` gives way
// to the next one, because its "up" got lost.
class Pointer {
  public:
    static constexpr base::Seconds lost_after = 8;

    enum class Step { none, pressed, moved, released, cancelled };

    Step follow(const Touch& touch, base::Seconds now);
    bool is_down() const { return m_live.has_value(); }

  private:
    std::optional<int64_t> m_live;
    base::Seconds m_heard = 0;
};

}  // namespace vitrina::kiosk
