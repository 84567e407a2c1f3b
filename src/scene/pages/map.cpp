#include <algorithm>
#include <cmath>

#include "scene/controls.h"
#include "scene/lettering.h"
#include "scene/map_insets.h"
#include "scene/map_page.h"
#include "scene/map_search.h"
#include "scene/map_tones.h"
#include "scene/navigation.h"
#include "scene/pages.h"
#include "scene/region_card.h"
#include "scene/take_away.h"

namespace vitrina::scene {

namespace {

// Insets and signs belong to the overview: they go when the map is seen from nearer than this share
// of it.
constexpr float furniture_gone = 0.6f, furniture_there = 0.78f;

void overview_words(Moment& moment, const MapPageLayout& layout) {
    const std::string& name = moment.in_language(moment.exhibit.map->title);
    const base::Rect& box = layout.title;
    auto text =
        write_fitted(moment, name, title(moment, 62), box, 1, moment.px(34), moment.theme.ink);
    moment.node("title", SemanticRole::heading, name,
                {box.x, box.y, text->extent.width, text->extent.height});
}

// Both zoom buttons together.
base::Rect zoom_area(const Moment& moment, const MapPageLayout& layout) {
    const Metrics& m = moment.metrics;
    float side = m.control(), width = 2 * 1.3f * side + m.px(14);
    float right = std::min(layout.frame.right() - m.px(8), m.size.width - m.margin());
    float bottom = layout.stacked ? layout.frame.bottom() : m.foot() - m.px(m.low ? 10 : 30);
    return {right - width, bottom - side, width, side};
}

// Where the map's note may stand: at the foot; between the controls where they stand there.
base::Rect note_room(Moment& moment, const MapPageLayout& layout) {
    const Metrics& m = moment.metrics;
    bool card = moment.view.page.item >= 0;
    float left = layout.stacked || card ? m.margin() : layout.frame.x;
    float right = card && !layout.stacked ? card_area(m).x - m.px(40) : m.size.width - m.margin();
    float bottom = m.size.height - m.px(layout.stacked ? 40 : 28);
    if (m.low && (layout.stacked || card)) bottom = m.controls_y() - m.px(12);
    if (m.low && card && !layout.stacked) right = zoom_area(moment, layout).x - m.px(36);
    if (m.low && !card && !layout.stacked) {
        base::Rect languages = language_switch_bounds(moment);
        right = languages.empty() ? m.size.width - m.margin() : languages.x - m.px(24);
        left = right - m.px(560);
        bottom = m.controls_y() + m.control();
    }
    return {left, bottom - m.px(78), right - left, m.px(78)};
}

text::LayoutRef set_note(Moment& moment, const base::Rect& room) {
    text::Style style = caption(moment, 400);
    style.size = moment.px(20);
    return moment.typesetter.fit(moment.in_language(moment.exhibit.map->note), style, room.size(),
                                 3, moment.px(18), moment.language_tag());
}

// Where the note stands.
base::Rect note_bounds(Moment& moment, const MapPageLayout& layout) {
    base::Rect room = note_room(moment, layout);
    base::Size extent = set_note(moment, room)->extent;
    return {room.x, room.bottom() - extent.height, extent.width, extent.height};
}

// What the map does not say; always on screen.
void map_note(Moment& moment, const MapPageLayout& layout) {
    base::Rect bounds = note_bounds(moment, layout);
    if (!layout.stacked || moment.view.page.item >= 0) {
        base::Rect plate{bounds.x - moment.px(20), bounds.y - moment.px(8),
                         bounds.width + moment.px(40), bounds.height + moment.px(16)};
        moment.list().rectangle(plate, moment.theme.ground.with_alpha(0.8f), moment.px(20));
    }
    text::place(*set_note(moment, note_room(moment, layout)), {bounds.x, bounds.y},
                moment.theme.dim_ink, moment.list());
    moment.node("note", SemanticRole::text, moment.in_language(moment.exhibit.map->note), bounds);
}

void zoom_controls(Moment& moment, const base::Rect& area, const Palette& palette) {
    float width = 1.3f * area.height;
    Action action;
    action.kind = ActionKind::zoom_in;
    button(moment, "zoom-in", "+", moment.word(content::Word::zoom_in),
           {area.x, area.y, width, area.height}, palette, Emphasis::outlined, action);
    action.kind = ActionKind::zoom_out;
    button(moment, "zoom-out", "–", moment.word(content::Word::zoom_out),
           {area.right() - width, area.y, width, area.height}, palette, Emphasis::outlined, action);
}

// How much of the overview's insets and signs is there, 0..1.
float furniture(Moment& moment, const Camera& camera) {
    const View& view = moment.view;
    Camera overview = camera_for(moment, {PageKind::map, -1});
    float near = std::clamp((static_cast<float>(camera.span / overview.span) - furniture_gone) /
                                (furniture_there - furniture_gone),
                            0.f, 1.f);
    if (view.map.searching) return 0;
    if (view.page.item < 0)
        return view.moved ? near * moment.arrive(0.2, moment.motion.answer) : near;
    bool left = view.moved && view.previous == Page{PageKind::map, -1};
    return left ? near * (1 - moment.arrive(0, moment.motion.answer)) : 0;
}

MapInsets insets_of(Moment& moment, const MapPageLayout& layout) {
    base::Rect free = intersection(layout.frame.inset(moment.px(10)),
                                   moment.metrics.safe().inset(-moment.px(24)));
    float floor =
        moment.interactive() ? zoom_area(moment, layout).y - moment.px(14) : free.bottom();
    free.height = std::min(free.bottom(), floor) - free.y;
    Camera overview = camera_for(moment, {PageKind::map, -1});
    return MapInsets(moment, moment.on_screen(free), transform_of(overview, moment.metrics.size));
}

// Everything on the map that has to do with its regions.
void draw_regions_of_map(Moment& moment, const MapPageLayout& layout, const Camera& camera,
                         const Camera& goal, const Palette& palette, MapPaint& paint) {
    base::Size size = moment.metrics.size;
    base::Rect seen = moment.on_screen(layout.frame), free = seen.inset(moment.px(8));
    base::Affine now = transform_of(camera, size), then = transform_of(goal, size);
    const MapPlane& plane = moment.map->plane();
    MapInsets insets = insets_of(moment, layout);
    float shown = furniture(moment, camera);
    Occupied occupied;
    occupied.add(moment.on_screen(note_bounds(moment, layout)).inset(-moment.px(8)));
    if (moment.interactive()) {
        occupied.add(moment.on_screen(zoom_area(moment, layout)).inset(-moment.px(8)));
        for (const base::Rect& controls :
             {navigation_bounds(moment), language_switch_bounds(moment)})
            occupied.add(moment.on_screen(controls).inset(-moment.px(8)));
    }
    if (!insets.is_open()) region_nodes(moment, plane, now, seen);
    insets.draw_small(moment, paint, shown, occupied);
    base::Affine overview = transform_of(camera_for(moment, {PageKind::map, -1}), size);
    if (moment.view.page.item < 0 && !insets.is_open()) {
        draw_signs(moment, {plane, now, overview, free, shown, moment.map->mask(), false, &insets},
                   palette, paint, occupied);
    }
    draw_labels(moment,
                {plane, now, then, free, map_rest(moment), moment.view.page.item, paint,
                 moment.map->mask()},
                occupied);
    insets.draw_large(moment, paint, palette);
}

// Words and list stand on the ground even when bright land comes near them.
void fade_beside_page(Moment& moment, const MapPageLayout& layout) {
    const base::Rect& frame = layout.frame;
    float soft = moment.px(60);
    if (!layout.stacked) soft = frame.x - layout.list.right();
    fade_beside_map(moment, frame, soft);
}

}  // namespace

void draw_map(Moment& moment, MapPaint& paint) {
    MapPageLayout layout = map_page_layout(moment, moment.view.page);
    const base::Rect& frame = layout.frame;
    bool card = moment.view.page.item >= 0;
    moment.list().background = moment.theme.ground;
    Camera camera = current_camera(moment), goal = goal_camera(moment);
    ground(moment, frame.centre(), std::max(frame.width, frame.height) * 0.75f);
    paint_regions(moment, paint);
    bool lit = pass_light(moment, paint);
    map_layer(moment, camera, paint);
    if (lit) paint_regions(moment, paint);  // names keep their ink
    if (!card || layout.list_shown) fade_beside_page(moment, layout);
    moment.node("map", SemanticRole::page, moment.in_language(moment.exhibit.map->title),
                moment.metrics.screen());
    Palette palette = palette_of_theme(moment.theme);
    palette.fill = map_control_fill;
    draw_regions_of_map(moment, layout, camera, goal, palette, paint);
    end_map_backdrop(moment);
    if (!card || layout.list_shown) overview_words(moment, layout);
    map_list(moment, layout, paint, palette);
    if (moment.interactive()) map_choices(moment, layout, palette);
    if (card) region_card(moment);
    map_note(moment, layout);
    if (!moment.interactive()) return;
    map_keyboard(moment, layout);
    if (moment.view.map.inset < 0 && layout.keyboard.empty())
        zoom_controls(moment, zoom_area(moment, layout), palette);
    navigation(moment, palette);
    language_switch(moment, palette);
    if (!card) hidden_topics(moment, free_line(moment), palette);
    if (card) take_away_panel(moment);
}

int region_touched(Moment& moment, base::Point point, float reach) {
    MapPageLayout layout = map_page_layout(moment, moment.view.page);
    if (!moment.on_screen(layout.frame).contains(point)) return -1;
    Camera camera = current_camera(moment);
    if (furniture(moment, camera) >= 0.5f) {
        if (auto region = insets_of(moment, layout).region_at(moment, point, reach)) return *region;
    }
    return moment.map->region_at(point, moment.map->plane(),
                                 transform_of(camera, moment.metrics.size), reach);
}

}  // namespace vitrina::scene
