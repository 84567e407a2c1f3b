#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/geometry.h"
#include "base/result.h"
#include "base/time.h"
#include "gpu/placement.h"
#include "kiosk/clock.h"
#include "kiosk/input.h"
#include "kiosk/kiosk.h"

namespace vitrina::kiosk {

// What happened to the window since the last question.
struct News {
    std::vector<Input> inputs;
    bool exposed = false;  // must be drawn again as it is
    bool closed = false;
    bool reported = false;  // somebody asked for the counters (SIGUSR1)
    bool renewed = false;   // somebody asked for a new graphics context (SIGUSR2)
};

// A window of SDL's with an OpenGL context: 3.3 core, else ES 3.0. Covers one display without a
// mouse pointer, or is a window of a given size. One at a time in a process; belongs to the thread
// that made it.
class Window {
  public:
    // `clock` outlives the window and tells when touches happened.
    static base::Result<std::unique_ptr<Window>> open(const Options& options, const Clock& clock);
    void set_title(const char* title);
    ~Window();

    // How the picture lies on the window, how large it is and where touch panels lie on it from now
    // on, as far as the settings change it.
    void follow(const Settings& before, const Settings& after);
    gpu::Placement placement() const;
    scene::Screen screen() const;  // the picture's size, and its density where it is known
    // All displays, where the window system can.
    void switch_displays(bool on);
    double refresh_rate() const;  // frames a second, 60 when the display does not say
    void present();               // waits for the display where it keeps a beat
    // Returns early when something happens, and about once a second while a finger is down; clears
    // `news` first.
    void wait(base::Seconds longest, News& news);

    // A new context in the place of the one that was lost; whatever was made in that is gone.
    // Error: the driver gives none.
    base::Result<void> renew_context();

    // May be called from any thread: ends the wait.
    enum class Message { close, report, renew };
    static void send(Message message);

  private:
    struct Impl;
    Window();
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vitrina::kiosk
