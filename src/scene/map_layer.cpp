#include "scene/map_layer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "scene/controls.h"
#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float smallest_visible = 14;   // reference pixels; a smaller region gets a dot as well
constexpr float smallest_island = 4.5f;  // a smaller polygon is drawn as a dot
constexpr float least_apart = 8;         // from larger polygons of its region, for a dot
constexpr float island_dot = 1.7f;
constexpr base::Seconds look_again = 0.1;  // for a finer level that is being made

base::Colour region_colour(const Moment& moment, const content::Region& region) {
    if (region.group < 0) return moment.theme.region;
    return base::legible(moment.exhibit.map->groups[static_cast<size_t>(region.group)].colour,
                         moment.theme.ground, 3);
}

void graticule(Moment& moment, const MapPlane& plane, const base::Affine& transform) {
    if (!plane.graticule()) return;
    const base::Colour clear[] = {moment.theme.ink.with_alpha(0)};
    const base::Colour faint[] = {moment.theme.ink.with_alpha(0.055f)};
    moment.list().mesh(plane.graticule(), transform, clear, faint, std::max(1.f, moment.px(1.2f)));
}

// Polygons that their own outline would swallow.
void islands(Moment& moment, const MapPlane& plane, const base::Affine& transform,
             const base::Rect& seen, const MapPaint& paint) {
    float scale = transform.a, radius = std::max(1.f, moment.px(island_dot));
    for (const MapPlane::Island& island : plane.islands()) {
        if (island.extent * scale >= moment.px(smallest_island)) continue;
        if (island.apart * scale < moment.px(least_apart)) continue;
        base::Point at = transform * island.at;
        if (!seen.contains(at)) continue;
        moment.list().disc(at, radius, paint.fills[static_cast<size_t>(island.area)]);
    }
}

void tiny_regions(Moment& moment, const MapPlane& plane, const base::Affine& transform,
                  const base::Rect& seen, const MapPaint& paint) {
    const MapModel& map = *moment.map;
    float radius = moment.px(5);
    for (size_t i = 0; i < moment.exhibit.map->regions.size(); ++i) {
        int index = map.area_of(static_cast<int>(i));
        if (index < 0) continue;
        const auto& area = plane.regions().areas()[static_cast<size_t>(index)];
        base::Rect bounds = to_pixels(area.main_bounds, transform);
        if (std::max(bounds.width, bounds.height) >= moment.px(smallest_visible)) continue;
        base::Point at = transform * area.anchor;
        if (!seen.contains(at)) continue;
        moment.list().disc(at, radius + moment.px(2),
                           moment.theme.ground.with_alpha(paint.opacity));
        moment.list().disc(at, radius, paint.fills[static_cast<size_t>(index)]);
    }
}

