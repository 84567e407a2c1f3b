#include "kiosk/demonstration.h"

#include <algorithm>

namespace vitrina::kiosk {

namespace {

constexpr base::Seconds shortest_round = 20;

}  // namespace

Demonstration::Demonstration(Session& session, const Recording& recording)
    : m_session(session), m_recording(recording) {}

base::Seconds Demonstration::round_ends() const {
    const scene::View& view = m_session.view();
    if (view.page.kind != scene::PageKind::attract) return base::never;
    const content::Attract& attract = m_session.stage().exhibit().attract;
    auto scenes = static_cast<double>(attract.stories.size());
    return view.entered + std::max(shortest_round, scenes * attract.scene_seconds);
}

base::Seconds Demonstration::due() const {
    if (!m_player) return round_ends();
    return std::min(m_player->next(), m_began + m_recording.end);
}

void Demonstration::pass_time(base::Seconds now, const scene::Screen& screen) {
    if (!m_player) {
        if (round_ends() > now) return;
        m_began = now;
        m_played = 0;
        m_player.emplace(m_session, m_recording, screen, m_began);
    }
    m_player->play_until(now);
    for (; m_played < m_player->played(); ++m_played) {
        const auto* touch = std::get_if<Touch>(&m_recording.inputs[m_played].input);
        if (!touch || touch->kind == Touch::Kind::move) continue;
        if (touch->kind == Touch::Kind::down) {
            m_fingers.insert(touch->pointer);
        } else {
            m_fingers.erase(touch->pointer);
        }
    }
    if (!m_player->ended(now)) return;
    lift_fingers(now);
    m_player.reset();
    m_session.leave(now);
}

void Demonstration::interrupt(base::Seconds now) {
    if (!m_player) return;
    lift_fingers(now);
    m_player.reset();
}

void Demonstration::lift_fingers(base::Seconds now) {
    for (int64_t finger : m_fingers)
        m_session.give(Touch{Touch::Kind::cancel, finger, {}, now}, now);
    m_fingers.clear();
}

}  // namespace vitrina::kiosk
