#include <algorithm>
#include <cmath>

#include "scene/controls.h"
#include "scene/lettering.h"
#include "scene/pages.h"
#include "scene/region_card.h"

namespace vitrina::scene {

namespace {

constexpr float row_height = 62;

// The list of all regions: two columns beside the map, or below it.
base::Rect list_area(const Moment& moment) {
    const Metrics& m = moment.metrics;
    int rows = (static_cast<int>(moment.exhibit.map->regions.size()) + 1) / 2;
    if (m.portrait) {
        float height = static_cast<float>(rows) * m.px(row_height);
        return {m.margin(), m.size.height - m.px(110) - height, m.size.width - 2 * m.margin(),
                height};
    }
    float top = m.px(250), height = std::min(static_cast<float>(rows) * m.px(row_height),
                                             m.size.height - top - m.px(84));
    return {m.margin(), top, m.px(690), height};
}

void list_row(Moment& moment, int region, const base::Rect& rect) {
    const content::Region& content_region =
        moment.exhibit.map->regions[static_cast<size_t>(region)];
    const content::Theme& theme = moment.theme;
    base::Colour dot =
        content_region.group >= 0
            ? moment.exhibit.map->groups[static_cast<size_t>(content_region.group)].colour
            : theme.region;
    float x = rect.x + moment.px(14);
    moment.list().disc({x + moment.px(8), rect.centre().y}, moment.px(8), dot);
    text::Style style = body(moment, 500);
    style.size = moment.px(27);
    base::Rect box{x + moment.px(32), rect.y, rect.right() - x - moment.px(36), rect.height};
    auto layout =
        moment.typesetter.fit(moment.in_language(content_region.name), style,
                              {box.width, box.height}, 1, moment.px(20), moment.language_tag());
    text::place(*layout, {box.x, std::round(rect.centre().y - layout->extent.height / 2)},
                theme.ink, moment.list());
    const std::string& id = moment.wording.row_ids[static_cast<size_t>(region)];
    show_states(moment, id, rect.inset(moment.px(3)), moment.px(16), theme.ink);
    Node& node = moment.node(id, SemanticRole::item, moment.in_language(content_region.name), rect);
    node.action.kind = ActionKind::open;
    node.action.page = {PageKind::map, region};
}

void region_list(Moment& moment) {
    base::Rect area = list_area(moment);
    int count = static_cast<int>(moment.exhibit.map->regions.size());
    int rows = (count + 1) / 2;
    float height = std::min(area.height / static_cast<float>(rows), moment.px(row_height));
    float width = area.width / 2;
    moment.node("list", SemanticRole::list, moment.word(content::Word::list), area);
    for (int i = 0; i < count; ++i) {
        float column = static_cast<float>(i / rows);
        list_row(moment, i,
                 {area.x + column * width, area.y + static_cast<float>(i % rows) * height, width,
                  height});
    }
}

void overview_words(Moment& moment) {
    const Metrics& m = moment.metrics;
    const content::Theme& theme = moment.theme;
    const std::string& name = moment.in_language(moment.exhibit.map->title);
    base::Rect box{m.margin(), m.px(154), m.portrait ? m.size.width - 2 * m.margin() : m.px(640),
                   m.px(80)};
    auto layout = write_fitted(moment, name, title(moment, 62), box, 1, m.px(34), theme.ink);
    moment.node("title", SemanticRole::heading, name,
                {box.x, box.y, layout->extent.width, layout->extent.height});
}

// What the map does not say; always on screen.
void map_note(Moment& moment) {
    const Metrics& m = moment.metrics;
    const std::string& note = moment.in_language(moment.exhibit.map->note);
    text::Style style = caption(moment, 400);
    style.size = m.px(20);
    bool card = moment.view.page.item >= 0;
    float left = m.portrait || card ? m.margin() : map_frame(moment, moment.view.page).x;
    float width = m.portrait ? m.size.width - 2 * m.margin()
                             : (card ? m.px(1080) : m.size.width - left - m.margin());
    auto layout =
        moment.typesetter.fit(note, style, {width, m.px(60)}, 2, m.px(15), moment.language_tag());
    float y = m.size.height - m.px(m.portrait ? 40 : 28) - layout->extent.height;
    if (card) {
        base::Rect plate{left - m.px(20), y - m.px(8), layout->extent.width + m.px(40),
                         layout->extent.height + m.px(16)};
        moment.list().rectangle(plate, moment.theme.ground.with_alpha(0.8f), m.px(20));
    }
    text::place(*layout, {left, y}, moment.theme.dim_ink, moment.list());
    moment.node("note", SemanticRole::text, note,
                {left, y, layout->extent.width, layout->extent.height});
}

void map_controls(Moment& moment, const Palette& palette) {
    const Metrics& m = moment.metrics;
    float height = m.px(control_height), x = m.margin(), y = m.px(64);
    const std::string& home = moment.word(content::Word::home);
    float width = button_width(moment, home, height) + m.px(24);
    Action action;
    action.kind = ActionKind::home;
    button(moment, "home", moment.wording.home_label(moment.language()), home,
           {x, y, width, height}, palette, Emphasis::outlined, action);
    if (moment.view.page.item >= 0) {
        const std::string& all = moment.word(content::Word::see_all);
        x += width + m.px(14);
        action.kind = ActionKind::open;
        action.page = {PageKind::map, -1};
        button(moment, "all", all, all, {x, y, button_width(moment, all, height), height}, palette,
               Emphasis::outlined, action);
    } else {
        hidden_topics(moment, {x + width + m.px(14), y}, palette);
    }
    base::Rect frame = map_frame(moment, moment.view.page);
    float round = height, right = std::min(frame.right() - m.px(8), m.size.width - m.margin());
    float bottom = m.portrait ? frame.bottom() - round : m.size.height - m.px(150);
    action.page = {};
    action.kind = ActionKind::zoom_out;
    button(moment, "zoom-out", "–", moment.word(content::Word::zoom_out),
           {right - round * 1.3f, bottom, round * 1.3f, round}, palette, Emphasis::outlined,
           action);
    action.kind = ActionKind::zoom_in;
    button(moment, "zoom-in", "+", moment.word(content::Word::zoom_in),
           {right - round * 2.6f - m.px(14), bottom, round * 1.3f, round}, palette,
           Emphasis::outlined, action);
}

// Groups in their colours on the overview; when a region is open, it stands out from one quiet
// tone.
void paint_regions(Moment& moment, MapPaint& paint) {
    paint.reset(moment);
    int open = moment.view.page.item;
    bool was_open = moment.view.moved && moment.view.previous.kind == PageKind::map &&
                    moment.view.previous.item >= 0;
    if (open < 0 && !was_open) return;
    float t = moment.travel(0, moment.motion.answer);
    float quiet = open >= 0 ? (was_open ? 1.f : t) : 1 - t;
    for (int i = 0; i < static_cast<int>(moment.exhibit.map->regions.size()); ++i) {
        int area = moment.map->area_of(i);
        if (area < 0) continue;
        base::Colour own = paint.fills[static_cast<size_t>(area)];
        paint.set(*moment.map, i, base::mix(own, moment.theme.region, quiet));
    }
    if (open >= 0 && moment.map->area_of(open) >= 0) {
        base::Colour tone = paint.fills[static_cast<size_t>(moment.map->area_of(open))];
        paint.set(*moment.map, open, base::mix(tone, moment.theme.call_to_action, t));
    }
}

void pressed_region(Moment& moment, MapPaint& paint) {
    for (size_t i = 0; i < moment.exhibit.map->regions.size(); ++i) {
        const std::string& id = moment.wording.region_ids[i];
        if (moment.view.pressed == id || moment.view.focus == id) {
            int area = moment.map->area_of(static_cast<int>(i));
            if (area < 0) return;
            base::Colour own = paint.fills[static_cast<size_t>(area)];
            paint.set(*moment.map, static_cast<int>(i), base::mix(own, moment.theme.ink, 0.55f));
        }
    }
}

}  // namespace

void draw_map(Moment& moment, MapPaint& paint) {
    const Metrics& m = moment.metrics;
    moment.list().background = moment.theme.ground;
    base::Rect frame = map_frame(moment, moment.view.page);
    Camera camera = current_camera(moment);
    ground(moment, frame.centre(), std::max(frame.width, frame.height) * 0.75f);
    paint_regions(moment, paint);
    pressed_region(moment, paint);
    map_layer(moment, camera, paint);
    if (moment.view.page.item < 0) fade_beside_map(moment, frame);
    end_map_backdrop(moment);
    moment.node("map", SemanticRole::page, moment.in_language(moment.exhibit.map->title),
                m.screen());
    Palette palette = palette_of_theme(moment.theme);
    palette.fill = 0.86f;
    region_nodes(moment, camera, frame);
    if (moment.view.page.item >= 0) {
        base::Rect free = frame.inset(m.px(8));
        region_labels(moment, camera, free, moment.view.page.item);
        region_card(moment);
    } else {
        overview_words(moment);
        region_list(moment);
    }
    map_note(moment);
    if (!moment.interactive()) return;
    map_controls(moment, palette);
    language_switch(moment, palette);
}

base::Rect map_frame(const Moment& moment, const Page& page) {
    const Metrics& m = moment.metrics;
    float w = m.size.width, h = m.size.height;
    if (page.kind == PageKind::map && page.item >= 0) {
        base::Rect card = card_area(m);
        return m.portrait ? base::Rect{0, m.px(150), w, card.y - m.px(170)}
                          : base::Rect{0, m.px(150), card.x - m.px(24), h - m.px(240)};
    }
    if (page.kind == PageKind::map) {
        base::Rect list = list_area(moment);
        if (m.portrait) return {0, m.px(240), w, list.y - m.px(250)};
        return {list.right() + m.px(40), m.px(140), w - list.right() - m.px(90), h - m.px(230)};
    }
    if (page.kind == PageKind::attract) {
        if (m.portrait) return {0, m.px(100), w, h - m.px(1010)};
        return {m.px(920), m.px(60), w - m.px(960), h - m.px(120)};
    }
    if (m.portrait) {
        float tiles = home_tile(moment, 0).y;
        return {0, m.px(505), w, tiles - m.px(525)};
    }
    float left = m.margin() + m.px(905 + 24);
    return {left, m.px(130), w - left - m.px(50), h - m.px(180)};
}

Camera camera_for(const Moment& moment, const Page& page) {
    base::Rect frame = moment.on_screen(map_frame(moment, page));
    if (page.kind == PageKind::map && page.item >= 0) {
        return moment.map->close_up(page.item, moment.metrics.size, frame);
    }
    return moment.map->overview(moment.metrics.size, frame);
}

namespace {

bool shows_map(PageKind kind) {
    return kind == PageKind::map || kind == PageKind::home || kind == PageKind::attract;
}

constexpr double nearest_look = 1. / 24, farthest_look = 1.25;  // of the overview's span

CameraLimits limits(const Moment& moment) {
    base::Rect frame = moment.on_screen(map_frame(moment, moment.view.page));
    double span = moment.map->overview(moment.metrics.size, frame).span;
    return {span * nearest_look, span * farthest_look, moment.map->bounds(), frame.centre(),
            moment.metrics.size};
}

Camera nearer(const Moment& moment, const Camera& camera, double zoom) {
    if (zoom == 1) return camera;
    base::Point about = moment.on_screen(map_frame(moment, moment.view.page)).centre();
    return limits(moment).hard(zoomed(camera, zoom, about, moment.metrics.size));
}

// Where the page left behind had the camera.
Camera left_behind(const Moment& moment) {
    const View& view = moment.view;
    Camera camera = camera_for(moment, view.previous);
    if (view.previous.kind != PageKind::map) return camera;
    base::Point about = moment.on_screen(map_frame(moment, view.previous)).centre();
    return zoomed(camera, view.previous_zoom, about, moment.metrics.size);
}

Camera goal_of(const Moment& moment) {
    const MapMotion& motion = moment.view.map.motion;
    Camera camera = motion.to ? *motion.to : camera_for(moment, moment.view.page);
    return nearer(moment, camera, moment.view.zoom);
}

Camera flown(Moment& moment, const Camera& goal) {
    const View& view = moment.view;
    if (!view.moved || moment.silent || view.reduced_motion) return goal;
    if (!view.map.motion.from && !shows_map(view.previous.kind)) return goal;
    Camera start = view.map.motion.from ? *view.map.motion.from : left_behind(moment);
    return fly(start, goal, moment.travel(0, flight_time(start, goal)));
}

Camera sprung_to(Moment& moment, const Camera& goal) {
    const MapMotion& motion = moment.view.map.motion;
    base::Seconds time = moment.now - motion.began;
    if (moment.silent || moment.view.reduced_motion || time >= spring_time(motion)) return goal;
    moment.changes_at(moment.now);
    Camera fitted = camera_for(moment, moment.view.page);
    Camera start = motion.from ? *motion.from : nearer(moment, fitted, moment.view.previous_zoom);
    return sprung(motion, start, goal, time);
}

}  // namespace

Camera current_camera(Moment& moment) {
    Camera goal = goal_of(moment);
    switch (moment.view.map.motion.kind) {
        case MapMotion::Kind::flight:
            return flown(moment, goal);
        case MapMotion::Kind::spring:
            return sprung_to(moment, goal);
        case MapMotion::Kind::held:
            break;
    }
    return goal;
}

std::optional<MapSituation> map_situation(Moment& moment) {
    if (!moment.map || !shows_map(moment.view.page.kind)) return {};
    return MapSituation{{current_camera(moment), goal_of(moment)},
                        limits(moment),
                        moment.on_screen(map_frame(moment, moment.view.page))};
}

}  // namespace vitrina::scene
