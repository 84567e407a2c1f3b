#include "scene/map_tones.h"

#include <algorithm>
#include <cmath>

#include "scene/map_search.h"
#include "scene/topic_colour.h"

namespace vitrina::scene {

namespace {

constexpr base::Seconds light_begins = 0.15, light_passes = 2.2;
constexpr float light_strength = 0.3f;  // of ink, at its brightest
constexpr float light_width = 0.35f;    // to each side, of the map's width

bool card_was_open(const View& view) {
    return view.moved && view.previous.kind == PageKind::map && view.previous.item >= 0;
}

base::Colour programme_colour(const Moment& moment, int programme) {
    const auto& chosen = moment.exhibit.programmes[static_cast<size_t>(programme)];
    if (chosen.topic < 0) return moment.theme.call_to_action;
    return topic_mark(moment.exhibit.topics[static_cast<size_t>(chosen.topic)],
                      moment.theme.ground);
}

// A region's tone while a programme is chosen: lit, or as quiet as the others; never a statement
// that it does not take part.
base::Colour tone(const Moment& moment, int region, int programme, base::Colour own) {
    if (programme < 0) return own;
    if (takes_part(moment, region, programme)) return programme_colour(moment, programme);
    return base::mix(moment.theme.region, moment.theme.ground, 0.45f);
}

float filter_progress(Moment& moment) {
    if (moment.silent || moment.view.reduced_motion) return 1;
    float t = linear(moment.now, moment.view.map.programme_chosen, moment.motion.answer);
    if (t < 1) moment.changes_at(moment.now);
    return ease_in_out(t);
}

// Groups in their colours on the overview; when a region is open, it stands out from one quiet
// tone.
void paint_page(Moment& moment, MapPaint& paint) {
    paint.reset(moment);
    const MapView& map = moment.view.map;
    int open = moment.view.page.item;
    bool was_open = card_was_open(moment.view);
    float t = open >= 0 || was_open ? moment.travel(0, moment.motion.answer) : 1;
    float quiet = open >= 0 ? (was_open ? 1.f : t) : (was_open ? 1 - t : 0);
    float chosen = filter_progress(moment);
    for (int i = 0; i < static_cast<int>(moment.exhibit.map->regions.size()); ++i) {
        int area = moment.map->area_of(i);
        if (area < 0) continue;
        base::Colour own =
            base::mix(paint.fills[static_cast<size_t>(area)], moment.theme.region, quiet);
        paint.set(*moment.map, i,
                  base::mix(tone(moment, i, map.programme_before, own),
                            tone(moment, i, map.programme, own), chosen));
    }
    if (open < 0 || moment.map->area_of(open) < 0) return;
    base::Colour before = paint.fills[static_cast<size_t>(moment.map->area_of(open))];
    paint.set(*moment.map, open, base::mix(before, moment.theme.call_to_action, t));
    paint.raised = open;
    paint.lift = t;
}

// While a region is searched those that the letters do not find are quiet.
void quiet_others(Moment& moment, MapPaint& paint) {
    const MapView& map = moment.view.map;
    if (!map.searching || map.query.empty()) return;
    const auto& found = moment.search->of(map.query, moment.language()).regions;
    base::Colour quiet = base::mix(moment.theme.region, moment.theme.ground, 0.45f);
    for (int i = 0; i < static_cast<int>(moment.exhibit.map->regions.size()); ++i) {
        if (std::find(found.begin(), found.end(), i) == found.end())
            paint.set(*moment.map, i, quiet);
    }
}

// On the map, on its sign or in the list: the region answers everywhere.
void pressed_region(Moment& moment, MapPaint& paint) {
    const View& view = moment.view;
    if (moment.silent || (view.pressed.empty() && view.focus.empty())) return;
    const Wording& w = moment.wording;
    for (size_t i = 0; i < moment.exhibit.map->regions.size(); ++i) {
        bool meant = false;
        for (const std::string* id : {&w.region_ids[i], &w.row_ids[i], &w.sign_ids[i]})
            meant = meant || view.is_pressed(*id) || view.focus == *id;
        int area = moment.map->area_of(static_cast<int>(i));
        if (!meant || area < 0) continue;
        base::Colour own = paint.fills[static_cast<size_t>(area)];
        paint.set(*moment.map, static_cast<int>(i), base::mix(own, moment.theme.ink, 0.55f));
        if (paint.raised >= 0) continue;
        paint.raised = static_cast<int>(i);
        paint.lift = 1;
    }
}

}  // namespace

bool pass_light(Moment& moment, MapPaint& paint) {
    const View& view = moment.view;
    if (!view.moved || view.previous.kind == PageKind::map || view.reduced_motion) return false;
    float t = moment.progress(light_begins, light_passes);
    if (!(t > 0) || t >= 1) return false;
    const base::Rect& map = moment.map->bounds();
    float front = (1 + 2 * light_width) * ease_in_out(t) - light_width;
    for (int i = 0; i < static_cast<int>(moment.exhibit.map->regions.size()); ++i) {
        int area = moment.map->area_of(i);
        if (area < 0) continue;
        float place = (moment.map->area(area).anchor.x - map.x) / map.width;
        float near = 1 - std::abs(place - front) / light_width;
        if (!(near > 0)) continue;
        base::Colour own = paint.fills[static_cast<size_t>(area)];
        paint.set(*moment.map, i,
                  base::mix(own, moment.theme.ink, light_strength * ease_in_out(near)));
    }
    return true;
}

void paint_regions(Moment& moment, MapPaint& paint) {
    paint_page(moment, paint);
    quiet_others(moment, paint);
    pressed_region(moment, paint);
}

}  // namespace vitrina::scene
