#pragma once

#include "scene/map_layer.h"

namespace vitrina::scene {

// The colours of the map's page: groups on the overview; one quiet tone when a region is open,
// which stands out; a programme's participants lit while one is chosen; what is pressed or focused
// lighter.
void paint_regions(Moment& moment, MapPaint& paint);

}  // namespace vitrina::scene
