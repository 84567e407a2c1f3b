#include <algorithm>
#include <cmath>

#include "scene/map_page.h"
#include "scene/pages.h"

// Where the camera of the map is at a moment: flights from page to page, springs after a gesture,
// the visitor's own zoom.
namespace vitrina::scene {

base::Rect map_frame(const Moment& moment, const Page& page) {
    if (page.kind == PageKind::map) return map_page_layout(moment, page).frame;
    return page.kind == PageKind::attract ? attract_map(moment) : home_map(moment);
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

// Where the page left behind had the camera.
Camera left_behind(const Moment& moment) {
    const View& view = moment.view;
    Camera camera = camera_for(moment, view.previous);
    if (view.previous.kind != PageKind::map) return camera;
    base::Point about = moment.on_screen(map_frame(moment, view.previous)).centre();
    return zoomed(camera, view.previous_zoom, about, moment.metrics.size);
}

}  // namespace

Camera goal_camera(const Moment& moment) {
    const MapMotion& motion = moment.view.map.motion;
    Camera camera = motion.to ? *motion.to : camera_for(moment, moment.view.page);
    return limits(moment).nearer(camera, moment.view.zoom);
}

namespace {

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
    Camera start =
        motion.from ? *motion.from : limits(moment).nearer(fitted, moment.view.previous_zoom);
    return sprung(motion, start, goal, time);
}

}  // namespace

Camera current_camera(Moment& moment) {
    Camera goal = goal_camera(moment);
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

namespace {

constexpr base::Seconds unrest_time = 0.2, rest_time = 0.25;

// When the motion of the map that the view tells of ends; `never` while fingers hold it.
base::Seconds motion_end(Moment& moment) {
    const View& view = moment.view;
    const MapMotion& motion = view.map.motion;
    if (motion.kind == MapMotion::Kind::held) return base::never;
    if (motion.kind == MapMotion::Kind::spring) return motion.began + spring_time(motion);
    if (!view.moved || (!motion.from && !shows_map(view.previous.kind))) return -1e9;
    Camera start = motion.from ? *motion.from : left_behind(moment);
    return view.entered + flight_time(start, goal_camera(moment));
}

}  // namespace

float map_rest(Moment& moment) {
    if (moment.silent || moment.settled || moment.view.reduced_motion) return 1;
    const MapMotion& motion = moment.view.map.motion;
    base::Seconds end = motion_end(moment);
    if (moment.now < end) {
        base::Seconds began =
            std::max(motion.began, moment.view.moved ? moment.view.entered : -1e9);
        float going = motion.interrupts ? 1 : linear(moment.now, began, unrest_time);
        if (going < 1) moment.changes_at(moment.now);
        return 1 - going;
    }
    float resting = linear(moment.now, end, rest_time);
    if (resting < 1) moment.changes_at(moment.now);
    return resting;
}

std::optional<MapSituation> map_situation(Moment& moment) {
    if (!moment.map || !shows_map(moment.view.page.kind)) return {};
    return MapSituation{{current_camera(moment), goal_camera(moment)},
                        limits(moment),
                        moment.on_screen(map_frame(moment, moment.view.page))};
}

}  // namespace vitrina::scene
