#pragma once

#include "base/time.h"
#include "content/exhibit.h"
#include "scene/view.h"

namespace vitrina::kiosk {

// How long a visitor may stay still.
struct IdleTimes {
    base::Seconds until_warning = 60;
    int warning = 20;  // seconds of the countdown; WCAG 2.2.1 asks for 20 at least
};

// `idle` seconds until the warning, and twice as long for whoever reads in large text, reaches low,
// has calmed the motion, has chosen colours other than the exhibit's, or finds the way by keys.
IdleTimes idle_times(const content::Exhibit& exhibit, const scene::View& view, base::Seconds idle);

}  // namespace vitrina::kiosk
