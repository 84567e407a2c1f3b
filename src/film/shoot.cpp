#include "film/shoot.h"

#include <chrono>

#include "film/frame_source.h"

namespace vitrina::film {
namespace {

base::Error cancelled_error(const std::string& file) {
    base::Error error;
    error.place.file = file;
    error.what = "the film was cancelled; nothing was kept";
    return error;
}

// Reports at most a few times a second.
class Pace {
  public:
    Pace(int64_t total, const ReportProgress& report) : m_total(total), m_report(report) {}

    void done(int64_t frames) {
        Clock::time_point now = Clock::now();
        bool due = frames == m_total || now - m_reported >= std::chrono::milliseconds(250);
        if (!due || !m_report) return;
        m_reported = now;
        double seconds = std::chrono::duration<double>(now - m_start).count();
        double rate = seconds > 0 ? static_cast<double>(frames) / seconds : 0;
        double left = rate > 0 ? static_cast<double>(m_total - frames) / rate : 0;
        m_report({frames, m_total, rate, left});
    }

  private:
    using Clock = std::chrono::steady_clock;
    int64_t m_total;
    const ReportProgress& m_report;
    Clock::time_point m_start = Clock::now(), m_reported = m_start;
};

}  // namespace

base::Result<ShootCounts> shoot(Frames& frames, gpu::Surface& surface, media::FilmFormat format,
                                const std::string& file, const ReportProgress& report,
                                const std::atomic<bool>& cancelled) {
    format.frames_per_second = frames.frames_per_second();
    auto writer = media::FilmWriter::open(file, format);
    if (!writer) return writer.error();
    Pace pace(frames.count(), report);
    ShootCounts counts;
    base::Bitmap picture;
    for (int64_t n = 0; n < frames.count(); ++n) {
        if (cancelled) return cancelled_error(file);
        bool changed = frames.advance(n);
        if (changed) {
            surface.draw(frames.frame().list, gpu::Surface::Target::picture);
            surface.read(picture);
        }
        auto added = changed ? (*writer)->add_exchanged(picture) : (*writer)->add_repeat();
        if (!added) return added.error();
        ++(changed ? counts.drawn : counts.repeated);
        pace.done(n + 1);
    }
    if (auto finished = (*writer)->finish(); !finished) return finished.error();
    return counts;
}

base::Result<ShootCounts> shoot(scene::Stage& stage, gpu::Surface& surface,
                                const Storyboard& storyboard, const media::FilmFormat& format,
                                const std::string& file, const ReportProgress& report,
                                const std::atomic<bool>& cancelled) {
    FrameSource source(stage, storyboard,
                       {static_cast<float>(format.width), static_cast<float>(format.height)});
    return shoot(source, surface, format, file, report, cancelled);
}

}  // namespace vitrina::film
