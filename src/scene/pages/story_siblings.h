#pragma once

#include "scene/controls.h"
#include "scene/moment.h"

namespace vitrina::scene {

// The topic's other stories as cards one below the other, in the order in which "next" reaches
// them; as many as can be touched. Nothing in an empty place.
void story_siblings(Moment& moment, const content::Story& story, const base::Rect& place,
                    const Palette& palette);

}  // namespace vitrina::scene
