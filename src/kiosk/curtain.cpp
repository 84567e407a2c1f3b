#include "kiosk/curtain.h"

#include <algorithm>

#include "base/log.h"
#include "kiosk/local_time.h"
#include "kiosk/schedule.h"
#include "kiosk/wall_clock.h"

namespace vitrina::kiosk {

namespace {

// A clock that is set while the exhibit sleeps is noticed within this.
constexpr base::Seconds longest_sleep = 60;

}  // namespace

Curtain::Curtain(const Settings& settings) {
    follow(settings);
}

void Curtain::follow(const Settings& settings) {
    m_hours = schedule_of(settings.hours);
    m_display = settings.display;
    m_next = 0;
}

void Curtain::pass_time(base::Seconds now, int64_t wall) {
    for (const base::Error& failed : m_commands.poll())
        base::log(base::Level::warning, base::to_string(failed));
    if (now < m_next) return;
    m_next = now + std::min(longest_sleep, static_cast<double>(seconds_to_change(m_hours, wall)));
    bool closed = may_be_right(wall) && !m_hours.is_open(local_minute(wall));
    if (closed == m_closed) {
        if (closed && m_display.off_command.empty()) set_display(false);
        return;
    }
    m_closed = closed;
    base::log(base::Level::info, closed ? "closed until the next opening hours" : "open again");
    set_display(!closed);
}

void Curtain::set_display(bool on) {
    const std::string& command = on ? m_display.on_command : m_display.off_command;
    if (command.empty()) {
        if (switch_display) switch_display(on);
        return;
    }
    auto started = m_commands.start(command);
    if (!started) base::log(base::Level::warning, base::to_string(started.error()));
}

}  // namespace vitrina::kiosk
