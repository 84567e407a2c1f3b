#include "film/frame_source.h"

namespace vitrina::film {

FrameSource::FrameSource(scene::Stage& stage, const Storyboard& storyboard, base::Size size)
    : m_stage(stage), m_storyboard(storyboard), m_size(size), m_view(storyboard.start) {}

bool FrameSource::advance(int64_t n) {
    // The same fold as view_at, one cue at a time.
    bool same_view = m_built;
    while (m_cue < m_storyboard.cues.size() && m_storyboard.cues[m_cue].frame <= n) {
        const Cue& cue = m_storyboard.cues[m_cue++];
        m_view =
            scene::update(m_stage.exhibit(), m_view, cue.action, time_of(m_storyboard, cue.frame));
        same_view = false;
    }
    base::Seconds time = time_of(m_storyboard, n);
    if (same_view && time < m_frame.next_change) return false;
    m_stage.build(m_view, time, m_size, m_frame);
    m_built = true;
    return true;
}

}  // namespace vitrina::film
