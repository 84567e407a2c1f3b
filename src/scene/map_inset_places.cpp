#include "scene/map_inset_places.h"

#include <algorithm>

namespace vitrina::scene {

namespace {

constexpr float widest = 360;  // reference pixels
constexpr float share_of_frame = 0.4f, least_scale = 0.45f, shrink = 0.95f;
constexpr float flattest = 1.75f, narrowest = 0.8f;
// What an inset keeps clear, and the side of a square of land that it may cover all the same: lone
// islands. Reference pixels.
constexpr float clear_of_land = 6, covered_side = 11;
constexpr float between_insets = 14;  // reference pixels

using Corner = content::MapInset::Corner;

bool at_left(Corner corner) {
    return corner == Corner::top_left || corner == Corner::bottom_left;
}

bool at_top(Corner corner) {
    return corner == Corner::top_left || corner == Corner::top_right;
}

// Fills one corner of a frame: large ones above one another, small ones two in a row.
class CornerStack {
  public:
    CornerStack(const base::Rect& frame, bool left, bool top, float gap)
        : m_frame(frame), m_left(left), m_top(top), m_gap(gap) {}

    base::Rect place(base::Size size, bool small) {
        bool beside = small && m_last_small && m_row + m_gap + size.width <= m_widest + 1;
        if (!beside) {
            m_height += m_row > 0 ? m_row_height + m_gap : 0;
            m_row = m_row_height = 0;
        }
        float offset = m_row > 0 ? m_row + m_gap : 0;
        float x = m_left ? m_frame.x + offset : m_frame.right() - offset - size.width;
        float y = m_top ? m_frame.y + m_height : m_frame.bottom() - m_height - size.height;
        m_row = offset + size.width;
        m_row_height = std::max(m_row_height, size.height);
        m_widest = std::max(m_widest, m_row);
        m_last_small = small;
        return {x, y, size.width, size.height};
    }

  private:
    base::Rect m_frame;
    bool m_left, m_top;
    float m_gap, m_height = 0, m_row = 0, m_row_height = 0, m_widest = 0;
    bool m_last_small = false;
};

// Shrinks what is in the way until all is well.
class Arrangement {
  public:
    Arrangement(const Moment& moment, const base::Rect& frame, const base::Affine& overview)
        : m_moment(moment),
          m_frame(frame),
          m_overview(overview),
          m_count(std::min(most_insets, moment.map->insets())) {
        m_scales.fill(1);
    }

    std::array<base::Rect, most_insets> places() {
        do place();
        while (make_room());
        return m_places;
    }

  private:
    const content::MapInset& inset(size_t i) const { return m_moment.exhibit.map->insets[i]; }

    void place() {
        float apart = m_moment.px(between_insets);
        std::array<CornerStack, 4> corners{
            CornerStack(m_frame, true, true, apart), CornerStack(m_frame, false, true, apart),
            CornerStack(m_frame, true, false, apart), CornerStack(m_frame, false, false, apart)};
        for (size_t i = 0; i < m_count; ++i) {
            float width = std::min(m_moment.px(widest), m_frame.width * share_of_frame);
            width *= m_scales[i];
            if (inset(i).small) width = (width - apart) / 2;
            float aspect = inset(i).small ? 1 : inset_aspect(m_moment.map->inset(i));
            float height = width / aspect + m_moment.px(inset_caption_room);
            size_t at = (at_top(inset(i).corner) ? 0u : 2u) + (at_left(inset(i).corner) ? 0u : 1u);
            m_places[i] = corners[at].place({width, height}, inset(i).small);
        }
    }

    bool covers_regions(const base::Rect& place) const {
        const base::Affine& t = m_overview;
        base::Rect rect = place.inset(-m_moment.px(clear_of_land));
        base::Rect plane{(rect.x - t.e) / t.a, (rect.y - t.f) / t.d, rect.width / t.a,
                         rect.height / t.d};
        float land = m_moment.map->region_mask().land(plane) * rect.width * rect.height;
        return land > m_moment.px(covered_side) * m_moment.px(covered_side);
    }

    bool meets_another(size_t i) const {
        for (size_t k = 0; k < m_count; ++k) {
            if (k != i && !intersection(m_places[i], m_places[k]).empty()) return true;
        }
        return false;
    }

    // Of one corner: all when they leave the frame, those of one size when one of them is in the
    // way.
    bool shrink_with(size_t i, bool all) {
        bool any = false;
        for (size_t k = 0; k < m_count; ++k) {
            bool same =
                inset(k).corner == inset(i).corner && (all || inset(k).small == inset(i).small);
            if (!same || m_scales[k] <= least_scale) continue;
            m_wanted[k] = any = true;
        }
        return any;
    }

    bool make_room() {
        m_wanted.fill(false);
        bool any = false;
        for (size_t i = 0; i < m_count; ++i) {
            bool leaves = !lies_within(m_places[i], m_frame);
            if (leaves || covers_regions(m_places[i]) || meets_another(i))
                any = shrink_with(i, leaves) || any;
        }
        for (size_t i = 0; i < m_count; ++i) {
            if (m_wanted[i]) m_scales[i] *= shrink;
        }
        return any;
    }

    const Moment& m_moment;
    base::Rect m_frame;
    base::Affine m_overview;
    size_t m_count;
    std::array<float, most_insets> m_scales{};
    std::array<bool, most_insets> m_wanted{};
    std::array<base::Rect, most_insets> m_places{};
};

}  // namespace

float inset_aspect(const MapPlane& plane) {
    const base::Rect& bounds = plane.bounds();
    return bounds.empty() ? 1.f : std::clamp(bounds.width / bounds.height, narrowest, flattest);
}

bool lies_within(const base::Rect& rect, const base::Rect& frame) {
    return rect.x >= frame.x - 1 && rect.y >= frame.y - 1 && rect.right() <= frame.right() + 1 &&
           rect.bottom() <= frame.bottom() + 1;
}

std::array<base::Rect, most_insets> inset_places(const Moment& moment, const base::Rect& frame,
                                                 const base::Affine& overview) {
    return Arrangement(moment, frame, overview).places();
}

}  // namespace vitrina::scene
