#pragma once

#include <cstdint>

#include "base/geometry.h"
#include "film/frames.h"
#include "film/storyboard.h"
#include "scene/frame.h"
#include "scene/stage.h"

namespace vitrina::film {

// Builds the frames of a storyboard one after another and tells which of them need drawing.
class FrameSource : public Frames {
  public:
    // All three outlive it.
    FrameSource(scene::Stage& stage, const Storyboard& storyboard, base::Size size);

    int64_t count() const override { return m_storyboard.frames; }
    int frames_per_second() const override { return m_storyboard.frames_per_second; }
    bool advance(int64_t n) override;
    const scene::Frame& frame() const override { return m_frame; }

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
