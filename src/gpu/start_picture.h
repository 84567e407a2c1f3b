#pragma once

#include "base/colour.h"

namespace vitrina::gpu {

// What a window shows until there is more: a ground and on it a bar that fills. Drawn into
// framebuffer 0 of the current context by clearing alone, so that nothing has to be compiled or
// loaded first.
struct StartPicture {
    base::Colour ground;
    double share = 0;  // of the bar, 0..1

    bool operator==(const StartPicture&) const = default;
    void draw(int width, int height) const;
};

}  // namespace vitrina::gpu
