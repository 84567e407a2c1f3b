#pragma once

#include <cstdint>

#include "base/geometry.h"
#include "film/storyboard.h"
#include "scene/frame.h"
#include "scene/stage.h"

namespace vitrina::film {

// Builds the frames of a storyboard one after another and tells which of them need drawing.
class FrameSource {
  public:
    // All three outlive it.
    FrameSource(scene::Stage& stage, const Storyboard& storyboard, base::Size size);

    // Moves on to frame n = 0, 1, 2... False: it looks exactly like the one before, which `frame`
    // still holds.
    bool advance(int64_t n);
    const scene::Frame& frame() const { return m_frame; }

  private:
    scene::Stage& m_stage;
    const Storyboard& m_storyboard;
    base::Size m_size;
    scene::View m_view;
    size_t m_cue = 0;  // the next one
    bool m_built = false;
    scene::Frame m_frame;
};

}  // namespace vitrina::film
