#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

// What the visit log holds: how often something happened within an hour. Nobody can be recognised
// in it: no times of the day but whole hours, no order, no free text.
namespace vitrina::kiosk {

enum class VisitEvent {
    visit,     // a visit ended, whichever way; seconds: how long it was
    page,      // a page was shown; subject: its name; seconds: how long
    left,      // a visitor went away from this page; subject: its name
    language,  // a visitor chose it; subject: its tag
    access,    // a visit with it ended; subject: one of access_features
    dead_tap   // a tap that did nothing; subject: the page
};

inline constexpr std::array<std::string_view, 6> visit_events = {"visit",    "page",   "left",
                                                                 "language", "access", "dead_tap"};
inline constexpr std::array<std::string_view, 5> access_features = {
    "large_text", "low_reach", "reduced_motion", "colours", "keys"};

struct CountKey {
    std::string hour;  // of the local day: "2026-11-28 14"
    VisitEvent event = VisitEvent::visit;
    std::string subject;   // "" where there is none
    std::string language;  // the tag of the one that was shown
    auto operator<=>(const CountKey&) const = default;
};

struct VisitCount {
    int64_t count = 0;
    double seconds = 0;
};

using VisitCounts = std::map<CountKey, VisitCount>;

void add(VisitCounts& to, const VisitCounts& more);

}  // namespace vitrina::kiosk
