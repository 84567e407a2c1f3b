#include "kiosk/local_time.h"

#include <time.h>

#include <algorithm>

namespace vitrina::kiosk {

namespace {

constexpr int64_t longest_wait = 3600;

// Seconds that the wall's clock is before UTC.
int64_t offset(int64_t seconds) {
    time_t moment = seconds;
    tm local{};
    localtime_r(&moment, &local);
    return local.tm_gmtoff;
}

}  // namespace

int64_t local_minute(int64_t seconds) {
    int64_t local = seconds + offset(seconds);
    return local >= 0 ? local / 60 : -((59 - local) / 60);
}

int64_t seconds_to_change(const OpeningHours& hours, int64_t seconds) {
    auto change = hours.next_change(local_minute(seconds));
    int64_t local = seconds + offset(seconds);
    int64_t wait = change ? *change * 60 - local : longest_wait;
    // Clocks change on whole quarters of an hour: before that nothing unforeseen can happen.
    constexpr int64_t quarter = 900;
    int64_t to_quarter = quarter - (seconds % quarter + quarter) % quarter;
    return std::clamp<int64_t>(std::min(wait, to_quarter), 1, longest_wait);
}

}  // namespace vitrina::kiosk
