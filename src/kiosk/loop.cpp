#include "kiosk/loop.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/log.h"
#include "kiosk/hand.h"
#include "kiosk/page_label.h"

namespace vitrina::kiosk {

using base::Level;
using base::Seconds;

Loop::Loop(Window& window, const Clock& clock, scene::Stage& stage, gpu::Surface& surface,
           const scene::View& start)
    : m_window(window),
      m_clock(clock),
      m_stage(stage),
      m_surface(surface),
      m_visit(stage.exhibit(), start) {}

void Loop::run() {
    present();
    base::log(Level::info,
              "first frame after " + std::to_string(std::lround(process_age() * 1000)) + " ms");
    while (!m_news.closed) {
        m_window.wait(sleep_length(), m_news);
        answer();
        if (m_news.reported) report();
        if (due() && m_clock.now() >= m_next_beat) present();
    }
    report();
    m_manager.ending();
    if (unattended) unattended->ended();
}

bool Loop::due() const {
    return m_exposed || m_visit.view() != m_shown || m_frame.next_change <= m_clock.now() ||
           watchdog_due() <= m_clock.now();
}

// When a still picture is presented again, so that the watchdog hears of it.
Seconds Loop::watchdog_due() const {
    return m_manager.beat() > 0 ? m_last_present + m_manager.beat() : base::never;
}

Seconds Loop::sleep_length() const {
    Seconds wake = due() ? m_next_beat : std::max(m_next_beat, m_frame.next_change);
    return std::min({wake, m_visit.idle_due(), watchdog_due()}) - m_clock.now();
}

void Loop::answer() {
    m_exposed = m_exposed || m_news.exposed;
    for (const Input& input : m_news.inputs) {
        // An input meets the page that its predecessor led to.
        if (m_visit.view() != m_built) build(m_clock.now());
        auto hit_here = [this](base::Point point) { return hit(point); };
        auto map_here = [this] {
            return m_stage.map_situation(m_built, m_window.screen(), m_clock.now());
        };
        Hand hand = Hand::on(m_window.screen());
        m_visit.handle(input, {m_frame, hit_here, m_clock.now(), hand, map_here});
    }
    m_visit.pass_time(m_clock.now());
}

std::string Loop::hit(base::Point point) const {
    scene::Screen screen = m_window.screen();
    float reach = Hand::on(screen).px(finger_reach_mm);
    return m_stage.hit(m_frame, m_built, screen, m_clock.now(), point, reach);
}

void Loop::build(Seconds now) {
    m_built = m_visit.view();
    m_stage.build(m_built, now, m_window.screen(), m_frame);
}

void Loop::present() {
    Seconds begin = m_clock.now();
    build(begin);
    if (!(m_built.page == m_shown.page) || m_presented == 0) announce();
    m_surface.draw(m_frame.list, gpu::Surface::Target::window);
    m_window.present();
    m_shown = m_built;
    m_exposed = false;
    ++m_presented;
    // Where the display keeps no beat, a little less than its period keeps the program from
    // drawing in vain.
    m_next_beat = begin + 0.9 / m_window.refresh_rate();
    remember();
    if (presented) presented(m_shown);
}

// Whoever started the program hears that frames go on; the next start will know where it was.
void Loop::remember() {
    m_last_present = m_clock.now();
    m_manager.presented(m_last_present);
    if (!unattended) return;
    const auto& language = m_stage.exhibit().languages[static_cast<size_t>(m_shown.language)];
    unattended->presented(m_label, language.tag, m_last_present);
}

void Loop::announce() {
    m_label = page_label(m_stage.exhibit(), m_built.page);
    base::log(Level::info, "page " + m_label);
    m_manager.say("page " + m_label);
}

void Loop::report() const {
    base::log(Level::info, "frames presented: " + std::to_string(m_presented));
}

}  // namespace vitrina::kiosk
