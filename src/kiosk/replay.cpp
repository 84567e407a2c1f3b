#include "kiosk/replay.h"

#include <cmath>
#include <string_view>

#include "draw/display_list.h"
#include "kiosk/player.h"

namespace vitrina::kiosk {

namespace {

constexpr double looks_a_second = 30;

// FNV-1a, 64 bits.
void mix(uint64_t& digest, std::string_view text) {
    for (char c : text) digest = (digest ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
}

}  // namespace

ReplaySummary replay(scene::Stage& stage, const scene::View& start, const scene::Screen& screen,
                     const Recording& recording) {
    Session session(stage, start, screen);
    Player player(session, recording, screen);
    ReplaySummary summary;
    summary.digest = 0xCBF29CE484222325u;
    auto looks = static_cast<int64_t>(std::floor(recording.end * looks_a_second));
    for (int64_t look = 0; look <= looks; ++look) {
        base::Seconds now = static_cast<double>(look) / looks_a_second;
        player.play_until(now);
        if (!session.due(now)) continue;
        mix(summary.digest, draw::dump(session.build(now).list));
        ++summary.frames;
    }
    player.play_until(recording.end);
    summary.inputs = player.played();
    summary.last = session.view();
    return summary;
}

}  // namespace vitrina::kiosk
