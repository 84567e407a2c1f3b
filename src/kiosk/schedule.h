#pragma once

#include <string>

#include "kiosk/opening_hours.h"
#include "kiosk/settings.h"

namespace vitrina::kiosk {

// The opening hours that the settings describe; days that cannot be read are open.
OpeningHours schedule_of(const Settings::Hours& hours);

// The texts that parse_spans and parse_exception read.
std::string spans_text(const OpeningHours::Spans& spans);
std::string date_text(OpeningHours::Day day);  // "2026-12-24"
std::string time_text(int minutes);            // "09:30"; past midnight the next day's: "02:00"

}  // namespace vitrina::kiosk
