#include "kiosk/session.h"

#include <algorithm>

#include "kiosk/set_up.h"

namespace vitrina::kiosk {

Session::Session(scene::Stage& stage, const scene::View& start, const scene::Screen& screen)
    : m_stage(stage), m_screen(screen), m_visit(stage.exhibit(), start) {}

void Session::set_up(const Settings::Exhibit& before, const Settings::Exhibit& after) {
    scene::View start = m_visit.start();
    kiosk::set_up(m_stage.exhibit(), before, after, start);
    m_visit.begin_with(start);
}

void Session::show_on(const scene::Screen& screen) {
    bool same = screen.size == m_screen.size && screen.pixels_per_mm == m_screen.pixels_per_mm;
    m_screen = screen;
    if (!same) m_built.reset();
}

bool Session::outdated(base::Seconds now) const {
    return m_built != m_visit.view() || m_frame.next_change <= now;
}

bool Session::due(base::Seconds now) const {
    return m_looked || outdated(now);
}

void Session::look(base::Seconds now) {
    if (!outdated(now)) return;
    build(now);
    m_looked = true;
}

const scene::Frame& Session::build(base::Seconds now) {
    m_built = m_visit.view();
    m_stage.build(*m_built, now, m_screen, m_frame);
    m_looked = false;
    return m_frame;
}

std::string Session::hit(base::Point point, base::Seconds now) const {
    float reach = Hand::on(m_screen).px(finger_reach_mm);
    return m_stage.hit(m_frame, *m_built, m_screen, now, point, reach);
}

// An input meets what is to be seen when it happens, not what was drawn last: else what it does
// would depend on how fast the machine is.
void Session::give(Input input, base::Seconds when) {
    pass_time(when);
    m_time = std::max(m_time, when);
    base::Seconds now = m_time;
    if (auto* touch = std::get_if<Touch>(&input)) touch->time = now;
    look(now);
    auto hit_here = [this, now](base::Point point) { return hit(point, now); };
    auto map_here = [this, now] { return m_stage.map_situation(*m_built, m_screen, now); };
    Moment moment{m_frame, hit_here, now, Hand::on(m_screen), map_here};
    if (!m_watcher) return m_visit.handle(input, moment);

    scene::View before = m_visit.view();
    const auto* touch = std::get_if<Touch>(&input);
    std::string control;
    base::Rect bounds;
    if (touch && touch->kind == Touch::Kind::down) control = hit(touch->at, now);
    if (const scene::Node* node = m_frame.semantics.find(control)) bounds = node->bounds;
    m_visit.handle(input, moment);
    m_watcher({now, &input, control, bounds, before, m_visit.view()});
}

void Session::leave(base::Seconds now) {
    pass_time(now);
    m_time = std::max(m_time, now);
    m_visit.leave(m_time);
}

void Session::fail_to_play(base::Seconds now) {
    m_time = std::max(m_time, now);
    m_visit.fail_to_play(m_time);
}

void Session::pass_time(base::Seconds now) {
    for (base::Seconds due = m_visit.idle_due(); due <= now; due = m_visit.idle_due()) {
        scene::View before = m_visit.view();
        m_visit.pass_time(due);
        m_time = std::max(m_time, due);
        if (m_watcher) m_watcher({due, nullptr, "", {}, before, m_visit.view()});
    }
}

}  // namespace vitrina::kiosk
