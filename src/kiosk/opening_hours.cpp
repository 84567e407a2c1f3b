#include "kiosk/opening_hours.h"

#include <algorithm>

namespace vitrina::kiosk {

namespace {

constexpr int64_t day_length = 24 * 60;
constexpr int64_t farthest_days = 400;

int64_t day_of(int64_t minute) {
    int64_t day = minute / day_length;
    return minute % day_length < 0 ? day - 1 : day;
}

// 1970-01-01 was a Thursday, the fourth day from Monday.
size_t weekday_of(int64_t day) {
    return static_cast<size_t>(((day + 3) % 7 + 7) % 7);
}

}  // namespace

const OpeningHours::Spans& OpeningHours::of(Day day) const {
    auto exception = exceptions.find(day);
    return exception == exceptions.end() ? weekdays[weekday_of(day)] : exception->second;
}

bool OpeningHours::is_open(int64_t minute) const {
    Day today = day_of(minute);
    for (Day day : {today - 1, today}) {
        int64_t since_midnight = minute - day * day_length;
        for (const Span& span : of(day)) {
            if (since_midnight >= span.from && since_midnight < span.to) return true;
        }
    }
    return false;
}

std::optional<int64_t> OpeningHours::next_change(int64_t minute) const {
    bool open = is_open(minute);
    Day first = day_of(minute);
    for (Day day = first; day < first + farthest_days; ++day) {
        // A span of the day before may end today.
        std::vector<int64_t> edges;
        for (Day begun : {day - 1, day}) {
            for (const Span& span : of(begun)) {
                edges.push_back(begun * day_length + span.from);
                edges.push_back(begun * day_length + span.to);
            }
        }
        std::sort(edges.begin(), edges.end());
        for (int64_t edge : edges) {
            if (edge > minute && day_of(edge) == day && is_open(edge) != open) return edge;
        }
    }
    return std::nullopt;
}

}  // namespace vitrina::kiosk
