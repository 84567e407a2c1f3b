#include "gpu/context.h"

#include <epoxy/egl.h>

#include "gpu/gl.h"

namespace vitrina::gpu {

struct WindowlessContext::Impl {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLSurface surface = EGL_NO_SURFACE;
    EGLContext context = EGL_NO_CONTEXT;
};

namespace {

#ifdef NDEBUG
constexpr EGLint wants_debug = EGL_FALSE;
#else
constexpr EGLint wants_debug = EGL_TRUE;
#endif

base::Error egl_error(const char* what) {
    return {{},
            what,
            "install libegl1 and libgl1-mesa-dri, or run with a graphics driver that has OpenGL "
            "3.3 or ES 3.0"};
}

// The display stays initialised for the life of the process: another context may share it.
EGLDisplay open_display() {
    EGLDisplay display = EGL_NO_DISPLAY;
    if (epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless"))
        display =
            eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr)) return display;
    display = eglGetDisplay(EGL_DEFAULT_DISPLAY);
    if (display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr)) return display;
    return EGL_NO_DISPLAY;
}

EGLContext make_context(EGLDisplay display, EGLConfig config, bool embedded) {
    const EGLint desktop[] = {EGL_CONTEXT_MAJOR_VERSION,
                              3,
                              EGL_CONTEXT_MINOR_VERSION,
                              3,
                              EGL_CONTEXT_OPENGL_PROFILE_MASK,
                              EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                              EGL_CONTEXT_OPENGL_DEBUG,
                              wants_debug,
                              EGL_NONE};
    const EGLint es[] = {EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 0, EGL_NONE};
    return eglCreateContext(display, config, EGL_NO_CONTEXT, embedded ? es : desktop);
}

}  // namespace

WindowlessContext::WindowlessContext() : m_impl(std::make_unique<Impl>()) {}

WindowlessContext::~WindowlessContext() {
    eglMakeCurrent(m_impl->display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (m_impl->surface != EGL_NO_SURFACE) eglDestroySurface(m_impl->display, m_impl->surface);
    if (m_impl->context != EGL_NO_CONTEXT) eglDestroyContext(m_impl->display, m_impl->context);
}

namespace {

struct Candidate {
    EGLSurface surface = EGL_NO_SURFACE;
    EGLContext context = EGL_NO_CONTEXT;
};

// Tries one flavour; leaves nothing behind when it fails.
Candidate try_flavour(EGLDisplay display, bool embedded) {
    if (!eglBindAPI(embedded ? EGL_OPENGL_ES_API : EGL_OPENGL_API)) return {};
    const EGLint wanted[] = {EGL_SURFACE_TYPE,
                             EGL_PBUFFER_BIT,
                             EGL_RENDERABLE_TYPE,
                             embedded ? EGL_OPENGL_ES3_BIT : EGL_OPENGL_BIT,
                             EGL_RED_SIZE,
                             8,
                             EGL_GREEN_SIZE,
                             8,
                             EGL_BLUE_SIZE,
                             8,
                             EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (!eglChooseConfig(display, wanted, &config, 1, &count) || count == 0) return {};
    Candidate made{EGL_NO_SURFACE, make_context(display, config, embedded)};
    if (made.context == EGL_NO_CONTEXT) return {};
    if (!epoxy_has_egl_extension(display, "EGL_KHR_surfaceless_context")) {
        const EGLint size[] = {EGL_WIDTH, 16, EGL_HEIGHT, 16, EGL_NONE};
        made.surface = eglCreatePbufferSurface(display, config, size);
    }
    if (eglMakeCurrent(display, made.surface, made.surface, made.context)) return made;
    if (made.surface != EGL_NO_SURFACE) eglDestroySurface(display, made.surface);
    eglDestroyContext(display, made.context);
    return {};
}

}  // namespace

base::Result<std::unique_ptr<WindowlessContext>> WindowlessContext::create(Flavour flavour) {
    std::unique_ptr<WindowlessContext> context(new WindowlessContext);
    Impl& impl = *context->m_impl;
    impl.display = open_display();
    if (impl.display == EGL_NO_DISPLAY)
        return egl_error("EGL finds no display to draw without a window");
    for (bool embedded : {false, true}) {
        if (flavour == (embedded ? Flavour::desktop : Flavour::embedded)) continue;
        Candidate made = try_flavour(impl.display, embedded);
        if (made.context == EGL_NO_CONTEXT) continue;
        impl.surface = made.surface;
        impl.context = made.context;
        return context;
    }
    return egl_error("EGL makes no OpenGL context");
}

namespace {

std::string text_of(GLenum name) {
    std::string text;
    const GLubyte* bytes = glGetString(name);
    for (; bytes != nullptr && *bytes != 0; ++bytes) text += static_cast<char>(*bytes);
    return text;
}

}  // namespace

DriverReport describe_driver() {
    DriverReport report;
    report.vendor = text_of(GL_VENDOR);
    report.renderer = text_of(GL_RENDERER);
    report.version = text_of(GL_VERSION);
    report.shading_language = text_of(GL_SHADING_LANGUAGE_VERSION);
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &report.largest_texture);
    report.embedded = !epoxy_is_desktop_gl();
    return report;
}

}  // namespace vitrina::gpu
