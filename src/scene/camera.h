#pragma once

#include "base/geometry.h"
#include "scene/view.h"

namespace vitrina::scene {

// Where a camera puts the map on a picture: pixels = transform * plane. Camera::span is what the
// shorter side of the whole picture shows.
base::Affine transform_of(const Camera& camera, base::Size size);

// The camera that shows `bounds` (plane units) centred in the `free` part of the picture, filling
// `share` of it.
Camera frame_bounds(const base::Rect& bounds, const base::Rect& free, base::Size size, float share);

// The way from one camera to another at t in 0..1: the smooth and efficient path that first draws
// back and then closes in. Source: J. J. van Wijk, W. A. A. Nuij, "Smooth and efficient zooming and
// panning", 2003, with rho = sqrt 2.
Camera fly(const Camera& from, const Camera& to, float t);

// Length of that way; the flight lasts about a second for each unit, 0.35 to 1.2 s.
double flight_length(const Camera& from, const Camera& to);
base::Seconds flight_time(const Camera& from, const Camera& to);

}  // namespace vitrina::scene
