#pragma once

#include <cstdint>

#include "scene/frame.h"

namespace vitrina::film {

// What a film shows, frame by frame: a storyboard, or a visit that was recorded.
class Frames {
  public:
    virtual ~Frames() = default;
    virtual int64_t count() const = 0;
    virtual int frames_per_second() const = 0;
    // Moves on to frame n = 0, 1, 2... False: it looks exactly like the one before, which `frame`
    // still holds.
    virtual bool advance(int64_t n) = 0;
    virtual const scene::Frame& frame() const = 0;
};

}  // namespace vitrina::film
