#pragma once

#include <optional>
#include <set>

#include "kiosk/player.h"

namespace vitrina::kiosk {

// While nobody is there, a recorded visit is played after every round of the attract loop. A hand
// ends it and finds the page that was shown: the visit goes on from there as its own.
class Demonstration {
  public:
    // Both outlive it. The recording begins in the attract loop.
    Demonstration(Session& session, const Recording& recording);

    bool playing() const { return m_player.has_value(); }
    // When the next thing happens by itself; never, while somebody is on a visit.
    base::Seconds due() const;
    // Begins, plays and ends it, up to that moment. `screen`: what the session is shown on.
    void pass_time(base::Seconds now, const scene::Screen& screen);
    // Somebody is there.
    void interrupt(base::Seconds now);

  private:
    base::Seconds round_ends() const;
    void lift_fingers(base::Seconds now);

    Session& m_session;
    const Recording& m_recording;
    std::optional<Player> m_player;
    base::Seconds m_began = 0;
    size_t m_played = 0;          // inputs whose fingers are known
    std::set<int64_t> m_fingers;  // of the recording that are down
};

}  // namespace vitrina::kiosk
