#pragma once

#include <array>
#include <optional>

#include "scene/map_mask.h"

namespace vitrina::scene {

// Rectangles that others keep clear of, without allocating; beyond its room it forgets.
class Occupied {
  public:
    void add(const base::Rect& rect) {
        if (m_count < m_rects.size()) m_rects[m_count++] = rect;
    }
    bool meets(const base::Rect& rect) const {
        for (size_t i = 0; i < m_count; ++i) {
            if (!intersection(m_rects[i], rect).empty()) return true;
        }
        return false;
    }

  private:
    std::array<base::Rect, 64> m_rects;
    size_t m_count = 0;
};

// Where something may stand beside a place on the map.
struct SpotWish {
    base::Point place;             // pixels
    base::Size box;                // what is to stand there
    base::Rect free;               // must hold it
    float nearest = 0, step = 1;   // of its middle from the place
    std::optional<float> bearing;  // preferred, degrees clockwise from up
    int steps = 8;                 // how far away it may stand
};

// The middle of the box at the nearest spot over the sea that is free; nothing when there is none.
// `transform` takes the mask's plane to pixels.
std::optional<base::Point> find_spot(const SpotWish& wish, const LandMask& mask,
                                     const base::Affine& transform, const Occupied& occupied);

// The same anywhere in the free part, looked for in small steps: for what must not be missing.
std::optional<base::Point> find_spot_anywhere(const SpotWish& wish, const LandMask& mask,
                                              const base::Affine& transform,
                                              const Occupied& occupied);

}  // namespace vitrina::scene
