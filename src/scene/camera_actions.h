#pragma once

#include "scene/view.h"

// What actions do to a camera: the map's, or that of a picture that is enlarged.
namespace vitrina::scene {

inline constexpr double zoom_step = 1.6;

// A motion begins; `by` the action that sets it off.
void set_off(View& view, const Action& by, MapMotion motion, base::Seconds now);
void zoom_by(View& view, const Action& action, double factor, base::Seconds now);
void move_map(View& view, const Action& action, base::Seconds now);
// The story's picture has the page to itself, whole at first; and gives it back.
void enlarge(View& view, base::Seconds now);
void shrink(View& view);

}  // namespace vitrina::scene
