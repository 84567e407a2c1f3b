#pragma once

#include <map>

#include "kiosk/recording.h"
#include "kiosk/session.h"

namespace vitrina::kiosk {

// Plays a recording to a session, in the recording's own time. On a screen of another size fingers
// come down on the controls that they came down on.
class Player {
  public:
    // Both outlive it. `screen`: what the session is shown on. `begin`: the session's time at which
    // the recording begins.
    Player(Session& session, const Recording& recording, const scene::Screen& screen,
           base::Seconds begin = 0);

    // Everything up to that moment; the session has then passed the time as well.
    void play_until(base::Seconds now);
    // When the next input is due; never, at the end.
    base::Seconds next() const;
    bool ended(base::Seconds now) const {
        return now >= m_begin + m_recording.end && next() == base::never;
    }
    size_t played() const { return m_next; }

  private:
    // Where the finger is here, and what its later ways begin from.
    struct Anchor {
        base::Point there, here;
    };
    Input on_this_screen(const RecordedInput& recorded);
    base::Point scaled(base::Point at) const { return {at.x * m_scale_x, at.y * m_scale_y}; }
    base::Point landing(const RecordedInput& recorded, base::Point at) const;

    Session& m_session;
    const Recording& m_recording;
    float m_scale_x, m_scale_y;
    bool m_same;
    base::Seconds m_begin;
    size_t m_next = 0;
    std::map<int64_t, Anchor> m_fingers;
};

}  // namespace vitrina::kiosk
