#include "scene/charts/size_legend.h"

#include <algorithm>
#include <cmath>

#include "scene/charts/chart_space.h"

namespace vitrina::scene {

float DiscSizes::radius(double amount) const {
    if (!(amount > 0) || !(value > 0)) return 0;
    return largest * static_cast<float>(std::sqrt(amount / value));
}

namespace {

// Round sizes, the largest first, each with its value: below each other beside a map, else beside
// each other below it.
class SizeLegend {
  public:
    SizeLegend(Moment& moment, const ChartFrame& frame, const DiscSizes& sizes)
        : m_moment(moment), m_frame(frame), m_sizes(sizes) {
        for (size_t i = 0; i < legend().sizes.size(); ++i) {
            if (radius(i) < moment.px(4)) break;
            m_count = i + 1;
            m_label = std::max(m_label, text_width(moment, legend().size_labels[i], 24, 600));
        }
    }

    base::Size beside() const {
        if (m_count == 0) return {};
        float height = 0;
        for (size_t i = 0; i < m_count; ++i) height += row(i);
        return {2 * radius(0) + m_moment.px(16) + m_label, height};
    }
    base::Size below() const {
        if (m_count == 0) return {};
        float width = 0;
        for (size_t i = 0; i < m_count; ++i) width += 2 * radius(i) + m_label + m_moment.px(56);
        return {width, std::max(2 * radius(0), m_moment.px(40))};
    }
    void draw_beside(base::Point foot) {
        float y = foot.y;
        for (size_t i = m_count; i-- > 0; y -= row(i))
            draw({foot.x + radius(0), y - row(i) / 2}, foot.x + 2 * radius(0), i);
    }
    void draw_below(const base::Rect& box) {
        float x = box.x;
        for (size_t i = 0; i < m_count; ++i) {
            float r = radius(i), end = x + 2 * r + m_moment.px(16) + m_label;
            if (end > box.right()) return;
            draw({x + r, box.bottom() - std::max(r, m_moment.px(18))}, x + 2 * r, i);
            x = end + m_moment.px(40);
        }
    }

  private:
    const ChartLegend& legend() const { return m_frame.wording->legend; }
    float radius(size_t i) const { return m_sizes.radius(legend().sizes[i]); }
    float row(size_t i) const { return std::max(2 * radius(i), m_moment.px(36)) + m_moment.px(12); }
    void draw(base::Point centre, float words, size_t i) {
        m_moment.list().ring(centre, radius(i), std::max(1.f, m_moment.px(2.5f)), 0, 1,
                             m_frame.palette.ink);
        chart_label(m_moment, legend().size_labels[i],
                    {words + m_moment.px(14), centre.y - m_moment.px(18), m_label + m_moment.px(4),
                     m_moment.px(36)},
                    text::Alignment::start, m_frame.palette.ink, 600, 24, 1);
    }

    Moment& m_moment;
    const ChartFrame& m_frame;
    DiscSizes m_sizes;
    size_t m_count = 0;
    float m_label = 0;  // width of the longest
};

}  // namespace

base::Rect size_legend(Moment& moment, const ChartFrame& frame, const DiscSizes& sizes,
                       const base::Rect& area) {
    SizeLegend legend(moment, frame, sizes);
    float gap = moment.px(20);
    base::Size side = legend.beside(), foot = legend.below();
    // Where it leaves the larger map.
    base::Rect shape = moment.map->bounds();
    auto scale = [&](float width, float height) {
        return std::min(width / shape.width, height / shape.height);
    };
    bool beside =
        side.height < area.height && side.width < area.width * 0.5f &&
        scale(area.width - side.width, area.height) > scale(area.width, area.height - foot.height);
    if (beside) {
        legend.draw_beside({area.x, area.bottom()});
        float used = side.width > 0 ? side.width + gap : 0;
        return {area.x + used, area.y, area.width - used, area.height};
    }
    float used = foot.height > 0 ? foot.height + gap : 0;
    legend.draw_below({area.x, area.bottom() - foot.height, area.width, foot.height});
    return {area.x, area.y, area.width, area.height - used};
}

}  // namespace vitrina::scene
