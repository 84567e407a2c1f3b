#pragma once

#include <functional>
#include <string>

// Which counts of visits are old enough to be erased, in a log whose clock may have been wrong.
namespace vitrina::kiosk {

// The last day with counts before a day; "" = there is none. Days are texts, "2026-11-28".
using DayBefore = std::function<std::string(const std::string& day)>;

// The day from which the age of counts is reckoned: the last one with counts that can be trusted. A
// clock that was set wrong puts its counts far from all others; it is believed when they have come
// in on eight days, or when there are no others. "" = there are no counts.
std::string trusted_day(const DayBefore& day_before);

// That many days earlier.
std::string days_earlier(const std::string& day, int days);

}  // namespace vitrina::kiosk
