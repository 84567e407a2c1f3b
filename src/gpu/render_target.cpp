#include "gpu/render_target.h"

namespace vitrina::gpu {

RenderTarget make_render_target(int width, int height) {
    RenderTarget target{TextureObject::make(), FramebufferObject::make(), width, height};
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, target.texture.name());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D,
                           target.texture.name(), 0);
    return target;
}

namespace {

constexpr int size_step = 64;
constexpr int most_idle_frames = 120;

// Never a power of two: some drivers compile a program once more for textures whose sides are.
int rounded_up(int size) {
    return (size + size_step / 2 - 1) / size_step * size_step + size_step / 2;
}

}  // namespace

void LayerPool::begin_frame() {
    for (Layer& layer : m_layers) {
        layer.idle_frames = layer.taken ? 0 : layer.idle_frames + 1;
        layer.taken = false;
    }
    std::erase_if(m_layers,
                  [](const Layer& layer) { return layer.idle_frames > most_idle_frames; });
}

int LayerPool::acquire(int width, int height) {
    int wide = rounded_up(width), high = rounded_up(height);
    for (size_t i = 0; i < m_layers.size(); ++i) {
        Layer& layer = m_layers[i];
        if (layer.taken || layer.target.width != wide || layer.target.height != high) continue;
        layer.taken = true;
        return static_cast<int>(i);
    }
    m_layers.push_back({make_render_target(wide, high), true, 0});
    return static_cast<int>(m_layers.size() - 1);
}

}  // namespace vitrina::gpu
