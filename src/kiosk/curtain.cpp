#include "kiosk/curtain.h"

#include "base/log.h"
#include "kiosk/local_time.h"
#include "kiosk/schedule.h"

namespace vitrina::kiosk {

namespace {

constexpr int64_t earliest = 1'767'225'600;  // 2026-01-01: this program is younger

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
    m_next = now + static_cast<double>(seconds_to_change(m_hours, wall));
    bool closed = wall >= earliest && !m_hours.is_open(local_minute(wall));
    if (closed == m_closed) return;
    m_closed = closed;
    base::log(base::Level::info, closed ? "closed until the next opening hours" : "open again");
    set_display(!closed);
}

void Curtain::set_display(bool on) {
    const std::string& command = on ? m_display.on_command : m_display.off_command;
    if (command.empty()) return;
    auto started = m_commands.start(command);
    if (!started) base::log(base::Level::warning, base::to_string(started.error()));
}

}  // namespace vitrina::kiosk
