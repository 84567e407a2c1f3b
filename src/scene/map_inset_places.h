#pragma once

#include <array>

#include "scene/map_layer.h"

namespace vitrina::scene {

inline constexpr size_t most_insets = 8;
inline constexpr float inset_caption_room = 40;  // reference pixels, above what an inset shows

// Of the frame of an inset that has grown; small ones are squares, so that they stand well in rows.
float inset_aspect(const MapPlane& plane);

// Where the insets of the overview stand: in the corners of `frame`, each as large as it can be
// without covering a region, leaving the frame or meeting another one. What has no room even when
// it is small may do so all the same.
std::array<base::Rect, most_insets> inset_places(const Moment& moment, const base::Rect& frame,
                                                 const base::Affine& overview);

// Whether a rectangle lies in a frame, but for rounding.
bool lies_within(const base::Rect& rect, const base::Rect& frame);

}  // namespace vitrina::scene
