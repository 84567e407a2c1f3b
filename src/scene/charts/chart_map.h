#pragma once

#include <array>

#include "scene/chart.h"

// The map as the ground of a chart: where its regions lie, and labels that keep off each other.
namespace vitrina::scene {

// Boxes that are taken; a label is drawn where none is.
class LabelRoom {
  public:
    // Takes the box when it lies within `bounds` and touches no other one.
    bool take(const base::Rect& box, const base::Rect& bounds);
    // Takes it whatever is there.
    void block(const base::Rect& box);
    // What a finger may touch: the rectangle, or the part of it, down to an eighth, that covers
    // none of the others; empty when there is none.
    base::Rect touched(const base::Rect& rect, const base::Rect& bounds);

  private:
    std::array<base::Rect, 1600> m_boxes;
    size_t m_count = 0;
};

// Fits the whole map into a part of a chart's area. A map has no reading direction: what is drawn
// with its places is drawn `Unmirrored`.
class ChartMap {
  public:
    // `margin` pixels of the area stay free around the regions.
    ChartMap(Moment& moment, const base::Rect& area, float margin = 0);

    // The map as `paint` says, within the area.
    void draw(const MapPaint& paint) const;

    // A line around a region in `ink`, on a wider one in `ground`: seen on any colour.
    void rim(int region, base::Colour ink, base::Colour ground) const;

    bool shows(int region) const;
    base::Point anchor(int region) const;  // pixels
    base::Rect within(int region) const;   // the box twice as wide as high that lies in it, pixels
    // The widest box with this aspect within the region around its anchor, pixels.
    float room(int region, float aspect) const;
    const base::Affine& transform() const { return m_transform; }
    const base::Rect& area() const { return m_area; }  // in the picture

  private:
    Moment& m_moment;
    base::Rect m_part;  // of the page
    base::Rect m_area;
    Camera m_camera;
    base::Affine m_transform;
};

// The sign of the items that stand out: a line around their regions.
void emphasis_rims(Moment& moment, const ChartFrame& frame, const ChartMap& map);

// All land in quiet tones of the chart's ground; regions a little stronger.
void quiet_map(Moment& moment, const ChartFrame& frame, MapPaint& paint);
// The tone of its regions: as strong as lets words be read on it.
base::Colour quiet_tone(const Moment& moment, const ChartFrame& frame);
// The chart's frame for what is drawn on that map.
ChartFrame frame_on_map(const Moment& moment, const ChartFrame& frame, const ChartMap& map);

// One line of text centred at a point on a plate of the map's colour, where there is room for it.
bool map_label(Moment& moment, std::string_view text, base::Point centre, base::Colour ink,
               int weight, float size, const base::Rect& bounds, LabelRoom& taken);

// What a dot stands for, "● = 10 boats", on one line within `box`.
void dot_note(Moment& moment, const ChartFrame& frame, const base::Rect& box);
float dot_note_height(const Moment& moment);

// Swatches and what they mean, in rows.
struct Swatch {
    base::Colour fill;
    base::Colour border;  // transparent = none
    std::string_view text;
};
class SwatchRows {
  public:
    void add(const Swatch& swatch);
    // Returns the height; draws when `opacity` is more than 0.
    float place(Moment& moment, const Palette& palette, const base::Rect& box, float opacity) const;

  private:
    std::array<Swatch, 10> m_swatches;
    size_t m_count = 0;
};

}  // namespace vitrina::scene
