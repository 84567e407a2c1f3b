#pragma once

#include "base/time.h"
#include "content/theme.h"

// Timing curves. The durations of the house are the theme's: content::Motion.
namespace vitrina::scene {

inline constexpr base::Seconds reduced_time = 0.2;  // of any reveal when motion is reduced

// How far a motion from `start` over `duration` has got at `time`: 0..1, linear.
float linear(base::Seconds time, base::Seconds start, base::Seconds duration);

// A curve on 0..1; rises from 0 to 1.
float ease(content::Easing easing, float t);
inline float ease_out(float t) {
    return ease(content::Easing::ease_out, t);
}
inline float ease_in_out(float t) {
    return ease(content::Easing::ease_in_out, t);
}

}  // namespace vitrina::scene
