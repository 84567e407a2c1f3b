#pragma once

#include <cstdint>

#include "kiosk/opening_hours.h"

// The wall's clock in the machine's time zone. Functions of the moment that is handed in, in
// seconds since 1970-01-01 UTC.
namespace vitrina::kiosk {

// Minutes on the wall's clock, as OpeningHours counts them.
int64_t local_minute(int64_t seconds);

// How long is_open stays as it is at that moment, at least; from a second to a quarter of an hour.
// Look again then: meanwhile the clock may have been set.
int64_t seconds_to_change(const OpeningHours& hours, int64_t seconds);

}  // namespace vitrina::kiosk
