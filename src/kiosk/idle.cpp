#include "kiosk/idle.h"

namespace vitrina::kiosk {

namespace {

constexpr int patience = 2;

bool needs_time(const content::Exhibit& exhibit, const scene::View& view) {
    return view.large_text || view.low_reach || view.reduced_motion || !view.focus.empty() ||
           view.appearance != exhibit.appearance;
}

}  // namespace

IdleTimes idle_times(const content::Exhibit& exhibit, const scene::View& view, base::Seconds idle) {
    IdleTimes times{idle, 20};
    if (needs_time(exhibit, view)) {
        times.until_warning *= patience;
        times.warning *= patience;
    }
    return times;
}

}  // namespace vitrina::kiosk
