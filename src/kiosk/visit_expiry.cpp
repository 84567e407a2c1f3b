#include "kiosk/visit_expiry.h"

#include <chrono>
#include <cstdio>

#include "kiosk/schedule.h"

namespace vitrina::kiosk {

namespace {

constexpr int enough_days = 8;
constexpr int64_t far_days = 60;  // longer than an exhibit is usually closed

// Days since 1970-01-01.
int64_t day_number(const std::string& day) {
    int year = 1970;
    unsigned month = 1, of_month = 1;
    std::sscanf(day.c_str(), "%d-%u-%u", &year, &month, &of_month);
    using namespace std::chrono;
    return sys_days(std::chrono::year(year) / std::chrono::month(month) /
                    std::chrono::day(of_month))
        .time_since_epoch()
        .count();
}

}  // namespace

std::string trusted_day(const DayBefore& day_before) {
    std::string newest = day_before("9999-99-99"), last = newest;
    for (int together = 1; !last.empty() && together < enough_days; ++together) {
        std::string before = day_before(last);
        if (before.empty()) break;
        if (day_number(last) - day_number(before) > far_days) {
            newest = before;
            together = 0;
        }
        last = before;
    }
    return newest;
}

std::string days_earlier(const std::string& day, int days) {
    return date_text(day_number(day) - days);
}

}  // namespace vitrina::kiosk
