#include "scene/map_layer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "scene/controls.h"
#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float smallest_visible = 14;  // reference pixels; a smaller region gets a dot as well
constexpr size_t most_labels = 64;

base::Colour region_colour(const Moment& moment, const content::Region& region) {
    if (region.group < 0) return moment.theme.region;
    return base::legible(moment.exhibit.map->groups[static_cast<size_t>(region.group)].colour,
                         moment.theme.ground, 3);
}

void tiny_regions(Moment& moment, const base::Affine& transform, const MapPaint& paint) {
    const MapModel& map = *moment.map;
    float radius = moment.px(5);
    for (size_t i = 0; i < moment.exhibit.map->regions.size(); ++i) {
        int index = map.area_of(static_cast<int>(i));
        if (index < 0) continue;
        base::Rect bounds = to_pixels(map.area(index).main_bounds, transform);
        if (std::max(bounds.width, bounds.height) >= moment.px(smallest_visible)) continue;
        base::Point at = transform * map.area(index).anchor;
        moment.list().disc(at, radius + moment.px(2), moment.theme.ground);
        moment.list().disc(at, radius, paint.fills[static_cast<size_t>(index)]);
    }
}

struct Placed {
    std::array<base::Rect, most_labels> boxes;
    size_t count = 0;

    bool take(const base::Rect& box) {
        if (count == boxes.size()) return false;
        for (size_t i = 0; i < count; ++i) {
            if (!intersection(boxes[i], box).empty()) return false;
        }
        boxes[count++] = box;
        return true;
    }
};

void label(Moment& moment, const base::Affine& transform, const base::Rect& free, int region,
           bool selected, Placed& placed) {
    int index = moment.map->area_of(region);
    if (index < 0) return;
    const auto& area = moment.map->area(index);
    base::Point at = transform * area.anchor;
    base::Rect bounds = to_pixels(area.main_bounds, transform);
    text::Style style = caption(moment, selected ? 700 : 500);
    style.size = moment.px(selected ? 34 : 24);
    style.wrapping = text::Wrapping::none;
    const auto& name =
        moment.in_language(moment.exhibit.map->regions[static_cast<size_t>(region)].name);
    auto layout = moment.typesetter.set(name, style, 0, moment.language_tag());
    base::Rect box{at.x - layout->extent.width / 2, at.y - layout->extent.height / 2,
                   layout->extent.width, layout->extent.height};
    float room = 2 * moment.map->label_room(region, box.width / box.height) * transform.a;
    bool inside = room > box.width + moment.px(8);
    if (!inside) {
        if (!selected) return;
        box.y =
            bounds.y - box.height - moment.px(10);  // above a country that is smaller than its name
    }
    base::Rect padded = box.inset(-moment.px(6));
    bool within = padded.x >= free.x && padded.y >= free.y && padded.right() <= free.right() &&
                  padded.bottom() <= free.bottom();
    if (!within || !placed.take(padded)) return;
    base::Colour ground_colour =
        selected && inside ? moment.theme.call_to_action : moment.theme.region;
    base::Colour ink = selected && !inside ? moment.theme.ink : base::ink_on(ground_colour);
    if (selected && !inside) {
        moment.list().rectangle(box.inset(-moment.px(8)), moment.theme.ground.with_alpha(0.85f),
                                moment.px(12));
    }
    text::place(*layout, {std::round(box.x), std::round(box.y)}, ink, moment.list());
}

}  // namespace

base::Rect to_pixels(const base::Rect& plane, const base::Affine& transform) {
    base::Point corner = transform * base::Point{plane.x, plane.y};
    return {corner.x, corner.y, plane.width * transform.a, plane.height * transform.d};
}

void MapPaint::reset(const Moment& moment) {
    const content::Theme& theme = moment.theme;
    fill_all(*moment.map, theme.context_land, theme.ground);
    for (size_t i = 0; i < moment.exhibit.map->regions.size(); ++i) {
        set(*moment.map, static_cast<int>(i),
            region_colour(moment, moment.exhibit.map->regions[i]));
    }
}

