#pragma once

#include "film/frames.h"
#include "kiosk/player.h"

namespace vitrina::cli {

// A recorded visit as a film: as long as it was, at `frames_per_second`.
class VisitFrames : public film::Frames {
  public:
    // Stage and recording outlive it.
    VisitFrames(scene::Stage& stage, const scene::View& start, const scene::Screen& screen,
                const kiosk::Recording& recording, int frames_per_second);

    int64_t count() const override;
    int frames_per_second() const override { return m_frames_per_second; }
    bool advance(int64_t n) override;
    const scene::Frame& frame() const override { return m_session.frame(); }

  private:
    const kiosk::Recording& m_recording;
    int m_frames_per_second;
    kiosk::Session m_session;
    kiosk::Player m_player;
};

}  // namespace vitrina::cli
