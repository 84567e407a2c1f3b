#pragma once

#include <optional>

#include "base/result.h"
#include "gpu/placement.h"
#include "gpu/programs.h"
#include "gpu/render_target.h"

namespace vitrina::gpu {

// A picture that is drawn as into a window, its rows from the bottom, and then laid on the window
// where a placement wants it.
class Sheet {
  public:
    // Error: the driver's log.
    static base::Result<Sheet> create();

    // The framebuffer to draw into, of that size.
    GLuint framebuffer(int width, int height);
    // Into framebuffer 0, with black around it.
    void lay_on_window(const Placement& placement);

  private:
    Program m_program;
    VertexArrayObject m_no_vertices;
    std::optional<RenderTarget> m_target;
    GLint m_turn = -1;
};

}  // namespace vitrina::gpu
