#include "cli/bench.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "cli/allocation_counter.h"
#include "cli/statistics.h"

namespace vitrina::cli {

namespace {

using base::Seconds;

constexpr Seconds step = 1.0 / 60;
constexpr Seconds longest_entrance = 12;
constexpr Seconds rest = 0.25;  // a page that will not change for this long is at rest

double milliseconds_now() {
    return std::chrono::duration<double, std::milli>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

// One value a frame of everything that is measured.
struct Samples {
    std::vector<double> build, draw, present, frame, allocations, calls, switches, bytes, shaded;

    PageCost medians(std::string name) const {
        PageCost cost;
        cost.name = std::move(name);
        cost.frames = static_cast<int>(frame.size());
        cost.build_ms = median(build);
        cost.draw_ms = median(draw);
        cost.present_ms = median(present);
        cost.frame_ms = median(frame);
        cost.allocations = median(allocations);
        cost.most_allocations = largest(allocations);
        cost.draw_calls = median(calls);
        cost.program_switches = median(switches);
        cost.uploaded_bytes = median(bytes);
        cost.shaded_ratio = median(shaded);
        return cost;
    }
};

class Meter {
  public:
    Meter(Studio& studio, const scene::View& view, const scene::Screen& screen)
        : m_studio(studio), m_view(view), m_screen(screen), m_size(screen.size) {}

    // Builds, draws and finishes the frame of time t.
    void frame(Seconds t, Samples* samples) {
        uint64_t allocations = allocations_of_this_thread();
        double begin = milliseconds_now();
        m_studio.exhibition->stage().build(m_view, t, m_screen, m_frame);
        double built = milliseconds_now();
        m_studio.surface->draw(m_frame.list, gpu::Surface::Target::picture);
        double drawn = milliseconds_now();
        m_studio.surface->finish();
        double finished = milliseconds_now();
        allocations = allocations_of_this_thread() - allocations;
        if (!samples) return;
        const gpu::FrameCounts& counts = m_studio.surface->counts();
        samples->build.push_back(built - begin);
        samples->draw.push_back(drawn - built);
        samples->present.push_back(finished - drawn);
        samples->frame.push_back(finished - begin);
        samples->allocations.push_back(static_cast<double>(allocations));
        samples->calls.push_back(counts.draw_calls);
        samples->switches.push_back(counts.program_switches);
        samples->bytes.push_back(static_cast<double>(counts.uploaded_bytes));
        samples->shaded.push_back(counts.shaded_pixels / (m_size.width * m_size.height));
    }

    // Draws once what the kiosk would draw from the entrance until the page comes to rest; a loop,
    // and a page that never rests, for a stretch of it. Returns the time of the last frame.
    Seconds entrance(bool loops, Samples* samples) {
        Seconds t = 0;
        for (int64_t beat = 0;;) {
            t = static_cast<double>(beat) * step;
            frame(t, samples);
            bool over = !loops && resting(t);
            beat = std::max(beat + 1, static_cast<int64_t>(std::ceil(
                                          std::min(m_frame.next_change, longest_entrance) / step)));
            if (over || static_cast<double>(beat) * step >= longest_entrance) return t;
        }
    }

    bool resting(Seconds t) const { return m_frame.next_change > t + rest; }

    // Frames a second that the kiosk would draw from t on, looked at for ten seconds.
    double drawn_per_second(Seconds t) {
        constexpr Seconds span = 10;
        int count = 0;
        for (Seconds now = t; now < t + span; ++count) {
            m_studio.exhibition->stage().build(m_view, now, m_screen, m_frame);
            now = std::max(m_frame.next_change, now + step);
        }
        return (count - 1) / span;
    }

  private:
    Studio& m_studio;
    const scene::View& m_view;
    scene::Screen m_screen;
    base::Size m_size;
    scene::Frame m_frame;
};

}  // namespace

std::vector<PageCost> measure(Studio& studio, const BenchPage& page, const scene::Screen& screen) {
    std::vector<PageCost> costs;
    Meter meter(studio, page.view, screen);
    Seconds settled = meter.entrance(page.loops, nullptr);
    bool rests = meter.resting(settled);
    if (page.moving) {
        Samples samples;
        while (samples.frame.size() < bench_frames) meter.entrance(page.loops, &samples);
        costs.push_back(samples.medians(page.name + " moving"));
        costs.back().drawn_per_second = page.loops ? meter.drawn_per_second(0) : 1 / step;
    }
    if (page.still && rests) {
        Samples samples;
        meter.frame(settled, nullptr);
        for (size_t n = 0; n < bench_frames; ++n) meter.frame(settled, &samples);
        costs.push_back(samples.medians(page.name + " still"));
        costs.back().drawn_per_second = meter.drawn_per_second(settled);
    }
    return costs;
}

double measure_reference(gpu::Surface& surface, PictureSize size) {
    base::Size pixels{static_cast<float>(size.width), static_cast<float>(size.height)};
    surface.draw_reference(pixels);
    std::vector<double> times;
    for (size_t n = 0; n < bench_frames; ++n) {
        double begin = milliseconds_now();
        surface.draw_reference(pixels);
        times.push_back(milliseconds_now() - begin);
    }
    return median(times);
}

}  // namespace vitrina::cli
