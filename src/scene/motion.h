#pragma once

#include "base/time.h"

// Timing curves and the durations of the house: 0.2..0.5 s to answer, 0.8..1.6 s to reveal,
// staggers of 20..60 ms.
namespace vitrina::scene {

inline constexpr base::Seconds answer_time = 0.35;
inline constexpr base::Seconds reveal_time = 0.8;
inline constexpr base::Seconds count_time = 1.5;
inline constexpr base::Seconds page_time = 0.45;
inline constexpr base::Seconds stagger_time = 0.04;
inline constexpr base::Seconds reduced_time = 0.2;

// How far a motion from `start` over `duration` has got at `time`: 0..1, linear.
float linear(base::Seconds time, base::Seconds start, base::Seconds duration);

// Cubic curves on 0..1. Ease-out for what arrives, ease-in-out for what travels.
float ease_out(float t);
float ease_in_out(float t);

}  // namespace vitrina::scene
