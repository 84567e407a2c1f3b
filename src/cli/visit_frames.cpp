#include "cli/visit_frames.h"

#include <cmath>

namespace vitrina::cli {

VisitFrames::VisitFrames(scene::Stage& stage, const scene::View& start, const scene::Screen& screen,
                         const kiosk::Recording& recording, int frames_per_second)
    : m_recording(recording),
      m_frames_per_second(frames_per_second),
      m_session(stage, start, screen),
      m_player(m_session, recording, screen) {}

int64_t VisitFrames::count() const {
    return static_cast<int64_t>(std::ceil(m_recording.end * m_frames_per_second)) + 1;
}

bool VisitFrames::advance(int64_t n) {
    base::Seconds now = static_cast<double>(n) / m_frames_per_second;
    m_player.play_until(now);
    if (n > 0 && !m_session.due(now)) return false;
    m_session.build(now);
    return true;
}

}  // namespace vitrina::cli
