#include <algorithm>
#include <cmath>

#include "scene/chart.h"
#include "scene/charts/chart_map.h"
#include "scene/charts/chart_space.h"
#include "scene/charts/size_legend.h"

// Discs on the map whose areas are the values; two or three round sizes explain them.
namespace vitrina::scene {

namespace {

constexpr float largest_radius = 92, share_of_area = 0.12f;
constexpr float speck = 3;  // radius of a value too small to be seen
constexpr float tone = 0.9f;
constexpr float room_at_edge = 0.45f;  // of the largest radius: a disc may lie on the coast

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
    Bubbles(Moment& moment, const ChartFrame& frame, const ChartMap& map, const DiscSizes& sizes)
        : m_moment(moment), m_frame(frame), m_map(map), m_sizes(sizes) {}

    void draw(const ChartPlacing& placing) {
        for (size_t rank = 0; rank < placing.first_dot.size(); ++rank)
            disc(placing.first_dot[rank], rank);
        for (size_t item : placing.first_dot) block(item);
        // The smallest first: large ones have room enough beside them.
        for (size_t rank = placing.first_dot.size(); rank-- > 0;) node(placing.first_dot[rank]);
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
        float rim = m_moment.px(2);
        m_moment.list().ring(at, r + rim, rim, 0, 1, m_frame.palette.ground.faded(shown));
        m_moment.list().disc(at, r, m_frame.palette.ink.faded(tone * shown));
        emphasis_ring(m_moment, m_frame, item, at, r);
    }

    void node(size_t item) {
        if (!m_map.shows(region(item))) return;
        base::Point at = m_map.anchor(region(item));
        float touch = std::max(radius(item), m_moment.metrics.target() / 2);
        base::Rect square{at.x - touch, at.y - touch, 2 * touch, 2 * touch};
        item_node(m_moment, m_frame, item, m_touched.touched(square, m_map.area()));
    }

    // Words beside discs keep off all discs.
    void block(size_t item) {
        if (!m_map.shows(region(item))) return;
        base::Point at = m_map.anchor(region(item));
        float r = radius(item) + m_moment.px(3);
        // Three rectangles that cover the disc but for slivers.
        for (base::Point half : {base::Point{r, r * 0.45f}, {r * 0.76f, r * 0.76f}, {r * 0.45f, r}})
            m_taken.block({at.x - half.x, at.y - half.y, 2 * half.x, 2 * half.y});
    }
    // Whether another disc, drawn later, lies on a line of this one.
    bool covered(size_t item, const base::Rect& line) const {
        for (size_t other = 0; other < m_frame.items(); ++other) {
            if (other == item || !m_map.shows(region(other)) || radius(other) > radius(item))
                continue;
            if (distance(m_map.anchor(region(other)), line) < radius(other) + m_moment.px(2))
                return true;
        }
        return false;
    }

    // Writes the value on the first line of its disc that is long enough and free.
    bool write_inside(size_t item, std::string_view text, base::Colour ink) {
        base::Point at = m_map.anchor(region(item));
        float r = radius(item), high = m_moment.px(30);
        if (r <= m_moment.px(30)) return false;
        float wide = text_width(m_moment, text, smallest_label, 800) / 2 + m_moment.px(2);
        for (float rise : {0.f, -0.4f, 0.4f}) {
            float reach = std::sqrt(1 - rise * rise) * r * 0.94f;
            base::Rect line{at.x - wide, at.y + rise * r - high / 2, 2 * wide, high};
            if (wide > reach || covered(item, line)) continue;
            float half = covered(item, {at.x - reach, line.y, 2 * reach, high}) ? wide : reach;
            if (chart_label(m_moment, text, {at.x - half, line.y, 2 * half, high},
                            text::Alignment::centre, ink, 800, 26, 1))
                return true;
        }
        return false;
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
        bool inside = write_inside(
            item, value, m_frame.palette.on_ink.faded(in(rank)*in(rank)*m_frame.at.settled()));
        float under = at.y + r + m_moment.px(22);
        if (!inside) {
            base::Colour value_ink = ink.faded(said);
            float beside = text_width(m_moment, value, 22, known ? 800 : 500) / 2 + r;
            const base::Point places[] = {{at.x, under},
                                          {at.x - beside - m_moment.px(8), at.y},
                                          {at.x + beside + m_moment.px(8), at.y},
                                          {at.x, 2 * at.y - under}};
            const auto* place = std::find_if(std::begin(places), std::end(places), [&](auto p) {
                return map_label(m_moment, value, p, value_ink, known ? 800 : 500, 22, m_map.area(),
                                 m_taken);
            });
            if (place == std::end(places)) return;
            if (place != std::begin(places)) return name_near(*place, name, ink.faded(shown));
            under += m_moment.px(33);
        }
        map_label(m_moment, name, {at.x, under}, ink.faded(shown), 500, 22, m_map.area(), m_taken);
    }

    void name_near(base::Point value, std::string_view name, base::Colour ink) {
        map_label(m_moment, name, value + base::Point{0, m_moment.px(33)}, ink, 500, 22,
                  m_map.area(), m_taken);
    }

    Moment& m_moment;
    const ChartFrame& m_frame;
    const ChartMap& m_map;
    DiscSizes m_sizes;
    LabelRoom m_taken, m_touched;
};

}  // namespace

void draw_bubbles(Moment& moment, const ChartFrame& frame, MapPaint& paint) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    DiscSizes sizes{
        std::min(moment.px(largest_radius), share_of_area * std::min(area.width, area.height)),
        frame.wording->largest};
    ChartMap map(
        moment,
        size_legend(moment, frame, sizes, {area.x, area.y + head, area.width, area.height - head}),
        sizes.largest * room_at_edge);
    quiet_map(moment, frame, paint);
    map.draw(paint);
    int story = static_cast<int>(&frame.story - moment.exhibit.stories.data());
    const ChartPlacing& placing = moment.charts->places().of(
        {story, moment.language(), area.size()}, [&](ChartPlacing& fresh) { order(frame, fresh); });
    draw::Unmirrored on_the_map(moment.list());
    ChartFrame in_picture = frame_on_map(moment, frame, map);
    Bubbles(moment, in_picture, map, sizes).draw(placing);
}

}  // namespace vitrina::scene
