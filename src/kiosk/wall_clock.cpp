#include "kiosk/wall_clock.h"

#include <time.h>

#include <cmath>
#include <utility>

namespace vitrina::kiosk {

namespace {

std::string local_text(int64_t wall, const char* form) {
    time_t moment = wall;
    tm local{};
    char text[80];
    if (!localtime_r(&moment, &local)) return std::to_string(wall);
    return std::string(text, strftime(text, sizeof text, form, &local));
}

}  // namespace

std::string wall_text(int64_t wall) {
    return local_text(wall, "%Y-%m-%d %H:%M");
}

std::string hour_text(int64_t wall) {
    return local_text(may_be_right(wall) ? wall : earliest_time, "%Y-%m-%d %H");
}

std::optional<ClockWatch::Jump> ClockWatch::look(base::Seconds now, int64_t wall) {
    auto last = std::exchange(m_last, Reading{now, wall});
    if (!last) return {};
    int64_t expected = last->wall + std::llround(now - last->now);
    if (static_cast<double>(std::abs(wall - expected)) < least_jump) return {};
    return Jump{expected, wall};
}

}  // namespace vitrina::kiosk
