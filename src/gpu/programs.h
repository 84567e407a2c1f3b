#pragma once

#include <array>
#include <cstdint>

#include "base/result.h"
#include "gpu/gl.h"
#include "gpu/shaders.h"

namespace vitrina::gpu {

// A linked program and where its uniforms are; -1 for those it does not have.
struct Program {
    ProgramObject object;
    GLint target = -1, pixel = -1, texel = -1;
    GLint clip_boxes = -1, clip_radii = -1, clip_count = -1;
    GLint first = -1, opacity = -1, linear = -1, shift = -1, normal = -1, half_width = -1;
    // What its uniforms were last set for; see Renderer.
    uint64_t target_serial = 0;
    uint64_t clip_serial = 0;
};

// Compiles and links; finds the uniforms. Error: the driver's log.
base::Result<void> link(const ShaderText& text, Program& program);

// Texture units that every program agrees on.
inline constexpr int texture_unit = 0;
inline constexpr int palette_unit = 1;

// All programs, compiled at once so that no frame compiles.
class Programs {
  public:
    // Errors: the driver's log of a shader that does not compile or link.
    base::Result<void> compile();

    // `clipped` asks for the twin with rounded clips: call with a shader that is its own
    // clipped_form then.
    Program& get(Shader shader, bool clipped) { return m_programs[index(shader, clipped)]; }

  private:
    static size_t index(Shader shader, bool clipped) {
        return static_cast<size_t>(shader) * 2 + (clipped ? 1 : 0);
    }
    std::array<Program, shader_count * 2> m_programs;
};

}  // namespace vitrina::gpu
