#include "kiosk/schedule.h"

#include <chrono>
#include <cstdio>

namespace vitrina::kiosk {

namespace {

constexpr int day_length = 24 * 60;

}  // namespace

OpeningHours schedule_of(const Settings::Hours& hours) {
    OpeningHours schedule;
    for (size_t day = 0; day < schedule.weekdays.size(); ++day) {
        auto spans = parse_spans(hours.weekdays[day]);
        schedule.weekdays[day] = spans ? *spans : OpeningHours::Spans{{0, day_length}};
    }
    for (const std::string& text : hours.exceptions) {
        if (auto exception = parse_exception(text))
            schedule.exceptions[exception->first] = exception->second;
    }
    return schedule;
}

std::string time_text(int minutes) {
    int time = minutes > day_length ? minutes - day_length : minutes;
    char text[24];
    std::snprintf(text, sizeof text, "%02d:%02d", time / 60, time % 60);
    return text;
}

std::string spans_text(const OpeningHours::Spans& spans) {
    std::string text;
    for (const OpeningHours::Span& span : spans)
        text += (text.empty() ? "" : ", ") + time_text(span.from) + "-" + time_text(span.to);
    return text.empty() ? "closed" : text;
}

std::string date_text(OpeningHours::Day day) {
    std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

}  // namespace vitrina::kiosk
