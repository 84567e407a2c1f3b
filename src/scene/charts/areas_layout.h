#pragma once

#include "scene/chart.h"

// Where the discs of `areas` lie and where their words stand.
namespace vitrina::scene {

// A mark for every item, sized for its largest state; ChartPlacing::first_dot is the order of
// drawing, largest first. Points are relative to the area's corner.
void arrange_areas(Moment& moment, const ChartFrame& frame, base::Size size, ChartPlacing& placing);

// 0 when no state has a positive value.
double largest_in_any_state(const content::ChartData& data, size_t item);

// Where a disc's name and value stand within it.
base::Rect name_box(base::Point at, float radius);
base::Rect value_box(base::Point at, float radius);

}  // namespace vitrina::scene
