#include "gpu/object_count.h"

#include "gpu/gl.h"

namespace vitrina::gpu {

int count_objects() {
    // Drivers hand names out from 1 upwards and use those again that were given back.
    constexpr GLuint highest_name = 8192;
    int count = 0;
    for (GLuint name = 1; name < highest_name; ++name) {
        count += glIsBuffer(name) + glIsTexture(name) + glIsFramebuffer(name) +
                 glIsVertexArray(name) + glIsProgram(name) + glIsShader(name) +
                 glIsRenderbuffer(name);
    }
    return count;
}

}  // namespace vitrina::gpu
