#pragma once

#include "gpu/renderer.h"

namespace vitrina::gpu {

// Draws once with every program in every way it is used, on a picture of a few pixels: drivers
// compile at the first draw, and no visitor should wait for that.
void warm_up(Renderer& renderer);

}  // namespace vitrina::gpu
