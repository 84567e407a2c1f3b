#include "scene/camera_actions.h"

#include <algorithm>

namespace vitrina::scene {

namespace {

constexpr double largest_zoom = 6;

}  // namespace

void set_off(View& view, const Action& by, MapMotion motion, base::Seconds now) {
    motion.began = now;
    if (by.cameras) {
        motion.from = by.cameras->now;
        motion.interrupts = by.cameras->now != by.cameras->goal;
    }
    view.map.motion = motion;
}

void enlarge(View& view, base::Seconds now) {
    if (view.page.kind != PageKind::story || view.enlarged) return;
    view.enlarged = true;
    view.enlarged_since = now;
    view.focus.clear();
    view.pressed.clear();
}

void shrink(View& view) {
    view.enlarged = false;
    view.map = {};
    view.zoom = view.previous_zoom = 1;
    view.focus.clear();
}

// From where the map is going to, if that is known; the stage keeps it within its limits.
void zoom_by(View& view, const Action& action, double factor, base::Seconds now) {
    if (!view.has_camera()) return;
    MapMotion motion{MapMotion::Kind::spring, {}, view.map.motion.to};
    view.previous_zoom = view.zoom;
    if (action.cameras) {
        motion.to = action.cameras->goal;
        view.zoom = factor;
    } else {
        view.zoom = std::clamp(view.zoom * factor, 1 / zoom_step, largest_zoom);
    }
    set_off(view, action, motion, now);
}

void move_map(View& view, const Action& action, base::Seconds now) {
    if (!view.has_camera()) return;
    bool goes_on = view.map.motion.kind == MapMotion::Kind::held &&
                   action.motion.kind == MapMotion::Kind::held;
    MapMotion before = view.map.motion;
    set_off(view, action, action.motion, now);
    if (goes_on) {
        view.map.motion.began = before.began;
        view.map.motion.from = before.from;
        view.map.motion.interrupts = before.interrupts;
    }
    view.previous_zoom = view.zoom = 1;
}

}  // namespace vitrina::scene
