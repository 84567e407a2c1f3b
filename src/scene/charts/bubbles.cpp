#include <algorithm>
#include <cmath>

#include "scene/chart.h"
#include "scene/charts/chart_map.h"

// Discs on the map whose areas are the values; two or three round sizes explain them.
namespace vitrina::scene {

namespace {

constexpr float largest_radius = 92, share_of_area = 0.12f;
constexpr float speck = 3;  // radius of a value too small to be seen
constexpr float tone = 0.9f;

struct Sizes {
    float largest = 0;  // radius of the largest value of all states
    double value = 0;

    float radius(double amount) const {
        if (!(amount > 0) || !(value > 0)) return 0;
        return largest * static_cast<float>(std::sqrt(amount / value));
    }
};

// Largest first, so that no disc hides a smaller one.
void order(const ChartFrame& frame, ChartPlacing& placing) {
    auto size = [&](size_t item) {
        double value = frame.data().value(0, item);
        return std::isfinite(value) ? value : 0;
    };
    for (size_t i = 0; i < frame.items(); ++i) placing.first_dot.push_back(i);
    std::stable_sort(placing.first_dot.begin(), placing.first_dot.end(),
                     [&](size_t a, size_t b) { return size(a) > size(b); });
}

class Bubbles {
  public:
    Bubbles(Moment& moment, const ChartFrame& frame, const ChartMap& map, const Sizes& sizes)
        : m_moment(moment), m_frame(frame), m_map(map), m_sizes(sizes) {}

    void draw(const ChartPlacing& placing) {
        for (size_t rank = 0; rank < placing.first_dot.size(); ++rank)
            disc(placing.first_dot[rank], rank);
        for (size_t rank = 0; rank < placing.first_dot.size(); ++rank)
            words(placing.first_dot[rank], rank);
    }

  private:
    int region(size_t item) const { return m_frame.data().items[item].region; }
    float in(size_t rank) { return reveal(m_moment, m_frame, rank, m_frame.items()); }
    float radius(size_t item) const {
        double value = m_frame.at.value(item);
        float exact = m_sizes.radius(value);
        return value > 0 ? std::max(exact, m_moment.px(speck)) : 0;
    }

    void disc(size_t item, size_t rank) {
        if (!m_map.shows(region(item))) return;
        base::Point at = m_map.anchor(region(item));
        float r = radius(item) * in(rank), shown = prominence(m_moment, m_frame, item);
        base::Colour ground = m_frame.palette.ground;
        m_moment.list().disc(at, r + m_moment.px(2), ground.faded(shown));
        m_moment.list().disc(at, r, m_frame.palette.ink.faded(tone * shown));
        float touch = std::max(radius(item), m_moment.metrics.target() / 2);
        base::Rect square{at.x - touch, at.y - touch, 2 * touch, 2 * touch};
        item_node(m_moment, m_frame, item, m_touched.touched(square, m_map.area()));
    }

    // The value in its disc, the region's name below; beside a small one both, where there is room.
    void words(size_t item, size_t rank) {
        if (!m_map.shows(region(item))) return;
        float shown = in(rank)*in(rank)*prominence(m_moment, m_frame, item);
        float said = shown * m_frame.at.settled(), r = radius(item);
        base::Point at = m_map.anchor(region(item));
        bool known = std::isfinite(m_frame.data().value(m_frame.at.to, item));
        const auto& value = known ? m_frame.wording->value(m_frame.data(), m_frame.at.to, item)
                                  : m_moment.word(content::Word::no_data);
        const auto& name = m_moment.in_language(m_frame.data().items[item].label);
        base::Colour ink = m_frame.palette.ink;
        float high = m_moment.px(30);
        bool inside =
            r > m_moment.px(30) &&
            chart_label(m_moment, value, {at.x - r * 0.82f, at.y - high / 2, r * 1.64f, high},
                        text::Alignment::centre, m_frame.palette.on_ink.faded(said), 800, 26, 1);
        if (inside) m_taken.block({at.x - r * 0.7f, at.y - r * 0.7f, r * 1.4f, r * 1.4f});
        float below = at.y + r + m_moment.px(18);
        if (!inside) {
            if (!map_label(m_moment, value, {at.x, below},
                           known ? ink.faded(said) : ink.faded(0.7f * said), known ? 800 : 500, 22,
                           m_map.area(), m_taken))
                return;
            below += m_moment.px(28);
        }
        map_label(m_moment, name, {at.x, below}, ink.faded(shown), 500, 22, m_map.area(), m_taken);
    }

    Moment& m_moment;
    const ChartFrame& m_frame;
    const ChartMap& m_map;
    Sizes m_sizes;
    LabelRoom m_taken, m_touched;
};

// Round sizes beside each other on one ground line, each with its value.
void size_legend(Moment& moment, const ChartFrame& frame, const Sizes& sizes,
                 const base::Rect& box) {
    const ChartLegend& legend = frame.wording->legend;
    float x = box.x, line = std::max(1.f, moment.px(2.5f));
    for (size_t i = 0; i < legend.sizes.size(); ++i) {
        float r = sizes.radius(legend.sizes[i]), wide = moment.px(170);
        if (r < moment.px(4) || x + 2 * r + moment.px(90) > box.right()) break;
        moment.list().ring({x + r, box.bottom() - r}, r, line, 0, 1, frame.palette.ink);
        base::Rect words{x + 2 * r + moment.px(10),
                         box.bottom() - std::max(r, moment.px(17)) - moment.px(17),
                         std::min(wide, box.right() - x - 2 * r - moment.px(10)), moment.px(34)};
        chart_label(moment, legend.size_labels[i], words, text::Alignment::start, frame.palette.ink,
                    600, 24, 1);
        x = words.x + wide;
    }
}

}  // namespace

void draw_bubbles(Moment& moment, const ChartFrame& frame, MapPaint& paint) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    Sizes sizes{
        std::min(moment.px(largest_radius), share_of_area * std::min(area.width, area.height)),
        frame.wording->largest};
    const auto& legend = frame.wording->legend;
    float gap = moment.px(18);
    float foot =
        legend.sizes.empty() ? 0 : std::max(2 * sizes.radius(legend.sizes[0]), moment.px(40)) + gap;
    ChartMap map(moment, {area.x, area.y + head, area.width, area.height - head - foot});
    size_legend(moment, frame, sizes, {area.x, area.bottom() - foot + gap, area.width, foot - gap});
    quiet_map(moment, frame, paint);
    map.draw(paint);
    int story = static_cast<int>(&frame.story - moment.exhibit.stories.data());
    const ChartPlacing& placing = moment.charts->places().of(
        {story, moment.language(), area.size()}, [&](ChartPlacing& fresh) { order(frame, fresh); });
    draw::Unmirrored on_the_map(moment.list());
    ChartFrame in_picture = frame;
    in_picture.area = map.area();
    Bubbles(moment, in_picture, map, sizes).draw(placing);
}

}  // namespace vitrina::scene
