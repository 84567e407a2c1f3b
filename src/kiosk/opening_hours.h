#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace vitrina::kiosk {

// When the exhibit is open, by the clock on the wall. Pure: whoever asks knows the time zone (see
// local_time.h). Times are minutes on the wall's clock since the midnight before 1970-01-01; that
// clock is set back or forward by an hour twice a year where there is summer time.
class OpeningHours {
  public:
    // Minutes since the midnight of the day on which it begins: 0 <= from < 24 h, from < to <=
    // from + 24 h.
    struct Span {
        int from = 0, to = 0;
        bool operator==(const Span&) const = default;
    };
    using Spans = std::vector<Span>;
    using Day = int64_t;  // since 1970-01-01

    std::array<Spans, 7> weekdays;    // Monday first
    std::map<Day, Spans> exceptions;  // instead of the weekday's; nights before run out as ever

    bool is_open(int64_t minute) const;
    // The next minute at which is_open changes; nothing when it does not for more than a year.
    std::optional<int64_t> next_change(int64_t minute) const;

  private:
    const Spans& of(Day day) const;
};

// "10:00-14:00, 16:00-02:00", "00:00-24:00", "closed". Errors, without a place: another form, a
// time that no clock shows, spans that overlap.
base::Result<OpeningHours::Spans> parse_spans(std::string_view text);

// "2026-12-24 10:00-14:00". Errors as above, and a day that no calendar has.
base::Result<std::pair<OpeningHours::Day, OpeningHours::Spans>> parse_exception(
    std::string_view text);

}  // namespace vitrina::kiosk
