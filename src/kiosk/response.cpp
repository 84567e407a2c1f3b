#include "kiosk/response.h"

#include <SDL.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "kiosk/clock.h"
#include "kiosk/loop.h"
#include "kiosk/window.h"

namespace vitrina::kiosk {

namespace {

using namespace std::chrono_literals;

constexpr base::Seconds long_at_rest = 60;
constexpr auto too_long = 5s, rest = 1s;
constexpr base::Point beside_controls{0.5f, 0.02f};  // of the picture

void report(Uint32 type, base::Point at) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.touchId = event.tfinger.fingerId = 1;
    event.tfinger.x = at.x;
    event.tfinger.y = at.y;
    SDL_PushEvent(&event);
}

// The middle of an entry of a list, else of a button, as shares of the picture.
std::optional<base::Point> control_of(scene::Stage& stage, const scene::View& view,
                                      const scene::Screen& screen) {
    scene::Frame frame;
    stage.build(view, long_at_rest, screen, frame);
    std::optional<base::Point> button;
    for (const scene::Node& node : frame.semantics.nodes()) {
        base::Point middle = node.bounds.centre();
        base::Point share{middle.x / screen.size.width, middle.y / screen.size.height};
        if (!node.focusable()) continue;
        if (node.role == scene::SemanticRole::item) return share;
        if (node.role == scene::SemanticRole::button && !button) button = share;
    }
    return button;
}

// Presses a control again and again and looks at what is presented.
class Tester {
  public:
    Tester(const Clock& clock, base::Point control, int presses)
        : m_clock(clock), m_control(control), m_presses(presses) {}

    void presented(const scene::View& view) {
        base::Seconds now = m_clock.now();
        std::lock_guard lock(m_mutex);
        m_shown = !view.pressed.empty();
        m_shown_at = now;
        ++m_count;
        m_changed.notify_one();
    }

    void work() {
        wait_for_rest();
        for (int i = 0; i < m_presses && press(); ++i)
            std::this_thread::sleep_for(10ms + 1ms * (i % 17));
        Window::send(Window::Message::close);
    }

    // The program will present nothing any more.
    void give_up() {
        std::lock_guard lock(m_mutex);
        m_given_up = true;
        m_changed.notify_one();
    }

    // Fewer than asked for when the program did not answer.
    const std::vector<double>& milliseconds() const { return m_milliseconds; }

  private:
    // Until nothing has been presented for a while: the entrance is over.
    void wait_for_rest() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_count > 0 || m_given_up; });
        for (long before = 0; before != m_count;) {
            before = m_count;
            m_changed.wait_for(lock, rest, [] { return false; });
        }
    }
    bool press() {
        base::Seconds begin = m_clock.now();
        report(SDL_FINGERDOWN, m_control);
        if (!wait_until(true)) return false;
        m_milliseconds.push_back((m_shown_at - begin) * 1000);
        report(SDL_FINGERMOTION, beside_controls);
        report(SDL_FINGERUP, beside_controls);
        return wait_until(false);
    }
    bool wait_until(bool shown) {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, too_long, [&] { return m_shown == shown || m_given_up; });
        return m_shown == shown && !m_given_up;
    }

    const Clock& m_clock;
    base::Point m_control;
    int m_presses;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_shown = false, m_given_up = false;
    base::Seconds m_shown_at = 0;
    long m_count = 0;
    std::vector<double> m_milliseconds;
};

}  // namespace

base::Result<std::vector<double>> measure_response(const Options& options, const scene::View& start,
                                                   scene::Stage& stage,
                                                   const MakeSurface& make_surface, int presses) {
    Clock clock;
    auto window = Window::open(options, clock);
    if (!window) return window.error();
    auto control = control_of(stage, start, (*window)->screen());
    if (!control) return base::Error{{}, "the page has no control to press", ""};
    Tester tester(clock, *control, presses);
    Health health;
    Attendant nobody({}, stage.exhibit(), health, clock.now());
    Loop loop(**window, clock, stage, make_surface, nobody, start);
    loop.presented = [&](const scene::View& view) { tester.presented(view); };
    std::thread hand([&] { tester.work(); });
    auto ended = loop.run();
    if (!ended) tester.give_up();
    hand.join();
    if (!ended) return ended.error();
    if (tester.milliseconds().size() != static_cast<size_t>(presses))
        return base::Error{{}, "a press was not shown within seconds", ""};
    return tester.milliseconds();
}

}  // namespace vitrina::kiosk
