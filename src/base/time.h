#pragma once

namespace vitrina::base {

// Time on the stage, in seconds since the visit (or film) began. It is always handed in; nothing
// below the kiosk and the film reads a clock.
using Seconds = double;

// "Never": later than every moment.
inline constexpr Seconds never = 1e300;

}  // namespace vitrina::base
