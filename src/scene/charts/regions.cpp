#include <algorithm>
#include <vector>

#include "scene/charts/chart_map.h"
#include "scene/charts/chart_space.h"

namespace vitrina::scene {

namespace {

constexpr base::Seconds region_step = 0.07, all_regions = 3;
constexpr base::Seconds group_pause = 0.6;
constexpr base::Seconds region_time = 0.45;

// Lights the regions of the chart one after another; the others stay in the page's quiet tone.
void light(Moment& moment, const ChartFrame& frame, MapPaint& paint) {
    base::Seconds start = frame.start;
    const auto& groups = frame.story.chart.highlight;
    const base::Colour lit = frame.palette.ink;
    size_t count = groups.empty() ? moment.exhibit.map->regions.size() : 0;
    for (const auto& group : groups) count += group.size();
    // However many there are, a visitor sees the last one.
    base::Seconds step =
        std::min(region_step, all_regions / static_cast<double>(std::max<size_t>(count, 1)));
    auto one = [&](int region) {
        int area = moment.map->area_of(region);
        if (area < 0) return;
        base::Colour quiet = paint.fills[static_cast<size_t>(area)];
        paint.set(*moment.map, region,
                  base::mix(quiet, lit, moment.arrive(start, region_time) * (1 - moment.leaving)));
        start += step;
    };
    if (groups.empty()) {
        for (int i = 0; i < static_cast<int>(moment.exhibit.map->regions.size()); ++i) one(i);
    }
    for (const auto& group : groups) {
        for (int region : group) one(region);
        start += group_pause;
    }
}

// Nodes for the regions that are lit; the one that is chosen has a rim and says its name.
class Lit {
  public:
    Lit(Moment& moment, const ChartFrame& frame, const ChartMap& map)
        : m_moment(moment), m_frame(frame), m_map(map) {}

    void draw() {
        const auto& groups = m_frame.chart().highlight;
        auto all = static_cast<int>(m_moment.exhibit.map->regions.size());
        // The small ones first: large ones find room beside them.
        for (bool small : {true, false}) {
            for (int i = 0; groups.empty() && i < all; ++i) node(i, small);
            for (const auto& group : groups) {
                for (int region : group) node(region, small);
            }
        }
        for (int i = 0; i < all; ++i) rim(i);
    }

  private:
    const std::string& name(int region) const {
        return m_moment.in_language(
            m_moment.exhibit.map->regions[static_cast<size_t>(region)].name);
    }

    void node(int region, bool small) {
        if (!m_map.shows(region)) return;
        float finger = std::max(m_moment.metrics.target(), m_moment.px(54)) + 1;
        base::Rect place = m_map.within(region);
        bool is_small = std::min(place.width, place.height) < finger;
        if (is_small != small) return;
        base::Point at = m_map.anchor(region);
        if (is_small) place = {at.x - finger / 2, at.y - finger / 2, finger, finger};
        place = m_touched.touched(place, m_map.area());
        if (!place.empty())
            part_node(m_moment, m_frame, static_cast<size_t>(region), name(region), "", place);
    }

    void rim(int region) {
        float shown = emphasis_sign(m_moment, m_frame, static_cast<size_t>(region));
        if (shown <= 0 || !m_map.shows(region)) return;
        m_map.rim(region, m_frame.palette.ink.faded(shown), m_frame.palette.ground.faded(shown));
        // On a plate above the region, or below it at the map's upper edge.
        float high = m_moment.px(52), gap = m_moment.px(20);
        float wide = text_width(m_moment, name(region), 28, 700) + m_moment.px(36);
        base::Point at = m_map.anchor(region);
        base::Rect within = m_map.within(region), area = m_map.area();
        float top = within.y - gap - high;
        if (top < area.y) top = std::min(within.bottom() + gap, area.bottom() - high);
        float left = std::clamp(at.x - wide / 2, area.x, std::max(area.x, area.right() - wide));
        m_moment.list().bordered({left, top, wide, high}, m_frame.palette.ink.faded(shown),
                                 high / 2, std::max(1.f, m_moment.px(3)),
                                 m_frame.palette.ground.faded(shown));
        chart_line(m_moment, name(region), {left + wide / 2, top + high / 2},
                   text::Alignment::centre, m_frame.palette.on_ink.faded(shown), 700, 28);
    }

    Moment& m_moment;
    const ChartFrame& m_frame;
    const ChartMap& m_map;
    LabelRoom m_touched;
};

}  // namespace

void draw_regions(Moment& moment, const ChartFrame& frame, MapPaint& paint) {
    const base::Colour ground_colour = frame.palette.ground;
    paint.fill_all(*moment.map, base::mix(ground_colour, frame.palette.ink, 0.1f), ground_colour);
    for (int i = 0; i < static_cast<int>(moment.exhibit.map->regions.size()); ++i) {
        paint.set(*moment.map, i, base::mix(ground_colour, frame.palette.ink, 0.32f));
    }
    light(moment, frame, paint);
    ChartMap map(moment, frame.area);
    map.draw(paint);
    Node& node = moment.node("chart", SemanticRole::chart,
                             moment.in_language(moment.exhibit.map->title), frame.area);
    node.value.assign(moment.in_language(frame.story.title));
    draw::Unmirrored on_the_map(moment.list());
    ChartFrame in_picture = frame;
    in_picture.area = map.area();
    Lit(moment, in_picture, map).draw();
}

}  // namespace vitrina::scene
