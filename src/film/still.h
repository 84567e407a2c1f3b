#pragma once

#include <string>

#include "base/bitmap.h"
#include "base/geometry.h"
#include "base/result.h"
#include "base/time.h"
#include "gpu/surface.h"
#include "scene/stage.h"

namespace vitrina::film {

// One moment as a picture. The surface's context is current on this thread.
base::Bitmap draw_still(scene::Stage& stage, gpu::Surface& surface, const scene::View& view,
                        base::Seconds time, base::Size size);

// The same as a PNG file. Errors: those of media::save_png.
base::Result<void> save_still(scene::Stage& stage, gpu::Surface& surface, const scene::View& view,
                              base::Seconds time, base::Size size, const std::string& file);

}  // namespace vitrina::film
