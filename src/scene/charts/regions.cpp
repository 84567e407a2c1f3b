#include <algorithm>
#include <vector>

#include "scene/chart.h"
#include "scene/lettering.h"
#include "scene/map_layer.h"

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

}  // namespace

void draw_regions(Moment& moment, const ChartFrame& frame, MapPaint& paint) {
    const base::Colour ground_colour = frame.palette.ground;
    paint.fill_all(*moment.map, base::mix(ground_colour, frame.palette.ink, 0.1f), ground_colour);
    for (int i = 0; i < static_cast<int>(moment.exhibit.map->regions.size()); ++i) {
        paint.set(*moment.map, i, base::mix(ground_colour, frame.palette.ink, 0.32f));
    }
    light(moment, frame, paint);
    moment.list().push_clip(frame.area, moment.px(36));
    map_layer(moment, moment.map->overview(moment.metrics.size, moment.on_screen(frame.area)),
              paint);
    moment.list().pop_clip();
    Node& node = moment.node("chart", SemanticRole::chart,
                             moment.in_language(moment.exhibit.map->title), frame.area);
    node.value.assign(moment.in_language(frame.story.title));
}

}  // namespace vitrina::scene
