#pragma once

#include "scene/moment.h"

namespace vitrina::scene {

// The question whether anybody is still there, over whatever page it is; see View::warning. It
// takes the place of the page's semantics: while it stands, a touch anywhere means it.
void draw_idle_panel(Moment& moment);

}  // namespace vitrina::scene
