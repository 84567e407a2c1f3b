#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "content/exhibit.h"
#include "kiosk/curtain.h"
#include "kiosk/ending.h"
#include "kiosk/frame_times.h"
#include "kiosk/input.h"
#include "kiosk/kiosk.h"
#include "kiosk/staff_gate.h"
#include "scene/metrics.h"

namespace vitrina::kiosk {

namespace staff {
class Panel;
}

// Looks after the exhibit for its staff: lets them in by the gate, shows their panel, keeps the
// opening hours and applies the settings that can change while the exhibit runs.
class Attendant {
  public:
    Attendant(const Options& options, const content::Exhibit& exhibit, base::Seconds now);
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
    // Over the exhibit, in the window's OpenGL context.
    void draw(const scene::Screen& screen, base::Seconds now);

    // Logs "controls: ID,X,Y,WIDTH,HEIGHT ..." of what staff can tap, in pixels: for tests.
    void report() const;

    // The OpenGL context is about to be replaced.
    void forget_drawing();

    // How long a visit may be left alone.
    base::Seconds idle_seconds() const;
    // The factor for what is played: where a command sets the machine's volume, it is full here.
    float volume() const;
    std::optional<Ending> ending() const { return m_ending; }

    FrameTimes frames;

  private:
    void open(base::Seconds now);
    void follow(const Settings& settings);

    const content::Exhibit& m_exhibit;
    Settings m_settings;
    StaffGate m_gate;
    Curtain m_curtain;
    std::unique_ptr<staff::Panel> m_panel;  // null: its texts are missing
    std::vector<Touch> m_fingers, m_cancelled;
    std::optional<Ending> m_ending;
    base::Seconds m_panel_due = base::never;
    bool m_stale = false;
};

}  // namespace vitrina::kiosk
