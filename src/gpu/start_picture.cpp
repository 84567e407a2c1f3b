#include "gpu/start_picture.h"

#include <algorithm>

#include "gpu/gl.h"

namespace vitrina::gpu {

namespace {

// In shares of the picture's sides.
constexpr double bar_width = 0.3, bar_height = 0.008;
constexpr float track_ink = 0.16f, bar_ink = 0.8f;  // of what reads on the ground

void clear(base::Colour colour) {
    glClearColor(colour.r, colour.g, colour.b, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

}  // namespace

void StartPicture::draw(int width, int height) const {
    base::Colour ink = base::ink_on(ground);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDisable(GL_SCISSOR_TEST);
    clear(ground);
    int wide = static_cast<int>(width * bar_width);
    int high = std::max(2, static_cast<int>(std::min(width, height) * bar_height));
    int left = (width - wide) / 2, low = (height - high) / 2;
    int full = static_cast<int>(wide * std::clamp(share, 0., 1.));
    glEnable(GL_SCISSOR_TEST);
    glScissor(left, low, wide, high);
    clear(base::mix(ground, ink, track_ink));
    glScissor(left, low, full, high);
    clear(base::mix(ground, ink, bar_ink));
    glDisable(GL_SCISSOR_TEST);
}

}  // namespace vitrina::gpu
