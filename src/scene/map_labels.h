#pragma once

#include "scene/map_layer.h"
#include "scene/map_spot.h"

namespace vitrina::scene {

// Names on a map, at screen size whatever its scale. How strongly a name shows depends on where the
// camera is and on nothing else, and changes steadily with it: it comes when there is room for it
// and goes when a little less than that is left. Once the map rests, names are there or not.
struct MapLabels {
    const MapPlane& plane;
    base::Affine transform;    // now
    base::Affine destination;  // when the map will have come to rest
    base::Rect free;           // of the screen; no name leaves it
    float rest = 1;            // 0 while the map moves, 1 when it rests
    int selected = -1;         // the region whose name is stronger and always there
    const MapPaint& paint;     // the ink follows the land's colour
    const LandMask& mask;      // of the plane: what does not fit on its land stands over the sea
};

// Whether a region's name fits on its land.
bool has_room_for_name(Moment& moment, const base::Affine& transform, int region);

// The regions' names without touching each other or what is occupied, then those of places.
// Adds the selected region's name to what is occupied.
void draw_labels(Moment& moment, const MapLabels& labels, Occupied& occupied);

}  // namespace vitrina::scene
