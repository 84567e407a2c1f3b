#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/colour.h"
#include "base/progress.h"
#include "base/result.h"
#include "gpu/surface.h"
#include "kiosk/ending.h"
#include "kiosk/recording.h"
#include "kiosk/settings_files.h"
#include "kiosk/touch_panel.h"
#include "kiosk/unattended.h"
#include "kiosk/visit_log.h"
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
    VisitLogOptions visit_log;
    std::string record;                 // file to write the visits to; "" = none
    RecordingHead head;                 // of that file, but for pack and screen
    const Recording* replay = nullptr;  // played in its own time instead of what hands do
    LoadedSettings settings;
    SettingsPlaces places;   // where they came from and go to
    std::string assets;      // folder of the staff panel's texts; "" = no panel
    std::string staff_font;  // its typeface; "" = a plain one
};

// Makes the surface once the window's context is current; the pictures of films outlive it.
using MakeSurface =
    std::function<base::Result<std::unique_ptr<gpu::Surface>>(const gpu::FilmSource&)>;

// An exhibit that is ready; the stage lives as long as the kiosk runs.
struct Show {
    scene::Stage* stage = nullptr;
    MakeSurface make_surface;
    scene::View start;                        // the page and language to begin with
    std::optional<scene::View> resumed = {};  // a visit that broke off, to be gone on with
    Unattended* unattended = nullptr;         // what must be remembered for the next start
};

// What is known of an exhibit while it is being opened.
class Preparation {
  public:
    base::Progress progress;
    void set_ground(base::Colour ground) {
        const std::lock_guard lock(m_mutex);
        m_ground = ground;
    }
    base::Colour ground() const {
        const std::lock_guard lock(m_mutex);
        return m_ground;
    }

  private:
    mutable std::mutex m_mutex;
    base::Colour m_ground{0.04f, 0.06f, 0.2f, 1};  // a night, until the exhibit's own is known
};

// Makes the exhibit ready, on a thread of its own; ends soon after its progress is cancelled.
using Open = std::function<base::Result<Show>(Preparation&)>;

// Shows the exhibit until the process is told to end (Ctrl-C, SIGTERM); a window may also be
// closed, the whole display may not: visitors find no way out. Sleeps while nothing changes. Logs
// "page NAME" when the page changes, "first frame after N ms", and "frames presented: N" (before it
// "controls: ID,X,Y,WIDTH,HEIGHT ..." of an open staff panel) at the end and whenever SIGUSR1
// arrives; SIGUSR2 throws the graphics context away, as a driver does in trouble. While opening
// takes more than half a second, the window shows how far it has got. Call it before any other
// thread is started, so that the signals reach it. Returns what staff want to happen next. Errors:
// no display, no OpenGL on it, and those of `open`.
base::Result<Ending> run(const Options& options, const Open& open);

}  // namespace vitrina::kiosk
