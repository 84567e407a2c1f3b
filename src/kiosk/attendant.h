#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "content/exhibit.h"
#include "kiosk/curtain.h"
#include "kiosk/ending.h"
#include "kiosk/frame_times.h"
#include "kiosk/health.h"
#include "kiosk/input.h"
#include "kiosk/kiosk.h"
#include "kiosk/staff_gate.h"
#include "kiosk/wall_clock.h"
#include "scene/metrics.h"

namespace vitrina::kiosk {

namespace staff {
class Panel;
}

struct SettingsChange {
    Settings before, after;
};

// Looks after the exhibit for its staff: lets them in by the gate, shows their panel, keeps the
// opening hours and applies the settings that can change while the exhibit runs.
class Attendant {
  public:
    // `exhibit` and `health` outlive it.
    Attendant(const Options& options, const content::Exhibit& exhibit, Health& health,
              base::Seconds now);
    ~Attendant();

    // Whether the input is the staff's alone.
    bool take(const Input& input, const scene::Screen& screen);
    // Opens and closes what the moment opens and closes; `wall` in seconds since 1970-01-01 UTC.
    void pass_time(base::Seconds now, int64_t wall);
    // Fingers that came down on the exhibit and now belong to the panel that has just opened: the
    // visit is to forget them. Once.
    std::vector<Touch> take_cancelled();

    bool shows_panel() const;
    bool is_closed() const { return m_curtain.is_closed(); }
    bool stale() const { return m_stale; }  // the picture is no longer what staff should see
    base::Seconds next_change() const;
    // Over the exhibit, in the window's OpenGL context. `placement` of the picture on the window.
    void draw(const scene::Screen& screen, const gpu::Placement& placement, base::Seconds now);

    // Logs "controls: ID,X,Y,WIDTH,HEIGHT ..." of what staff can tap, in pixels, and "staff read:
    // WARNING": for tests.
    void report() const;

    // The OpenGL context is about to be replaced.
    void forget_drawing();

    // What staff have just saved, once.
    std::optional<SettingsChange> take_change() { return std::exchange(m_change, std::nullopt); }

    // How long a visit may be left alone.
    base::Seconds idle_seconds() const;
    // The factor for what is played: where a command sets the machine's volume, it is full here.
    float volume() const;
    std::optional<Ending> ending() const { return m_ending; }

    FrameTimes frames;
    // Outside opening hours; but for staff who are at work.
    void switch_displays_by(std::function<void(bool on)> switch_displays);

  private:
    void open(base::Seconds now);
    void follow(const Settings& settings);
    void note(const ClockWatch::Jump& jump);

    const content::Exhibit& m_exhibit;
    Health& m_health;
    Settings m_settings;
    StaffGate m_gate;
    Curtain m_curtain;
    ClockWatch m_clock;
    std::unique_ptr<staff::Panel> m_panel;  // null: its texts are missing
    std::vector<Touch> m_fingers, m_cancelled;
    std::optional<SettingsChange> m_change;
    std::optional<Ending> m_ending;
    base::Seconds m_panel_due = base::never;
    bool m_stale = false;
};

}  // namespace vitrina::kiosk
