#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "kiosk/hand.h"
#include "kiosk/input.h"
#include "scene/map_camera.h"
#include "scene/view.h"

namespace vitrina::kiosk {

// Fingers on the map: what lies under them stays under them, one finger moves the map, two of one
// visitor bring it nearer or farther, and a map let go in motion runs out. Fingers that hardly move
// are no gesture but taps, and fingers far from those that move the map belong to somebody else:
// both are for others to handle.
class MapGesture {
  public:
    // What a finger sees of the map at its moment.
    struct Moment {
        scene::MapSituation map;
        base::Seconds now = 0;
        Hand hand;
    };

    // A finger comes down on the map. The action, if any, stops a map in motion.
    std::optional<scene::Action> down(const Touch& touch, const Moment& moment);
    // Follows fingers that came down on the map; others are none of its business.
    std::optional<scene::Action> move(const Touch& touch, const Moment& moment);
    std::optional<scene::Action> up(const Touch& touch, const Moment& moment);
    void cancel();

    bool holds(int64_t pointer) const { return find(pointer) != nullptr; }
    // Whether this finger moves the map, so that lifting it is no tap.
    bool is_moved_by(int64_t pointer) const;
    bool is_moving() const { return m_moving; }

  private:
    struct Finger {
        int64_t pointer = 0;
        base::Point start, at;
        bool moves = false;  // is one of the one or two that move the map
    };
    struct Sample {
        base::Seconds time = 0;
        scene::Camera camera;
    };
    const Finger* find(int64_t pointer) const;
    Finger* partner_of(const Finger& finger, const Hand& hand);
    scene::Grip grip(base::Point Finger::*where) const;
    void set_off(Finger& finger, const Moment& moment);
    void take_hold(const scene::Grip& grip, const scene::Camera& camera, const Moment& moment);
    std::optional<scene::Action> let_go(const Moment& moment);

    std::vector<Finger> m_fingers;
    bool m_moving = false, m_stopped = false;
    scene::Grip m_before;         // when the map was taken hold of,
    scene::Camera m_start;        // and its camera, limits left aside
    scene::Camera m_shown;        // now, within limits
    std::vector<Sample> m_trail;  // of the last moments
};

// Nearer or farther about a point, from where the map is going to.
scene::Action zoom_about(base::Point point, double zoom, const scene::MapSituation& map);

}  // namespace vitrina::kiosk
