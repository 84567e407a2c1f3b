#include <ctime>

#include "kiosk/local_time.h"
#include "kiosk/schedule.h"
#include "kiosk/staff/controls.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

namespace {

constexpr int day_length = 24 * 60, step = 30;
constexpr OpeningHours::Span usual{10 * 60, 18 * 60};
constexpr float day_mm = 34, time_mm = 18;

// Moves one end of a span and keeps it one: from before to, at most a day long.
void move(int& end, int by, const OpeningHours::Span& span) {
    OpeningHours::Span moved = span;
    (&end == &span.from ? moved.from : moved.to) += by;
    bool fits = moved.from >= 0 && moved.from < day_length && moved.to > moved.from &&
                moved.to <= moved.from + day_length;
    if (fits) end += by;
}

void choose_time(Desk& desk, const std::string& id, int& time, const OpeningHours::Span& span) {
    if (button(desk, id + ":earlier", "−")) move(time, -step, span);
    label(desk, time_text(time), time_mm);
    if (button(desk, id + ":later", "+")) move(time, step, span);
}

// A day of one span, or none. What has several is changed in the file.
void choose_day(Desk& desk, size_t day) {
    std::string word = "day_" + std::to_string(day);
    std::string& text = desk.draft.hours.weekdays[day];
    auto spans = parse_spans(text);
    begin_row(desk);
    label(desk, desk.words(word), day_mm);
    if (!spans || spans->size() > 1) return label(desk, text, 3 * day_mm);
    bool open = !spans->empty();
    if (button(desk, word + ":open", desk.words(open ? "open" : "closed"),
               open ? Emphasis::chosen : Emphasis::plain, day_mm))
        *spans = open ? OpeningHours::Spans{} : OpeningHours::Spans{usual};
    if (open && !spans->empty()) {
        OpeningHours::Span& span = spans->front();
        choose_time(desk, word + ":from", span.from, span);
        label(desk, "–", gap_mm);
        choose_time(desk, word + ":to", span.to, span);
    }
    text = spans_text(*spans);
}

void close_day(Desk& desk, const char* word, int64_t day) {
    if (!button(desk, word, desk.words(word))) return;
    std::erase_if(desk.draft.hours.exceptions, [&](const std::string& text) {
        auto exception = parse_exception(text);
        return exception && exception->first == day;
    });
    desk.draft.hours.exceptions.push_back(date_text(day) + " closed");
}

void show_exceptions(Desk& desk) {
    auto& exceptions = desk.draft.hours.exceptions;
    for (size_t i = 0; i < exceptions.size(); ++i) {
        begin_row(desk);
        label(desk, exceptions[i], 3 * day_mm);
        if (button(desk, "exception:" + std::to_string(i), desk.words("remove"))) {
            exceptions.erase(exceptions.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }
}

}  // namespace

void show_hours(Desk& desk) {
    int64_t minute = local_minute(std::time(nullptr));
    note(desk, desk.words.with("clock_says", date_text(minute / day_length) + " " +
                                                 time_text(static_cast<int>(minute % day_length))));
    for (size_t day = 0; day < 7; ++day) choose_day(desk, day);
    note(desk, desk.words("exceptions"));
    show_exceptions(desk);
    begin_row(desk);
    close_day(desk, "close_today", minute / day_length);
    close_day(desk, "close_tomorrow", minute / day_length + 1);
    if (desk.draft.display.off_command.empty()) note(desk, desk.words("only_black"));
}

}  // namespace vitrina::kiosk::staff
