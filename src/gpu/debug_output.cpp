#include "gpu/debug_output.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/log.h"
#include "gpu/gl.h"

namespace vitrina::gpu {

#ifndef NDEBUG
namespace {

void on_message(GLenum, GLenum type, GLuint, GLenum severity, GLsizei, const GLchar* message,
                const void*) {
    if (type != GL_DEBUG_TYPE_ERROR && severity != GL_DEBUG_SEVERITY_HIGH) return;
    base::log(base::Level::error, std::string("OpenGL: ") + message);
    std::abort();
}

}  // namespace

void make_errors_fatal() {
    if (epoxy_is_desktop_gl()) {
        if (epoxy_gl_version() < 43 && !epoxy_has_gl_extension("GL_KHR_debug")) return;
        glEnable(GL_DEBUG_OUTPUT);
        glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS);
        glDebugMessageCallback(on_message, nullptr);
    } else if (epoxy_has_gl_extension("GL_KHR_debug")) {
        glEnable(GL_DEBUG_OUTPUT_KHR);
        glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS_KHR);
        glDebugMessageCallbackKHR(on_message, nullptr);
    }
}
#else
void make_errors_fatal() {}
#endif

bool log_pending_error() {
    GLenum error = glGetError();
    if (error == GL_NO_ERROR) return false;
    char line[64];
    std::snprintf(line, sizeof line, "OpenGL error 0x%04x while drawing a frame", error);
    base::log(base::Level::error, line);
    return true;
}

}  // namespace vitrina::gpu
