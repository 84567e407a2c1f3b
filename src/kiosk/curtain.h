#pragma once

#include <cstdint>
#include <functional>

#include "base/time.h"
#include "kiosk/command.h"
#include "kiosk/opening_hours.h"
#include "kiosk/settings.h"

namespace vitrina::kiosk {

// Closes the exhibit outside opening hours: the picture is black and the display is switched off. A
// clock that cannot be right, as after a night without power, closes nothing.
class Curtain {
  public:
    explicit Curtain(const Settings& settings);
    // Switches the display where no program is named for it; again every minute while it is off, as
    // whoever touches it switches it on.
    std::function<void(bool on)> switch_display = {};
    void follow(const Settings& settings);

    // `wall` in seconds since 1970-01-01 UTC; `now` by the clock of the run. Switches the display
    // when the hours have changed.
    void pass_time(base::Seconds now, int64_t wall);
    // The clock was set: the hours hold at once.
    void look_again() { m_next = 0; }
    bool is_closed() const { return m_closed; }
    base::Seconds next_change() const { return m_next; }

  private:
    void set_display(bool on);

    OpeningHours m_hours;
    Settings::Display m_display;
    Commands m_commands;
    bool m_closed = false;
    base::Seconds m_next = 0;
};

}  // namespace vitrina::kiosk
