#pragma once

#include <optional>

#include "draw/display_list.h"
#include "gpu/render_target.h"

namespace vitrina::gpu {

// The finished backdrop of earlier frames, to be copied instead of drawn. A backdrop is kept when
// it comes a second time: one that changes in every frame is never copied.
class Backdrop {
  public:
    enum class Plan {
        draw,     // draw everything
        keep,     // draw the backdrop, call keep(), draw the rest
        restore,  // call restore(), draw the rest
    };
    // `framebuffer` and `flipped` name the canvas: one kind's pixels are of no use to the other.
    Plan plan(const draw::DisplayList& list, int width, int height, bool flipped);
    void keep(GLuint framebuffer);
    void restore(GLuint framebuffer) const;

  private:
    void remember(const draw::DisplayList& list);

    std::optional<RenderTarget> m_kept;
    bool m_valid = false;  // m_kept shows the remembered backdrop
    bool m_flipped = false;
    draw::DisplayList m_last;  // the backdrop of the last frame
};

}  // namespace vitrina::gpu
