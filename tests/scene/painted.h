#pragma once

#include <optional>

#include "draw/display_list.h"

namespace vitrina::test {

// What a display list paints, looked up point by point without a GPU: the ground that lies under a
// text. Edges are hard; pictures have no colour here.
class Painted {
  public:
    explicit Painted(const draw::DisplayList& list);

    // The colour at a point after the first `count` commands, texts and icons left out. Nothing
    // when a picture of the pack shows there.
    std::optional<base::Colour> ground(base::Point point, size_t count) const;

    // Of a colour that command `index` paints at a point with the ground there; nothing on
    // pictures.
    std::optional<float> contrast(base::Colour colour, base::Point point, size_t index) const;

    // Whether something opaque drawn from command `first` on, texts aside, covers the rectangle.
    bool covered(const base::Rect& rect, size_t first) const;

    // What clips leave of command `index`, and the opacity of the groups around it.
    const base::Rect& clip(size_t index) const { return m_clips[index]; }
    float opacity(size_t index) const { return m_opacities[index]; }

  private:
    const draw::DisplayList& m_list;
    std::vector<base::Rect> m_clips;
    std::vector<float> m_opacities;
};

}  // namespace vitrina::test
