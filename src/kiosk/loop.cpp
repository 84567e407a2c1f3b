#include "kiosk/loop.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <string>

#include "base/log.h"
#include "kiosk/hand.h"
#include "kiosk/page_label.h"

namespace vitrina::kiosk {

using base::Level;
using base::Seconds;

namespace {

// A black picture that nothing can be done with.
void show_nothing(base::Size size, scene::Frame& frame) {
    frame.list.clear(size, {0, 0, 0, 1});
    frame.semantics.clear();
    frame.next_change = base::never;
}

}  // namespace

Loop::Loop(Window& window, const Clock& clock, scene::Stage& stage, const MakeSurface& make_surface,
           Attendant& attendant, const scene::View& start)
    : m_window(window),
      m_clock(clock),
      m_stage(stage),
      m_make_surface(make_surface),
      m_attendant(attendant),
      m_visit(stage.exhibit(), start) {}

base::Result<void> Loop::run() {
    auto surface = m_make_surface();
    if (!surface) return surface.error();
    m_surface = std::move(*surface);
    present();
    base::log(Level::info,
              "first frame after " + std::to_string(std::lround(process_age() * 1000)) + " ms");
    while (!m_news.closed && !m_attendant.ending()) {
        m_window.wait(sleep_length(), m_news);
        answer();
        if (m_news.reported) report();
        if (due() && m_clock.now() >= m_next_beat) present();
        if (m_news.renewed || gpu::Surface::lost()) {
            if (auto renewed = renew(); !renewed) return renewed.error();
        }
    }
    report();
    m_manager.ending();
    return {};
}

// The visit goes on where it was; only what lay in the driver's hands is made anew.
base::Result<void> Loop::renew() {
    Seconds begin = m_clock.now();
    m_attendant.forget_drawing();
    m_surface.reset();
    if (auto renewed = m_window.renew_context(); !renewed) return renewed.error();
    auto surface = m_make_surface();
    if (!surface) return surface.error();
    m_surface = std::move(*surface);
    present();
    base::log(Level::warning,
              "the graphics context was lost; a new one shows the same scene after " +
                  std::to_string(std::lround((m_clock.now() - begin) * 1000)) + " ms");
    return {};
}

bool Loop::due() const {
    return m_exposed || m_visit.view() != m_shown || m_frame.next_change <= m_clock.now() ||
           m_attendant.stale() || m_attendant.next_change() <= m_clock.now() ||
           watchdog_due() <= m_clock.now();
}

// When a still picture is presented again, so that the watchdog hears of it.
Seconds Loop::watchdog_due() const {
    return m_manager.beat() > 0 ? m_last_present + m_manager.beat() : base::never;
}

Seconds Loop::sleep_length() const {
    Seconds wake = due() ? m_next_beat : std::max(m_next_beat, m_frame.next_change);
    return std::min({wake, m_visit.idle_due(), watchdog_due(), m_attendant.next_change()}) -
           m_clock.now();
}

void Loop::answer() {
    m_exposed = m_exposed || m_news.exposed;
    for (const Input& input : m_news.inputs) {
        if (!m_attendant.take(input, m_window.screen())) visit(input);
    }
    m_attendant.pass_time(m_clock.now(), std::time(nullptr));
    for (const Touch& cancelled : m_attendant.take_cancelled()) visit(cancelled);
    m_visit.leave_after(m_attendant.idle_seconds());
    m_visit.pass_time(m_clock.now());
}

void Loop::visit(const Input& input) {
    // An input meets the page that its predecessor led to.
    if (m_visit.view() != m_built) build(m_clock.now());
    auto hit_here = [this](base::Point point) { return hit(point); };
    auto map_here = [this] {
        return m_stage.map_situation(m_built, m_window.screen(), m_clock.now());
    };
    Hand hand = Hand::on(m_window.screen());
    m_visit.handle(input, {m_frame, hit_here, m_clock.now(), hand, map_here});
}

std::string Loop::hit(base::Point point) const {
    scene::Screen screen = m_window.screen();
    float reach = Hand::on(screen).px(finger_reach_mm);
    return m_stage.hit(m_frame, m_built, screen, m_clock.now(), point, reach);
}

void Loop::build(Seconds now) {
    m_built = m_visit.view();
    if (m_attendant.is_closed()) return show_nothing(m_window.screen().size, m_frame);
    m_stage.build(m_built, now, m_window.screen(), m_frame);
}

void Loop::present() {
    Seconds begin = m_clock.now();
    build(begin);
    if (!(m_built.page == m_shown.page) || m_presented == 0) announce();
    draw(begin);
    m_shown = m_built;
    m_exposed = false;
    ++m_presented;
    // Where the display keeps no beat, a little less than its period keeps the program from
    // drawing in vain.
    m_next_beat = begin + 0.9 / m_window.refresh_rate();
    remember();
    if (presented) presented(m_shown);
}

void Loop::draw(Seconds begun) {
    Seconds built = m_clock.now();
    m_surface->draw(m_frame.list, gpu::Surface::Target::window);
    m_attendant.draw(m_window.screen(), m_clock.now());
    Seconds drawn = m_clock.now();
    m_window.present();
    auto milliseconds = [](Seconds time) { return static_cast<float>(time * 1000); };
    m_attendant.frames.add({milliseconds(built - begun), milliseconds(drawn - built),
                            milliseconds(m_clock.now() - drawn)});
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
    m_attendant.report();
    base::log(Level::info, "frames presented: " + std::to_string(m_presented));
}

}  // namespace vitrina::kiosk
