#pragma once

#include "scene/map_inset_places.h"
#include "scene/map_signs.h"

namespace vitrina::scene {

// The insets of a map: small frames at its corners, one of which may have grown over it.
class MapInsets {
  public:
    // Where each stands in a frame of the screen, `free` of controls, at this moment.
    // They shrink rather than cover a region of the overview; what has no room is left out.
    MapInsets(Moment& moment, const base::Rect& frame, const base::Affine& overview);

    // The small ones; `shown` 0..1. Adds them to what is occupied.
    void draw_small(Moment& moment, MapPaint& paint, float shown, Occupied& occupied) const;
    // The one that grows, has grown or shrinks, above everything of the map.
    void draw_large(Moment& moment, const MapPaint& paint, const Palette& palette) const;

    // Whether one stands large; the map behind it is then out of reach.
    bool is_open() const { return m_open >= 0; }

    // Whether one of the small ones shows a region at `least` pixels or more.
    bool shows(const Moment& moment, int region, float least) const;

    // The region that a touch in an inset means; -1 for none, nothing for a touch beside them.
    std::optional<int> region_at(const Moment& moment, base::Point point, float reach) const;

  private:
    struct Frame {
        base::Rect small, now;
        float grown = 0;    // 0..1
        bool shown = true;  // false where there is no room for it
    };
    base::Affine transform(const Moment& moment, size_t inset) const {
        return transform(moment, inset, m_frames[inset].now);
    }
    float growth(Moment& moment, int inset) const;
    base::Affine transform(const Moment& moment, size_t inset, const base::Rect& frame) const;
    float caption_width(Moment& moment, size_t inset) const;
    void caption_of(Moment& moment, size_t inset, float shown) const;
    void ground_of(Moment& moment, size_t inset, float shown) const;
    void map_of(Moment& moment, size_t inset, const MapPaint& paint, MapPart part) const;
    void dots_of(Moment& moment, size_t inset, const MapPaint& paint) const;

    std::array<Frame, most_insets> m_frames;
    size_t m_count = 0;
    int m_open = -1, m_growing = -1;
    base::Rect m_large;
};

}  // namespace vitrina::scene
