#pragma once

#include "scene/map_layer.h"

namespace vitrina::scene {

// The colours of the map's page: groups on the overview; one quiet tone when a region is open,
// which stands out; a programme's participants lit while one is chosen; what is pressed or focused
// lighter.
void paint_regions(Moment& moment, MapPaint& paint);

// Once, when the map is entered from another page: a soft light goes over its regions from west to
// east. After that the page is at rest and costs nothing. False when there is none at this moment.
bool pass_light(Moment& moment, MapPaint& paint);

}  // namespace vitrina::scene
