#include <algorithm>
#include <charconv>
#include <chrono>
#include <string>

#include "kiosk/opening_hours.h"

namespace vitrina::kiosk {

namespace {

using Spans = OpeningHours::Spans;

constexpr int hour = 60, day = 24 * hour;

std::string_view trimmed(std::string_view text) {
    size_t begin = text.find_first_not_of(' ');
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::optional<int> digits(std::string_view text, size_t fewest, size_t most) {
    int value = 0;
    auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    bool plain = !text.empty() && text[0] >= '0' && text[0] <= '9';
    if (!whole || !plain || text.size() < fewest || text.size() > most) return std::nullopt;
    return value;
}

// Minutes of "9:30" or "24:00".
std::optional<int> time_of_day(std::string_view text) {
    size_t colon = text.find(':');
    if (colon == text.npos) return std::nullopt;
    auto hours = digits(text.substr(0, colon), 1, 2),
         minutes = digits(text.substr(colon + 1), 2, 2);
    if (!hours || !minutes || *minutes >= hour) return std::nullopt;
    int time = *hours * hour + *minutes;
    return time <= day ? std::optional(time) : std::nullopt;
}

base::Error not_hours(std::string_view text) {
    return {{},
            "“" + std::string(text) + "” are no opening hours",
            "write “10:00-18:00”, several with a comma between them, or “closed”"};
}

std::optional<OpeningHours::Span> span_of(std::string_view text) {
    size_t dash = text.find('-');
    if (dash == text.npos) return std::nullopt;
    auto from = time_of_day(trimmed(text.substr(0, dash)));
    auto to = time_of_day(trimmed(text.substr(dash + 1)));
    if (!from || !to || *from == *to || *from == day) return std::nullopt;
    return OpeningHours::Span{*from, *to > *from ? *to : *to + day};
}

bool overlap(Spans spans) {
    std::sort(spans.begin(), spans.end(), [](auto& a, auto& b) { return a.from < b.from; });
    for (size_t i = 1; i < spans.size(); ++i) {
        if (spans[i].from < spans[i - 1].to) return true;
    }
    return false;
}

std::optional<OpeningHours::Day> date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto y = digits(text.substr(0, 4), 4, 4), m = digits(text.substr(5, 2), 2, 2),
         d = digits(text.substr(8, 2), 2, 2);
    if (!y || !m || !d) return std::nullopt;
    std::chrono::year_month_day date{std::chrono::year(*y),
                                     std::chrono::month(static_cast<unsigned>(*m)),
                                     std::chrono::day(static_cast<unsigned>(*d))};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

}  // namespace

base::Result<Spans> parse_spans(std::string_view text) {
    if (trimmed(text) == "closed") return Spans{};
    Spans spans;
    for (size_t begin = 0; begin <= text.size();) {
        size_t end = std::min(text.find(',', begin), text.size());
        auto span = span_of(text.substr(begin, end - begin));
        if (!span) return not_hours(text);
        spans.push_back(*span);
        begin = end + 1;
    }
    if (overlap(spans))
        return base::Error{{}, "the hours “" + std::string(text) + "” overlap", "make one of them"};
    return spans;
}

base::Result<std::pair<OpeningHours::Day, Spans>> parse_exception(std::string_view text) {
    text = trimmed(text);
    size_t space = std::min(text.find(' '), text.size());
    auto on = date(text.substr(0, space));
    if (!on)
        return base::Error{{},
                           "“" + std::string(text) + "” begins with no date",
                           "write “2026-12-24 10:00-14:00” or “2026-12-25 closed”"};
    auto spans = parse_spans(text.substr(space));
    if (!spans) return spans.error();
    return std::pair(*on, *spans);
}

}  // namespace vitrina::kiosk
