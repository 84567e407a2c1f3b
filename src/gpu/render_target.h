#pragma once

#include <cstdint>
#include <vector>

#include "gpu/gl.h"

namespace vitrina::gpu {

// A picture to draw into. Row 0 of the texture is the top of the picture.
struct RenderTarget {
    TextureObject texture;
    FramebufferObject framebuffer;
    int width = 0, height = 0;
};

// RGBA8, sampled without filtering.
RenderTarget make_render_target(int width, int height);

// Targets for groups, kept for the next frame in sizes rounded up by up to 64 pixels.
class LayerPool {
  public:
    void begin_frame();  // takes all back; drops those unused for two seconds or so
    int acquire(int width, int height);
    const RenderTarget& get(int layer) const { return m_layers[static_cast<size_t>(layer)].target; }

  private:
    struct Layer {
        RenderTarget target;
        bool taken = false;
        int idle_frames = 0;
    };
    std::vector<Layer> m_layers;
};

}  // namespace vitrina::gpu
