#pragma once

#include "scene/view.h"

// What the actions of a chart do to the visitor's view of it. Pure.
namespace vitrina::scene {

// Another state of its data; the divider of two pictures goes where that state has it.
void choose_state(ChartView& chart, const Action& action, base::Seconds now);

// Both pictures, divided there at once.
void divide(ChartView& chart, const Action& action);

// The same item again lets it go.
void emphasise(ChartView& chart, int item, base::Seconds now);

}  // namespace vitrina::scene
