#include "kiosk/map_gesture.h"

#include <algorithm>
#include <cmath>

namespace vitrina::kiosk {

namespace {

constexpr base::Seconds trail_time = 0.1;  // what the speed of a fling is taken from
constexpr base::Seconds shortest_trail = 0.015;
// Slower, the map simply stays.
constexpr float least_fling_mm = 15;       // a second
constexpr double least_zoom_fling = 0.05;  // of the logarithm of the scale, a second

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

bool MapGesture::is_moved_by(int64_t pointer) const {
    const Finger* finger = find(pointer);
    return finger && finger->moves;
}

// The nearest other finger that may be of the same visitor.
MapGesture::Finger* MapGesture::partner_of(const Finger& finger, const Hand& hand) {
    Finger* nearest = nullptr;
    float reach = hand.px(pinch_reach_mm);
    for (Finger& other : m_fingers) {
        float apart = base::distance(other.start, finger.start);
        if (&other == &finger || apart > reach) continue;
        reach = apart;
        nearest = &other;
    }
    return nearest;
}

// Of the fingers that move the map, where they came down or where they are.
scene::Grip MapGesture::grip(base::Point Finger::*where) const {
    const Finger* first = nullptr;
    for (const Finger& finger : m_fingers) {
        if (!finger.moves) continue;
        if (first) {
            base::Point a = first->*where, b = finger.*where;
            return {(a + b) * 0.5f, std::max(1.f, base::distance(a, b))};
        }
        first = &finger;
    }
    return first ? scene::Grip{first->*where, 0} : scene::Grip{};
}

void MapGesture::take_hold(const scene::Grip& grip, const scene::Camera& camera,
                           const Moment& moment) {
    m_before = grip;
    m_shown = camera;
    m_start = moment.map.limits.unsoft(camera);
    m_trail.assign(1, {moment.now, camera});
}

std::optional<scene::Action> MapGesture::down(const Touch& touch, const Moment& moment) {
    if (find(touch.pointer)) return {};
    m_fingers.push_back({touch.pointer, touch.at, touch.at});
    if (m_moving) {
        auto moves = [](const Finger& finger) { return finger.moves; };
        auto first = std::find_if(m_fingers.begin(), m_fingers.end(), moves);
        bool joins = std::count_if(m_fingers.begin(), m_fingers.end(), moves) == 1 &&
                     base::distance(first->at, touch.at) <= moment.hand.px(pinch_reach_mm);
        if (!joins) return {};
        m_fingers.back().moves = true;
        take_hold(grip(&Finger::at), m_shown, moment);
        return moved_to(m_shown, scene::MapMotion::Kind::held, moment.map);
    }
    m_shown = moment.map.cameras.now;
    if (moment.map.cameras.now == moment.map.cameras.goal) return {};
    m_stopped = true;
    return moved_to(m_shown, scene::MapMotion::Kind::held, moment.map);
}

// The first finger that moves takes the map, together with another one of the same visitor.
void MapGesture::set_off(Finger& finger, const Moment& moment) {
    m_moving = finger.moves = true;
    Finger* partner = partner_of(finger, moment.hand);
    if (partner) partner->moves = true;
    // One finger sets off from here, without a jump over its slop; two keep what they came down on.
    take_hold(grip(partner ? &Finger::start : &Finger::at), moment.map.cameras.now, moment);
}

std::optional<scene::Action> MapGesture::move(const Touch& touch, const Moment& moment) {
    auto finger = std::find_if(m_fingers.begin(), m_fingers.end(),
                               [&](const Finger& one) { return one.pointer == touch.pointer; });
    if (finger == m_fingers.end()) return {};
    finger->at = touch.at;
    if (m_moving && !finger->moves) return {};
    if (!m_moving) {
        if (base::distance(finger->start, touch.at) < moment.hand.px(tap_slop_mm)) return {};
        set_off(*finger, moment);
    }
    const scene::CameraLimits& limits = moment.map.limits;
    m_shown = limits.soft(scene::gripped(m_start, m_before, grip(&Finger::at), limits.size));
    m_trail.push_back({moment.now, m_shown});
    std::erase_if(m_trail,
                  [&](const Sample& sample) { return sample.time < moment.now - trail_time; });
    return moved_to(m_shown, scene::MapMotion::Kind::held, moment.map);
}

std::optional<scene::Action> MapGesture::up(const Touch& touch, const Moment& moment) {
    if (!find(touch.pointer)) return {};
    bool moved_it = is_moved_by(touch.pointer);
    if (touch.kind == Touch::Kind::cancel) m_trail.clear();  // nobody gave it a push
    std::erase_if(m_fingers, [&](const Finger& finger) { return finger.pointer == touch.pointer; });
    bool others_move = std::any_of(m_fingers.begin(), m_fingers.end(),
                                   [](const Finger& finger) { return finger.moves; });
    if (moved_it && others_move) take_hold(grip(&Finger::at), m_shown, moment);
    if (others_move || (!moved_it && !m_fingers.empty())) return {};
    for (Finger& finger : m_fingers) finger.start = finger.at;  // the map has moved under them
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
        double pixels = std::hypot(x, y) / m_shown.span * moment.map.limits.size.width;
        if (pixels > moment.hand.px(least_fling_mm) || std::abs(zoom) > least_zoom_fling) {
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
