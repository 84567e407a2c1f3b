#pragma once

#include "scene/moment.h"

namespace vitrina::scene {

// Where the card of an open region stands: at the side, or below in portrait. The map is never
// under it.
base::Rect card_area(const Metrics& metrics);

// Group, name, fields, programmes with their source, previous and next region.
void region_card(Moment& moment);

}  // namespace vitrina::scene
