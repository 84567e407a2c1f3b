#pragma once

#include "base/geometry.h"
#include "scene/map_view.h"

// Where the map's camera may be and how it gets there.
namespace vitrina::scene {

// How near and how far a visitor may go, and where to. `soft` gives way to a finger that pulls
// beyond, `hard` does not; within the limits both change nothing.
struct CameraLimits {
    double nearest = 0, farthest = 1;  // spans
    base::Rect ground;                 // plane: where the middle of the frame may be when near
    base::Point middle;                // pixels: of the map's frame
    base::Size size;                   // of the picture
    // Pixels: what the ground covers as soon as it is large enough; empty: its edges may be in the
    // middle.
    base::Size window = {};

    Camera hard(const Camera& camera) const { return limited(camera, 0); }
    Camera soft(const Camera& camera) const;
    // Nearer by `zoom` about the middle, as far as may be.
    Camera nearer(const Camera& camera, double zoom) const;
    // The camera that `soft` makes `camera` of.
    Camera unsoft(const Camera& camera) const;

  private:
    Camera limited(const Camera& camera, double give) const;
};

// Two fingers, or one, whose spread is 0; pixels.
struct Grip {
    base::Point centre;
    float spread = 0;
};

// The camera after fingers have moved: what was under them still is.
Camera gripped(const Camera& camera, const Grip& before, const Grip& after, base::Size size);

// Nearer by `zoom` about a pixel, which stays where it is.
Camera zoomed(const Camera& camera, double zoom, base::Point about, base::Size size);

// A spring's way (see MapMotion) from `from` to `to`, `time` seconds after it set off, and when it
// has come to rest.
Camera sprung(const MapMotion& motion, const Camera& from, const Camera& to, base::Seconds time);
base::Seconds spring_time(const MapMotion& motion);
// Where a fling at that speed would come to rest.
Camera coasted(const Camera& from, double speed_x, double speed_y, double speed_zoom);

// All that a gesture needs to know of a map.
struct MapSituation {
    MapCameras cameras;
    CameraLimits limits;
    base::Rect frame;  // pixels
};

}  // namespace vitrina::scene
