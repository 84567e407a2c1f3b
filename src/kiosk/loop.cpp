#include "kiosk/loop.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <string>

#include "base/log.h"
#include "kiosk/page_label.h"
#include "kiosk/recorder.h"

namespace vitrina::kiosk {

using base::Level;
using base::Seconds;

namespace {

// Whether somebody begins something; a finger of before may still lift.
bool comes_down(const Input& input) {
    const auto* touch = std::get_if<Touch>(&input);
    return !touch || touch->kind == Touch::Kind::down;
}

}  // namespace

Loop::Loop(Window& window, const Clock& clock, scene::Stage& stage, const MakeSurface& make_surface,
           Attendant& attendant, const scene::View& start)
    : m_window(window),
      m_clock(clock),
      m_make_surface(make_surface),
      m_attendant(attendant),
      m_clips(stage.exhibit(), clock),
      m_session(stage, start, window.screen()) {
    m_session.watch([this](const Deed& deed) {
        bool nobody = m_demonstration && m_demonstration->playing();
        if (witness && !nobody) witness->see(deed);
    });
}

void Loop::replay(const Recording& recording) {
    m_player.emplace(m_session, recording, m_window.screen());
}

base::Result<void> Loop::run() {
    auto surface = m_make_surface(m_clips.pictures());
    if (!surface) return surface.error();
    m_surface = std::move(*surface);
    m_origin = m_clock.now();
    present();
    base::log(Level::info,
              "first frame after " + std::to_string(std::lround(process_age() * 1000)) + " ms");
    while (!m_news.closed && !m_attendant.ending()) {
        m_window.wait(sleep_length(), m_news);
        answer();
        if (m_news.reported) report();
        if (due() && now() >= m_next_beat) present();
        if (m_news.renewed || gpu::Surface::lost()) {
            if (auto renewed = renew(); !renewed) return renewed.error();
        }
    }
    if (witness) witness->end(recordable(now()));
    report();
    m_manager.ending();
    return {};
}

// The visit goes on where it was; only what lay in the driver's hands is made anew.
base::Result<void> Loop::renew() {
    Seconds begin = now();
    m_attendant.forget_drawing();
    m_surface.reset();
    if (auto renewed = m_window.renew_context(); !renewed) return renewed.error();
    auto surface = m_make_surface(m_clips.pictures());
    if (!surface) return surface.error();
    m_surface = std::move(*surface);
    present();
    base::log(Level::warning,
              "the graphics context was lost; a new one shows the same scene after " +
                  std::to_string(std::lround((now() - begin) * 1000)) + " ms");
    return {};
}

bool Loop::due() const {
    return m_exposed || m_session.view() != m_shown || m_next_change <= now() ||
           m_attendant.stale() || m_attendant.next_change() <= m_clock.now() ||
           watchdog_due() <= now();
}

// When a still picture is presented again, so that the watchdog hears of it.
Seconds Loop::watchdog_due() const {
    return m_manager.beat() > 0 ? m_last_present + m_manager.beat() : base::never;
}

Seconds Loop::sleep_length() const {
    Seconds wake = due() ? m_next_beat : std::max(m_next_beat, m_next_change);
    Seconds played = m_player ? m_player->next() : base::never;
    Seconds attended = m_attendant.next_change() - m_origin;
    Seconds shown = m_demonstration ? m_demonstration->due() : base::never;
    return std::min({wake, m_session.idle_due(), watchdog_due(), played, attended, shown}) - now();
}

void Loop::answer() {
    m_exposed = m_exposed || m_news.exposed;
    m_session.show_on(m_window.screen());
    Seconds moment = now();
    if (m_player) {
        m_player->play_until(moment);
        m_news.closed = m_news.closed || m_player->ended(moment);
        return;
    }
    for (const Input& input : m_news.inputs) {
        if (!m_attendant.take(input, m_window.screen())) give(input);
    }
    m_attendant.pass_time(m_clock.now(), std::time(nullptr));
    if (auto change = m_attendant.take_change()) follow(*change);
    for (const Touch& cancelled : m_attendant.take_cancelled()) give(cancelled);
    m_session.leave_after(m_attendant.idle_seconds());
    pass_time(moment);
}

void Loop::pass_time(Seconds moment) {
    if (m_demonstration && !m_attendant.is_closed())
        m_demonstration->pass_time(moment, m_window.screen());
    m_session.pass_time(moment);
}

// What holds at once; the rest waits for the next start, and the panel says so.
void Loop::follow(const SettingsChange& change) {
    m_window.follow(change.before, change.after);
    if (witness) witness->count_visits(change.after.visits.count);
    m_session.set_up(change.before.exhibit, change.after.exhibit);
    m_exposed = true;
}

// As a recording would have it, whether or not there is one.
void Loop::give(const Input& input) {
    if (m_demonstration && comes_down(input)) m_demonstration->interrupt(now());
    const auto* touch = std::get_if<Touch>(&input);
    m_session.give(recordable(input), recordable(touch ? touch->time - m_origin : now()));
}

void Loop::present() {
    Seconds begin = now();
    m_session.show_on(m_window.screen());
    play(begin);
    const scene::Frame& frame = m_session.build(begin);
    if (!(m_session.view().page == m_shown.page) || m_presented == 0) announce();
    draw(frame, begin);
    m_shown = m_session.view();
    m_next_change = m_attendant.is_closed() ? base::never : frame.next_change;
    m_exposed = false;
    ++m_presented;
    // Where the display keeps no beat, a little less than its period keeps the program from
    // drawing in vain.
    m_next_beat = begin + 0.9 / m_window.refresh_rate();
    remember();
    if (presented) presented(m_shown);
}

// What is heard goes with what is seen; a recorded visit that nobody asked for is silent.
void Loop::play(Seconds moment) {
    if (m_attendant.is_closed()) return m_clips.rest();
    bool asked_for = !(m_demonstration && m_demonstration->playing());
    float volume = asked_for ? m_attendant.volume() : 0;
    bool works = m_clips.follow(m_session.view(), m_origin, volume);
    if (!works) m_session.fail_to_play(moment);
}

// Outside opening hours the picture is black.
void Loop::draw(const scene::Frame& frame, Seconds begun) {
    Seconds built = now();
    if (m_attendant.is_closed()) m_black.clear(frame.list.size, {0, 0, 0, 1});
    using Target = gpu::Surface::Target;
    gpu::Placement placement = m_window.placement();
    m_surface->draw(m_attendant.is_closed() ? m_black : frame.list,
                    placement.is_plain() ? Target::window : Target::sheet);
    m_attendant.draw(m_window.screen(), placement, m_clock.now());
    if (!placement.is_plain()) m_surface->lay_on_window(placement);
    Seconds drawn = now();
    m_window.present();
    auto milliseconds = [](Seconds time) { return static_cast<float>(time * 1000); };
    m_attendant.frames.add(
        {milliseconds(built - begun), milliseconds(drawn - built), milliseconds(now() - drawn)});
}

// Whoever started the program hears that frames go on; the next start will know where it was.
void Loop::remember() {
    m_last_present = now();
    m_manager.presented(m_last_present);
    if (!unattended) return;
    const auto& language =
        m_session.stage().exhibit().languages[static_cast<size_t>(m_shown.language)];
    if (unattended->presented(m_label, language.tag, m_last_present) && health)
        health->tell(Part::starts, unattended->kept());
}

void Loop::announce() {
    m_label = page_label(m_session.stage().exhibit(), m_session.view().page);
    base::log(Level::info, "page " + m_label);
    m_manager.say("page " + m_label);
}

void Loop::report() const {
    m_attendant.report();
    base::log_answer("frames presented: " + std::to_string(m_presented));
}

}  // namespace vitrina::kiosk
