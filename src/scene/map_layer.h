#pragma once

#include <memory>
#include <vector>

#include "scene/camera.h"
#include "scene/map_model.h"
#include "scene/moment.h"

namespace vitrina::scene {

// Colours of every area for one frame; kept by the stage so that a frame allocates nothing.
struct MapPaint {
    std::vector<base::Colour> fills, outlines;
    std::vector<base::Colour> unseen;  // as many, transparent: outlines alone
    int raised = -1;                   // the region that stands out
    float lift = 1;                    // how far it has risen, 0..1
    float opacity = 1;
    // The same colours, paler by `share`; for what comes and goes without a layer of its own.
    MapPaint& faded(float share);
    void reset(const Moment& moment);  // context in its tone, regions in the tone of their group
    void fill_all(const MapModel& map, base::Colour land, base::Colour border);
    void set(const MapModel& map, int region, base::Colour fill);

  private:
    std::unique_ptr<MapPaint> m_faded;  // made once, reused from frame to frame
};

// The night ground with its glow behind the map; the backdrop so far.
void ground(Moment& moment, base::Point centre, float radius);

// Takes the map into the backdrop as well, unless it is moving or changing colour in this frame.
void end_map_backdrop(Moment& moment);

// Context land, regions, borders; then a dot for every region that is too small to be seen.
void map_layer(Moment& moment, const Camera& camera, const MapPaint& paint);

// The same for any plane of the map, on the screen as it is; what is small is drawn where it can be
// seen.
enum class MapPart { all, land, lines };
void plane_layer(Moment& moment, const MapPlane& plane, const base::Affine& transform,
                 const base::Rect& seen, const MapPaint& paint, MapPart part = MapPart::all);
// Dots for islands and regions that are too small to be seen; drawn above the layer.
void plane_dots(Moment& moment, const MapPlane& plane, const base::Affine& transform,
                const base::Rect& seen, const MapPaint& paint);

// A node for every region in the seen part of the screen: role region, opens its card.
void region_nodes(Moment& moment, const MapPlane& plane, const base::Affine& transform,
                  const base::Rect& seen);

// Lets the map sink into the ground towards the words beside (or above and below) its frame.
// `soft` pixels wide; 0 = as wide as a page without a list likes it.
void fade_beside_map(Moment& moment, const base::Rect& frame, float soft = 0);

base::Rect to_pixels(const base::Rect& plane, const base::Affine& transform);

}  // namespace vitrina::scene
