#include "kiosk/map_gesture.h"

#include <algorithm>
#include <cmath>

namespace vitrina::kiosk {

namespace {

constexpr size_t most_fingers = 2;
constexpr base::Seconds trail_time = 0.1;  // what the speed of a fling is taken from
constexpr base::Seconds shortest_trail = 0.015;
constexpr double least_fling = 0.05;  // spans a second; slower, the map simply stays

scene::Action moved_to(const scene::Camera& camera, scene::MapMotion::Kind kind,
                       const scene::MapSituation& map) {
    scene::Action action;
    action.kind = scene::ActionKind::move_map;
    action.cameras = map.cameras;
    action.motion.kind = kind;
    action.motion.to = camera;
    return action;
}

}  // namespace

const MapGesture::Finger* MapGesture::find(int64_t pointer) const {
    auto found = std::find_if(m_fingers.begin(), m_fingers.end(),
                              [&](const Finger& finger) { return finger.pointer == pointer; });
    return found == m_fingers.end() ? nullptr : &*found;
}

scene::Grip MapGesture::grip() const {
    if (m_fingers.empty()) return {};
    if (m_fingers.size() == 1) return {m_fingers[0].at, 0};
    base::Point a = m_fingers[0].at, b = m_fingers[1].at;
    return {(a + b) * 0.5f, std::max(1.f, base::distance(a, b))};
}

void MapGesture::take_hold(const scene::Camera& camera, const Moment& moment) {
    m_before = grip();
    m_shown = camera;
    m_start = moment.map.limits.unsoft(camera);
    m_trail.assign(1, {moment.now, camera});
}

std::optional<scene::Action> MapGesture::down(const Touch& touch, const Moment& moment) {
    if (m_fingers.size() == most_fingers || find(touch.pointer)) return {};
    m_fingers.push_back({touch.pointer, touch.at, touch.at});
    bool second = m_fingers.size() == 2;
    scene::Camera camera = m_moving ? m_shown : moment.map.cameras.now;
    m_moving = m_moving || second;
    take_hold(camera, moment);
    bool under_way = moment.map.cameras.now != moment.map.cameras.goal;
    if (!second && !under_way) return {};
    m_stopped = true;
    return moved_to(camera, scene::MapMotion::Kind::held, moment.map);
}

std::optional<scene::Action> MapGesture::move(const Touch& touch, const Moment& moment) {
    auto finger = std::find_if(m_fingers.begin(), m_fingers.end(),
                               [&](const Finger& one) { return one.pointer == touch.pointer; });
    if (finger == m_fingers.end()) return {};
    finger->at = touch.at;
    if (!m_moving && base::distance(finger->start, touch.at) < moment.slop) return {};
    if (!m_moving) {
        m_moving = true;
        take_hold(moment.map.cameras.now, moment);  // from here, without a jump over the slop
    }
    const scene::CameraLimits& limits = moment.map.limits;
    m_shown = limits.soft(scene::gripped(m_start, m_before, grip(), limits.size));
    m_trail.push_back({moment.now, m_shown});
    std::erase_if(m_trail,
                  [&](const Sample& sample) { return sample.time < moment.now - trail_time; });
    return moved_to(m_shown, scene::MapMotion::Kind::held, moment.map);
}

std::optional<scene::Action> MapGesture::up(const Touch& touch, const Moment& moment) {
    if (!find(touch.pointer)) return {};
    std::erase_if(m_fingers, [&](const Finger& finger) { return finger.pointer == touch.pointer; });
    if (!m_fingers.empty()) {
        take_hold(m_shown, moment);
        return {};
    }
    return let_go(moment);
}

std::optional<scene::Action> MapGesture::let_go(const Moment& moment) {
    bool moved = m_moving, stopped = m_stopped;
    m_moving = m_stopped = false;
    if (!moved && !stopped) return {};
    scene::Action action = moved_to(m_shown, scene::MapMotion::Kind::spring, moment.map);
    scene::MapMotion& motion = action.motion;
    std::erase_if(m_trail,
                  [&](const Sample& sample) { return sample.time < moment.now - trail_time; });
    base::Seconds time = m_trail.empty() ? 0 : moment.now - m_trail.front().time;
    if (moved && time >= shortest_trail) {
        const scene::Camera& before = m_trail.front().camera;
        double x = (m_shown.x - before.x) / time, y = (m_shown.y - before.y) / time;
        double zoom = std::log(m_shown.span / before.span) / time;
        if (std::hypot(x, y) / m_shown.span > least_fling || std::abs(zoom) > least_fling) {
            motion.speed_x = x, motion.speed_y = y, motion.speed_zoom = zoom;
        }
    }
    motion.to = moment.map.limits.hard(
        scene::coasted(m_shown, motion.speed_x, motion.speed_y, motion.speed_zoom));
    return action;
}

void MapGesture::cancel() {
    m_fingers.clear();
    m_moving = m_stopped = false;
}

scene::Action zoom_about(base::Point point, double zoom, const scene::MapSituation& map) {
    scene::Camera camera = scene::zoomed(map.cameras.goal, zoom, point, map.limits.size);
    return moved_to(map.limits.hard(camera), scene::MapMotion::Kind::spring, map);
}

}  // namespace vitrina::kiosk
