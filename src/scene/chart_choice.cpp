#include "scene/chart_choice.h"

#include <algorithm>

namespace vitrina::scene {

void choose_state(ChartView& chart, const Action& action, base::Seconds now) {
    if (action.value == chart.state && chart.divider < 0) return;
    chart.divider_before = chart.divider;
    chart.divider = -1;
    chart.state_before = action.page.item;
    chart.state = action.value;
    chart.changed = now;
}

void divide(ChartView& chart, const Action& action) {
    chart.state = chart.state_before = action.value;
    chart.changed = ChartView{}.changed;
    chart.divider = std::clamp(action.share, 0.f, 1.f);
}

void emphasise(ChartView& chart, int item, base::Seconds now) {
    chart.emphasis_before = chart.emphasis;
    chart.emphasis = item == chart.emphasis ? -1 : item;
    chart.emphasised = now;
}

}  // namespace vitrina::scene
