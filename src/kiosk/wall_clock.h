#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/time.h"

// The clock on the wall, which may be wrong: without a battery it begins in 1970, and anybody can
// set it. In seconds since 1970-01-01 UTC.
namespace vitrina::kiosk {

// Outside of these a clock cannot be right: 2026-01-01, as this program is younger, and 2100-01-01.
inline constexpr int64_t earliest_time = 1'767'225'600, latest_time = 4'102'444'800;

inline bool may_be_right(int64_t wall) {
    return wall >= earliest_time && wall < latest_time;
}

// "2026-11-28 14:05" in the machine's time zone.
std::string wall_text(int64_t wall);
// The hour of the day where the exhibit stands, "2026-11-28 14". While the clock cannot be right,
// that of the earliest time.
std::string hour_text(int64_t wall);

// Notices that the clock has been set.
class ClockWatch {
  public:
    static constexpr base::Seconds least_jump = 120;

    struct Jump {
        int64_t from = 0, to = 0;  // what it should have shown, what it shows
    };
    // `now` by a clock that is never set. A jump since the last question, once.
    std::optional<Jump> look(base::Seconds now, int64_t wall);

  private:
    struct Reading {
        base::Seconds now = 0;
        int64_t wall = 0;
    };
    std::optional<Reading> m_last;
};

}  // namespace vitrina::kiosk
