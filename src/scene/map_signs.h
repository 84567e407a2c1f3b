#pragma once

#include "scene/controls.h"
#include "scene/map_labels.h"

namespace vitrina::scene {

class MapInsets;

// Signs for regions too small to be touched: a chip over the sea with a line to its place. They
// stand where the overview puts them and go when the map comes so near that the regions are large
// enough; `shown` 0..1.
struct MapSigns {
    const MapPlane& plane;
    base::Affine transform;  // now
    base::Affine overview;   // where they are placed
    base::Rect free;         // of the screen
    float shown = 1;
    const LandMask& mask;               // of the plane
    bool for_all = false;               // one for every region whose name has no room
    const MapInsets* insets = nullptr;  // a region that can be touched there needs no sign
};

// With their nodes; adds them to what is occupied.
void draw_signs(Moment& moment, const MapSigns& signs, const Palette& palette,
                const MapPaint& paint, Occupied& occupied);

}  // namespace vitrina::scene
