#include <algorithm>
#include <cmath>

#include "scene/chart.h"
#include "scene/charts/chart_map.h"
#include "scene/charts/scatter.h"

// Dots on the map, each for the stated unit, scattered evenly within their region: they say how
// many, not where.
namespace vitrina::scene {

namespace {

constexpr float largest_dot = 9, smallest_dot = 1.6f;
constexpr float filled_share = 0.22f;  // of the fullest region
constexpr size_t most_dots = 4000;     // the checks allow half of it

// Whether a point of the plane lies within an area, by the even-odd rule.
bool within(const geo::RegionMap::Area& area, base::Point p) {
    bool inside = false;
    for (const auto& ring : area.rings) {
        for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            base::Point a = ring[i], b = ring[j];
            if ((a.y > p.y) == (b.y > p.y)) continue;
            if (p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
        }
    }
    return inside;
}

double dots_of(const ChartFrame& frame, double value) {
    if (!(value > 0) || !(frame.chart().unit > 0)) return 0;
    return std::min(value / frame.chart().unit, static_cast<double>(most_dots));
}

size_t most_of(const ChartFrame& frame, size_t item) {
    double most = 0;
    for (size_t state = 0; state < frame.data().states.size(); ++state)
        most = std::max(most, dots_of(frame, frame.data().value(state, item)));
    return static_cast<size_t>(std::ceil(most - 1e-9));
}

// Plane units.
void scatter_one(const Moment& moment, const ChartFrame& frame, size_t item,
                 ChartPlacing& placing) {
    int region = frame.data().items[item].region;
    size_t count = most_of(frame, item);
    if (region < 0 || moment.map->area_of(region) < 0) return;
    const auto& area = moment.map->area(moment.map->area_of(region));
    size_t found = 0, tries = 60 * count + 200;
    for (size_t i = 0; i < tries && found < count && placing.dots.size() < most_dots; ++i) {
        base::Point share = spread(i);
        base::Point at{area.bounds.x + area.bounds.width * share.x,
                       area.bounds.y + area.bounds.height * share.y};
        if (!within(area, at)) continue;
        placing.dots.push_back(at);
        ++found;
    }
    // A region too slim to be hit: about its anchor.
    float step = std::max(area.main_bounds.width, area.main_bounds.height) * 0.05f;
    for (; found < count && placing.dots.size() < most_dots; ++found) {
        placing.dots.push_back(area.anchor + seed(found, step));
    }
}

void scatter(Moment& moment, const ChartFrame& frame, float scale, ChartPlacing& placing) {
    float dot = moment.px(largest_dot);
    for (size_t i = 0; i < frame.items(); ++i) {
        placing.first_dot.push_back(placing.dots.size());
        scatter_one(moment, frame, i, placing);
        size_t count = placing.dots.size() - placing.first_dot.back();
        int region = frame.data().items[i].region;
        if (count == 0 || region < 0) continue;
        double size = moment.map->plane().regions().ring_area(moment.map->area_of(region));
        double room = size * static_cast<double>(scale) * static_cast<double>(scale);
        dot = std::min(dot, static_cast<float>(std::sqrt(static_cast<double>(filled_share) * room /
                                                         (3.14159 * static_cast<double>(count)))));
    }
    placing.first_dot.push_back(placing.dots.size());
    placing.dot = std::max(dot, moment.px(smallest_dot));
}

void draw_item(Moment& moment, const ChartFrame& frame, const ChartMap& map,
               const ChartPlacing& placing, size_t item) {
    size_t first = placing.first_dot[item], end = placing.first_dot[item + 1];
    base::Colour ink = frame.palette.ink.faded(mark_prominence(moment, frame, item));
    double count = dots_of(frame, frame.at.value(item));
    // They come one after another, all over the map at once.
    float in = reveal(moment, frame, item, frame.items());
    for (size_t i = first; i < end; ++i) {
        double part =
            std::clamp(count * static_cast<double>(in) - static_cast<double>(i - first), 0.0, 1.0);
        if (part <= 0) break;
        float radius = placing.dot * static_cast<float>(std::sqrt(part));
        moment.list().disc(map.transform() * placing.dots[i], radius, ink);
    }
}

void words(Moment& moment, const ChartFrame& frame, const ChartMap& map, size_t item,
           LabelRoom& taken, LabelRoom& touched) {
    int region = frame.data().items[item].region;
    if (!map.shows(region)) return;
    item_node(moment, frame, item, touched.touched(map.within(region), map.area()));
    if (std::isfinite(frame.data().value(frame.at.to, item))) return;
    float in = reveal(moment, frame, item, frame.items());
    map_label(moment, moment.word(content::Word::no_data), map.anchor(region),
              frame.palette.ink.faded(in), 500, 20, map.area(), taken);
}

}  // namespace

void draw_dots(Moment& moment, const ChartFrame& frame, MapPaint& paint) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    float foot = dot_note_height(moment);
    dot_note(moment, frame, {area.x, area.bottom() - foot, area.width, foot});
    ChartMap map(moment,
                 {area.x, area.y + head, area.width, area.height - head - foot - moment.px(8)});
    quiet_map(moment, frame, paint);
    map.draw(paint);
    int story = static_cast<int>(&frame.story - moment.exhibit.stories.data());
    const ChartPlacing& placing = moment.charts->places().of(
        {story, moment.language(), area.size()},
        [&](ChartPlacing& fresh) { scatter(moment, frame, map.transform().a, fresh); });
    draw::Unmirrored on_the_map(moment.list());
    ChartFrame in_picture = frame_on_map(moment, frame, map);
    emphasis_rims(moment, in_picture, map);
    LabelRoom taken, touched;
    for (size_t i = 0; i < frame.items(); ++i) draw_item(moment, in_picture, map, placing, i);
    for (size_t i = 0; i < frame.items(); ++i) words(moment, in_picture, map, i, taken, touched);
}

}  // namespace vitrina::scene
