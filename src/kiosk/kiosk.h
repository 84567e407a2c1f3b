#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/result.h"
#include "gpu/surface.h"
#include "kiosk/touch_panel.h"
#include "kiosk/unattended.h"
#include "scene/stage.h"
#include "scene/view.h"

namespace vitrina::kiosk {

struct WindowSize {
    int width = 0;
    int height = 0;
};

struct Options {
    std::optional<WindowSize> windowed;  // nothing: the whole display
    bool hidden = false;                 // a window that nobody sees, for measuring
    int display = 0;
    std::optional<float> diagonal_mm;  // of the display; nothing: as it reports itself
    std::vector<TouchPanel> panels;    // assigned by staff
    scene::View start;                 // the page and language to begin with
    Unattended* unattended =
        nullptr;  // what must be remembered for the next start; outlives the run
};

// Makes the surface once the window's context is current.
using MakeSurface = std::function<base::Result<std::unique_ptr<gpu::Surface>>()>;

// Shows the exhibit until the process is told to end (Ctrl-C, SIGTERM); a window may also be
// closed, the whole display may not: visitors find no way out. Sleeps while nothing changes. Logs
// "page NAME" when the page changes, "first frame after N ms", and "frames presented: N" at the end
// and whenever SIGUSR1 arrives. Call it before any other thread is started, so that the signals
// reach it. Errors: no display, or no OpenGL on it.
base::Result<void> run(const Options& options, scene::Stage& stage,
                       const MakeSurface& make_surface);

}  // namespace vitrina::kiosk
