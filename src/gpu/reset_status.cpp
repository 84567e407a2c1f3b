#include "gpu/gl.h"
#include "gpu/surface.h"

namespace vitrina::gpu {

namespace {

GLenum reset_status() {
    bool desktop = epoxy_is_desktop_gl();
    if (epoxy_has_gl_extension("GL_KHR_robustness"))
        return desktop ? glGetGraphicsResetStatus() : glGetGraphicsResetStatusKHR();
    if (desktop && epoxy_has_gl_extension("GL_ARB_robustness"))
        return glGetGraphicsResetStatusARB();
    if (!desktop && epoxy_has_gl_extension("GL_EXT_robustness"))
        return glGetGraphicsResetStatusEXT();
    return GL_NO_ERROR;
}

}  // namespace

bool Surface::lost() {
    return reset_status() != GL_NO_ERROR;
}

}  // namespace vitrina::gpu
