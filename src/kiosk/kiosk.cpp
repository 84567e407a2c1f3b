#include "kiosk/kiosk.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/log.h"
#include "kiosk/clock.h"
#include "kiosk/page_label.h"
#include "kiosk/service_manager.h"
#include "kiosk/signals.h"
#include "kiosk/visit.h"
#include "kiosk/window.h"

namespace vitrina::kiosk {

namespace {

using base::Level;
using base::Seconds;

// A touch this far beside a control still means it: a finger's width on a screen of 1080 lines.
constexpr float reach_of_short_side = 0.022f;

// The loop: sleep until an input or the next change, let the visit answer, draw when the picture
// changes.
class Loop {
  public:
    Loop(Window& window, scene::Stage& stage, gpu::Surface& surface, const Options& options)
        : m_window(window),
          m_stage(stage),
          m_surface(surface),
          m_unattended(options.unattended),
          m_visit(stage.exhibit(), options.start) {}

    void run() {
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
        if (m_unattended) m_unattended->ended();
    }

  private:
    bool due() const {
        return m_exposed || m_clock.now() >= watchdog_due() || m_visit.view() != m_shown ||
               m_frame.next_change <= m_clock.now();
    }

    // When a still picture is presented again, so that the watchdog hears of it.
    Seconds watchdog_due() const {
        return m_manager.beat() > 0 ? m_last_present + m_manager.beat() : base::never;
    }

    Seconds sleep_length() const {
        Seconds wake = due() ? m_next_beat : std::max(m_next_beat, m_frame.next_change);
        return std::min({wake, m_visit.idle_due(), watchdog_due()}) - m_clock.now();
    }

    void answer() {
        m_exposed = m_exposed || m_news.exposed;
        for (const Input& input : m_news.inputs) {
            // An input meets the page that its predecessor led to.
            if (m_visit.view() != m_built) build(m_clock.now());
            auto hit_here = [this](base::Point point) { return hit(point); };
            auto map_here = [this] {
                return m_stage.map_situation(m_built, m_window.screen(), m_clock.now());
            };
            m_visit.handle(input, {m_frame, hit_here, m_clock.now(), map_here});
        }
        m_visit.pass_time(m_clock.now());
    }

    std::string hit(base::Point point) const {
        scene::Screen screen = m_window.screen();
        float reach = reach_of_short_side * std::min(screen.size.width, screen.size.height);
        return m_stage.hit(m_frame, m_built, screen, m_clock.now(), point, reach);
    }

    void build(Seconds now) {
        m_built = m_visit.view();
        m_stage.build(m_built, now, m_window.screen(), m_frame);
    }

    void present() {
        Seconds begin = m_clock.now();
        build(begin);
        if (!(m_built.page == m_shown.page) || m_presented == 0) announce();
        m_surface.draw(m_frame.list, gpu::Surface::Target::window);
        m_window.present();
        m_shown = m_built;
        m_exposed = false;
        ++m_presented;
        remember();
        // Where the display keeps no beat, a little less than its period keeps the program from
        // drawing in vain.
        m_next_beat = begin + 0.9 / m_window.refresh_rate();
    }

    // Whoever started the program hears that frames go on; the next start knows where it was.
    void remember() {
        m_last_present = m_clock.now();
        m_manager.presented(m_last_present);
        if (!m_unattended) return;
        const auto& language = m_stage.exhibit().languages[static_cast<size_t>(m_shown.language)];
        m_unattended->presented(m_label, language.tag, m_last_present);
    }

    void announce() {
        m_label = page_label(m_stage.exhibit(), m_built.page);
        base::log(Level::info, "page " + m_label);
        m_manager.say("page " + m_label);
    }
    void report() const {
        base::log(Level::info, "frames presented: " + std::to_string(m_presented));
    }

    Window& m_window;
    scene::Stage& m_stage;
    gpu::Surface& m_surface;
    Unattended* m_unattended;
    Clock m_clock;
    ServiceManager m_manager;
    Visit m_visit;
    scene::Frame m_frame;
    scene::View m_built;  // the view that m_frame shows
    scene::View m_shown;  // the view of the last picture on the display
    News m_news;
    std::string m_label;  // of its page
    Seconds m_next_beat = 0, m_last_present = 0;
    bool m_exposed = true;
    long m_presented = 0;
};

}  // namespace

base::Result<void> run(const Options& options, scene::Stage& stage,
                       const MakeSurface& make_surface) {
    Signals signals;
    std::string title = stage.exhibit().title.in(options.start.language);
    auto window = Window::open(title.c_str(), options);
    if (!window) return window.error();
    signals.listen(
        [](bool end) { Window::send(end ? Window::Message::close : Window::Message::report); });
    stage.refine_in_background();
    auto surface = make_surface();
    if (!surface) return surface.error();
    Loop(**window, stage, **surface, options).run();
    return {};
}

}  // namespace vitrina::kiosk