// The chosen region once more, with a shadow and a stronger outline.
void raised_region(Moment& moment, const MapPlane& plane, const base::Affine& transform,
                   const MapPaint& paint) {
    int area = paint.raised < 0 ? -1 : moment.map->area_of(paint.raised);
    if (area < 0 || !(paint.lift > 0)) return;
    const draw::MeshRef& mesh = plane.alone(area, static_cast<double>(transform.a));
    if (!mesh) return;
    base::Colour ground = moment.theme.ground;
    const base::Colour shadow[] = {ground.with_alpha(0.4f * paint.lift)};
    const base::Colour fill[] = {paint.fills[static_cast<size_t>(area)]};
    const base::Colour outline[] = {ground};
    base::Affine below = transform;
    below.f += moment.px(7) * paint.lift;
    moment.list().mesh(mesh, below, shadow, shadow, moment.px(5));
    moment.list().mesh(mesh, transform, fill, outline, moment.px(1.6f + 0.6f * paint.lift));
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

MapPaint& MapPaint::faded(float share) {
    if (!m_faded) m_faded = std::make_unique<MapPaint>();
    auto pale = [share](const std::vector<base::Colour>& from, std::vector<base::Colour>& to) {
        to.resize(from.size());
        std::transform(from.begin(), from.end(), to.begin(),
                       [share](base::Colour c) { return c.with_alpha(c.a * share); });
    };
    pale(fills, m_faded->fills);
    pale(outlines, m_faded->outlines);
    m_faded->unseen = unseen;
    m_faded->opacity = share;
    return *m_faded;
}

void MapPaint::set(const MapModel& map, int region, base::Colour fill) {
    if (map.area_of(region) < 0) return;
    auto index = static_cast<size_t>(map.area_of(region));
    fills[index] = fill;
}

void MapPaint::fill_all(const MapModel& map, base::Colour land, base::Colour border) {
    fills.assign(map.mesh_areas(), land);
    outlines.assign(map.mesh_areas(), border);
    unseen.assign(map.mesh_areas(), base::Colour{0, 0, 0, 0});
    raised = -1;
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

namespace {

// A strip of the ground over the map: solid up to `from`, clear at `to`; both are x or y.
void fade_strip(Moment& moment, base::Point from, base::Point to) {
    base::Colour solid = moment.theme.ground;
    base::Rect screen = moment.metrics.screen(), whole = screen, soft = screen;
    bool across = from.y == to.y;
    float start = across ? from.x : from.y, end = across ? to.x : to.y;
    float& whole_at = across ? whole.x : whole.y;
    float& whole_size = across ? whole.width : whole.height;
    whole_at = start < end ? 0 : start;
    whole_size = start < end ? std::max(0.f, start) : std::max(0.f, whole_size - start);
    (across ? soft.x : soft.y) = std::min(start, end);
    (across ? soft.width : soft.height) = std::abs(end - start);
    moment.list().rectangle(whole, solid);
    draw::Gradient towards_map{draw::Gradient::Kind::linear, from, to, solid.with_alpha(0)};
    moment.list().rectangle(soft, draw::Paint(solid, towards_map));
}

}  // namespace

void fade_beside_map(Moment& moment, const base::Rect& frame, float width) {
    const Metrics& m = moment.metrics;
    // Words stand where the frame leaves room for them.
    float wide = std::min(0.25f * m.size.width, m.px(640)), high = 0.25f * m.size.height;
    float across = width > 0 ? width : m.px(420), down = width > 0 ? width : m.px(120);
    if (frame.x > wide) fade_strip(moment, {std::max(0.f, frame.x - across), 0}, {frame.x, 0});
    if (m.size.width - frame.right() > wide)
        fade_strip(moment, {frame.right() + across * 0.6f, 0}, {frame.right(), 0});
    if (m.portrait) fade_strip(moment, {0, frame.y - m.px(10) - down}, {0, frame.y - m.px(10)});
    if (m.portrait || m.size.height - frame.bottom() > high)
        fade_strip(moment, {0, frame.bottom() + down}, {0, frame.bottom()});
}

void map_layer(Moment& moment, const Camera& camera, const MapPaint& paint) {
    draw::Unmirrored map_has_no_direction(moment.list());
    plane_layer(moment, moment.map->plane(), transform_of(camera, moment.metrics.size),
                moment.metrics.screen(), paint);
    plane_dots(moment, moment.map->plane(), transform_of(camera, moment.metrics.size),
               moment.metrics.screen(), paint);
}

void plane_layer(Moment& moment, const MapPlane& plane, const base::Affine& transform,
                 const base::Rect& seen, const MapPaint& paint, MapPart part) {
    if (&plane == &moment.map->plane()) graticule(moment, plane, transform);
    auto scale = static_cast<double>(transform.a);
    std::span<const base::Colour> fills = paint.fills, outlines = paint.outlines;
    if (part == MapPart::lines) fills = paint.unseen;
    if (part == MapPart::land) outlines = {};
    draw_tiles(moment.list(), plane.tiles(scale), transform, seen, fills, outlines,
               std::max(1.f, moment.px(1.6f)));
    if (!plane.is_settled(scale))
        moment.frame.next_change = std::min(moment.frame.next_change, moment.now + look_again);
    if (part != MapPart::land) raised_region(moment, plane, transform, paint);
}

void plane_dots(Moment& moment, const MapPlane& plane, const base::Affine& transform,
                const base::Rect& seen, const MapPaint& paint) {
    islands(moment, plane, transform, seen, paint);
    tiny_regions(moment, plane, transform, seen, paint);
}

void region_nodes(Moment& moment, const MapPlane& plane, const base::Affine& transform,
                  const base::Rect& seen) {
    draw::Unmirrored map_has_no_direction(moment.list());
    for (size_t i = 0; i < moment.exhibit.map->regions.size(); ++i) {
        int index = moment.map->area_of(static_cast<int>(i));
        if (index < 0) continue;
        const auto& area = plane.regions().areas()[static_cast<size_t>(index)];
        base::Rect bounds = intersection(to_pixels(area.main_bounds, transform), seen);
        if (bounds.empty()) continue;
        Node& node = moment.node(moment.wording.region_ids[i], SemanticRole::region,
                                 moment.in_language(moment.exhibit.map->regions[i].name), bounds);
        node.action.kind = ActionKind::open;
        node.action.page = {PageKind::map, static_cast<int>(i)};
    }
}

}  // namespace vitrina::scene
