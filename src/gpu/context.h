#pragma once

#include <memory>
#include <string>

#include "base/result.h"

namespace vitrina::gpu {

// An OpenGL context without a window (EGL surfaceless, else a pbuffer), current on the thread that
// created it. OpenGL 3.3 core where there is one, else OpenGL ES 3.0.
class WindowlessContext {
  public:
    enum class Flavour { any, desktop, embedded };

    // Errors: no EGL, no context of that flavour; the remedy names the package to install.
    static base::Result<std::unique_ptr<WindowlessContext>> create(Flavour flavour = Flavour::any);
    ~WindowlessContext();

  private:
    struct Impl;
    WindowlessContext();
    std::unique_ptr<Impl> m_impl;
};

// What the driver of the current context says of itself.
struct DriverReport {
    std::string vendor, renderer, version, shading_language;
    int largest_texture = 0;
    bool embedded = false;  // OpenGL ES
};
DriverReport describe_driver();

}  // namespace vitrina::gpu
