#pragma once

#include <vector>

#include "kiosk/kiosk.h"

namespace vitrina::kiosk {

// Milliseconds from the report of a touch to the moment when the picture that shows its press has
// been handed to the display, one for each press of a control of the page at rest. It is the real
// loop that answers, in a window nobody sees unless SDL_VIDEODRIVER names a display; a thread of
// its own reports touches at all phases of the loop. Errors: no OpenGL, or a page that does not
// show a press within seconds.
base::Result<std::vector<double>> measure_response(const Options& options, scene::Stage& stage,
                                                   const MakeSurface& make_surface, int presses);

}  // namespace vitrina::kiosk
