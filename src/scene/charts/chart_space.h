#pragma once

#include <array>

#include "scene/chart.h"

// What several charts share: how wide a text is, times along an axis, labels that make room for
// each other. Nothing here allocates.
namespace vitrina::scene {

// Of one line as chart_label sets it, pixels; `size` in reference pixels.
float text_width(Moment& moment, std::string_view text, float size, int weight = 500);

// The widest of the items' or the series' labels; of many, sixty are asked.
float widest_item(Moment& moment, const ChartFrame& frame, float size, int weight = 500);
float widest_series(Moment& moment, const ChartFrame& frame, float size, int weight = 600);

// The widest of the written values, or of the sums of each item's series: exactly for as many as
// are ever written at once, nearly for more.
enum class Written { values, totals };
float widest_value(Moment& moment, const ChartFrame& frame, float size, int weight = 700,
                   Written which = Written::values);

// One line at its natural width: `at` is its start, middle or end, and its vertical middle.
void chart_line(Moment& moment, std::string_view text, base::Point at, text::Alignment alignment,
                base::Colour colour, int weight = 500, float size = 26);

// Times at their true places between two edges, pixels.
struct TimeAxis {
    double first = 0, last = 0;
    float left = 0, right = 0;

    static TimeAxis of(const ChartFrame& frame, float left, float right);
    float place(double at) const;
};

// The items' labels below a time axis, as many as have room, within [left, right]; where a label is
// too long for it, its year. Their boxes are `height` high from `top` on.
void time_labels(Moment& moment, const ChartFrame& frame, const TimeAxis& axis,
                 const base::Rect& foot);

// Labels beside the places that they belong to, moved apart along one axis where they would touch.
class SideLabels {
  public:
    struct Slot {
        size_t index = 0;  // of what it labels
        float wanted = 0;  // its middle, where it belongs
        float height = 0;
        float placed = 0;           // its middle, where it stands
        bool first_choice = false;  // leaves last when there is no room for all
    };
    // No more than `most` are taken; the others stay without a label.
    void add(size_t index, float wanted, float height, bool first_choice = false);
    // Within [low, high], in their order.
    void settle(float low, float high);
    const Slot* begin() const { return m_slots.data(); }
    const Slot* end() const { return m_slots.data() + m_count; }
    size_t size() const { return m_count; }
    static constexpr size_t most = 64;

  private:
    float height() const;
    void drop_one();

    std::array<Slot, most> m_slots;
    size_t m_count = 0;
};

// Labels on stems, above or below a line, in as many tiers as there is room; no label covers
// another one or a stem.
class Flags {
  public:
    struct Flag {
        size_t index = 0;
        base::Rect box;
        base::Point foot;  // where the stem begins
        float stem_end = 0;
        bool leftwards = false;  // the box lies to the left of its stem
    };
    enum class Side { above, below };

    // Boxes lie within `bounds`, `distance` from the line or a number of steps more, and keep a gap
    // between them.
    Flags(const base::Rect& bounds, float distance, float step, float gap)
        : m_bounds(bounds), m_distance(distance), m_step(step), m_gap(gap) {}
    // For many: labels to the left of their stems, which bar the way to those before them, are put
    // as far away as there is room, and only where there is no room to the right.
    void crowd() { m_crowded = true; }
    // Finds a place for a label of this size whose stem starts at `foot`; `line` is what the boxes
    // keep their distance from. False when there is none.
    bool place(size_t index, base::Point foot, float line, base::Size size, Side side);
    const Flag* begin() const { return m_flags.data(); }
    const Flag* end() const { return m_flags.data() + m_count; }
    size_t size() const { return m_count; }
    bool full() const { return m_count == m_flags.size(); }

  private:
    bool free(const Flag& flag) const;
    bool try_at(Flag flag, float line, float away, base::Size size, Side side);

    base::Rect m_bounds;
    float m_distance, m_step, m_gap;
    bool m_crowded = false;
    std::array<Flag, 48> m_flags;
    size_t m_count = 0;
};

}  // namespace vitrina::scene
