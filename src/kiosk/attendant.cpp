#include "kiosk/attendant.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/log.h"
#include "kiosk/clip_player.h"
#include "kiosk/devices.h"
#include "kiosk/hand.h"
#include "kiosk/recovery.h"
#include "kiosk/staff/panel.h"

namespace vitrina::kiosk {

Attendant::Attendant(const Options& options, const content::Exhibit& exhibit, Health& health,
                     base::Seconds now)
    : m_exhibit(exhibit),
      m_health(health),
      m_settings(options.settings.settings),
      m_curtain(options.settings.settings) {
    if (options.assets.empty()) return;
    auto panel = staff::Panel::create(
        {&exhibit, &frames, &health, options.settings, options.places, options.assets,
         options.staff_font, options.panels, list_devices, options.visit_log.file, stick_folders},
        now);
    if (panel) {
        m_panel = std::move(*panel);
    } else {
        base::log(base::Level::error, base::to_string(panel.error()));
    }
    follow(m_settings);
}

Attendant::~Attendant() = default;

void Attendant::switch_displays_by(std::function<void(bool on)> switch_displays) {
    m_curtain.switch_display = [this, switch_displays](bool on) {
        if (on || !shows_panel()) switch_displays(on);
    };
}

bool Attendant::shows_panel() const {
    return m_panel && m_panel->is_open();
}

bool Attendant::take(const Input& input, const scene::Screen& screen) {
    const Touch* touch = std::get_if<Touch>(&input);
    if (shows_panel()) {
        if (touch) m_panel->handle(*touch, screen);
        m_stale = true;
        return true;
    }
    if (!touch) return is_closed();
    m_gate.follow(*touch, screen.size, Hand::on(screen));
    std::erase_if(m_fingers, [&](const Touch& one) { return one.pointer == touch->pointer; });
    if (touch->kind == Touch::Kind::down || touch->kind == Touch::Kind::move)
        m_fingers.push_back(*touch);
    return is_closed();
}

void Attendant::open(base::Seconds now) {
    if (!m_panel || m_panel->is_open()) return;
    m_panel->open(now);
    m_stale = true;
    m_cancelled = std::exchange(m_fingers, {});
    for (Touch& touch : m_cancelled) touch.kind = Touch::Kind::cancel;
}

std::vector<Touch> Attendant::take_cancelled() {
    return std::exchange(m_cancelled, {});
}

void Attendant::pass_time(base::Seconds now, int64_t wall) {
    bool was_closed = is_closed();
    if (auto jump = m_clock.look(now, wall)) note(*jump);
    m_curtain.pass_time(now, wall);
    if (is_closed() != was_closed) m_stale = true;
    if (m_gate.opens(now)) open(now);
    if (!m_panel) return;
    if (auto saved = m_panel->take_saved()) {
        m_change = {m_settings, *saved};
        follow(*saved);
    }
    if (auto ending = m_panel->take_ending()) m_ending = ending;
}

void Attendant::note(const ClockWatch::Jump& jump) {
    m_health.troubled(Part::clock, wall_text(jump.from) + " → " + wall_text(jump.to));
    m_curtain.look_again();
}

void Attendant::follow(const Settings& settings) {
    m_settings = settings;
    m_curtain.follow(settings);
}

void Attendant::report() const {
    if (!shows_panel()) return;
    std::string line = "controls:";
    for (const staff::Control& control : m_panel->desk().controls) {
        const base::Rect& at = control.bounds;
        line += " " + control.id;
        for (float value : {at.x, at.y, at.width, at.height})
            line += "," + std::to_string(std::lround(value));
    }
    base::log_answer(line);
    for (const std::string& warning : m_panel->desk().warnings)
        base::log_answer("staff read: " + warning);
}

void Attendant::forget_drawing() {
    if (m_panel) m_panel->forget_drawing();
}

base::Seconds Attendant::idle_seconds() const {
    if (m_settings.fair.on) return m_settings.fair.idle_seconds;
    return m_settings.idle.seconds > 0 ? m_settings.idle.seconds : m_exhibit.idle_seconds;
}

float Attendant::volume() const {
    const Settings::Sound& sound = m_settings.sound;
    return volume_factor(sound.volume_command.empty() ? sound.volume_percent : 100);
}

base::Seconds Attendant::next_change() const {
    return std::min({m_gate.due(), m_panel_due, m_curtain.next_change()});
}

void Attendant::draw(const scene::Screen& screen, const gpu::Placement& placement,
                     base::Seconds now) {
    m_stale = false;
    m_panel_due = base::never;
    if (!shows_panel()) return;
    m_panel->build(screen, placement, now);
    if (!m_panel->is_open()) {
        m_stale = true;  // it has just closed: the exhibit alone is wanted
        return;
    }
    m_panel->draw();
    m_panel_due = m_panel->next_change();
}

}  // namespace vitrina::kiosk