void MapPaint::set(const MapModel& map, int region, base::Colour fill) {
    if (map.area_of(region) < 0) return;
    auto index = static_cast<size_t>(map.area_of(region));
    fills[index] = fill;
}

void MapPaint::fill_all(const MapModel& map, base::Colour land, base::Colour border) {
    fills.assign(map.mesh_areas(), land);
    outlines.assign(map.mesh_areas(), border);
}

void ground(Moment& moment, base::Point centre, float radius) {
    const content::Theme& theme = moment.theme;
    draw::Gradient glow{
        draw::Gradient::Kind::radial, centre, {centre.x + radius, centre.y}, theme.ground};
    moment.list().rectangle(moment.metrics.screen(), draw::Paint(theme.glow, glow));
    moment.list().end_backdrop();
}

void end_map_backdrop(Moment& moment) {
    bool moving = !moment.silent && moment.frame.next_change <= moment.now;
    if (!moving) moment.list().end_backdrop();
}

void fade_beside_map(Moment& moment, const base::Rect& frame) {
    base::Colour solid = moment.theme.ground, clear = solid.with_alpha(0);
    using Kind = draw::Gradient::Kind;
    const Metrics& m = moment.metrics;
    if (m.portrait) {
        float top = frame.y - m.px(10), soft = m.px(120);
        moment.list().rectangle({0, 0, m.size.width, std::max(0.f, top - soft)}, solid);
        moment.list().rectangle(
            {0, top - soft, m.size.width, soft},
            draw::Paint(solid, {Kind::linear, {0, top - soft}, {0, top}, clear}));
        float bottom = frame.bottom();
        moment.list().rectangle(
            {0, bottom, m.size.width, soft},
            draw::Paint(clear, {Kind::linear, {0, bottom}, {0, bottom + soft}, solid}));
        moment.list().rectangle({0, bottom + soft, m.size.width, m.size.height - bottom - soft},
                                solid);
        return;
    }
    float soft = m.px(420), left = std::max(0.f, frame.x - soft);
    moment.list().rectangle({0, 0, left, m.size.height}, solid);
    moment.list().rectangle({left, 0, frame.x - left, m.size.height},
                            draw::Paint(solid, {Kind::linear, {left, 0}, {frame.x, 0}, clear}));
}

void map_layer(Moment& moment, const Camera& camera, const MapPaint& paint) {
    draw::Unmirrored map_has_no_direction(moment.list());
    base::Affine transform = transform_of(camera, moment.metrics.size);
    moment.list().mesh(moment.map->plane().mesh(static_cast<double>(transform.a)), transform,
                       paint.fills, paint.outlines, std::max(1.f, moment.px(1.6f)));
    tiny_regions(moment, transform, paint);
}

void region_labels(Moment& moment, const Camera& camera, const base::Rect& free, int selected) {
    base::Affine transform = transform_of(camera, moment.metrics.size);
    base::Rect seen = moment.on_screen(free);
    draw::Unmirrored map_has_no_direction(moment.list());
    Placed placed;
    if (selected >= 0) label(moment, transform, seen, selected, true, placed);
    for (int i = 0; i < static_cast<int>(moment.exhibit.map->regions.size()); ++i) {
        if (i != selected) label(moment, transform, seen, i, false, placed);
    }
}

void region_nodes(Moment& moment, const Camera& camera, const base::Rect& free) {
    base::Affine transform = transform_of(camera, moment.metrics.size);
    base::Rect seen = moment.on_screen(free);
    draw::Unmirrored map_has_no_direction(moment.list());
    for (size_t i = 0; i < moment.exhibit.map->regions.size(); ++i) {
        int index = moment.map->area_of(static_cast<int>(i));
        if (index < 0) continue;
        base::Rect bounds =
            intersection(to_pixels(moment.map->area(index).main_bounds, transform), seen);
        if (bounds.empty()) continue;
        Node& node = moment.node(moment.wording.region_ids[i], SemanticRole::region,
                                 moment.in_language(moment.exhibit.map->regions[i].name), bounds);
        node.action.kind = ActionKind::open;
        node.action.page = {PageKind::map, static_cast<int>(i)};
    }
}

}  // namespace vitrina::scene
