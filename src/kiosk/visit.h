#pragma once

#include <functional>
#include <string>

#include "content/exhibit.h"
#include "kiosk/input.h"
#include "kiosk/map_gesture.h"
#include "kiosk/presses.h"
#include "kiosk/slider_drag.h"
#include "scene/frame.h"
#include "scene/view.h"

namespace vitrina::kiosk {

// What is on screen when an input arrives.
struct Moment {
    const scene::Frame& frame;
    std::function<std::string(base::Point)> hit;  // the node that a touch there means, "" for none
    base::Seconds now = 0;
    Hand hand = {};
    // What a gesture has to know of the map; nothing while none is shown.
    std::function<std::optional<scene::MapSituation>()> map = {};
};

// A visitor's way through the exhibit: turns inputs into actions and actions into the next view.
// Knows no clock, no window and no drawing.
class Visit {
  public:
    Visit(const content::Exhibit& exhibit, scene::View start);

    const scene::View& start() const { return m_start; }
    // What visits begin with and what they are offered, from now on. A visit that goes on keeps
    // what the visitor has chosen, as far as it is still offered.
    void begin_with(const scene::View& start);
    // Goes on with a visit that broke off, as if somebody had just begun it.
    void resume(const scene::View& view);
    const scene::View& view() const { return m_view; }

    void handle(const Input& input, const Moment& moment);

    // Another time than the exhibit's until a visitor who stays still is warned.
    void leave_after(base::Seconds idle) { m_idle = idle; }
    // When the visitor is to be warned, or when the visit counts as left behind. Never while the
    // attract loop runs, nor before the first input.
    base::Seconds idle_due() const;
    void fail_to_play(base::Seconds now);
    // The warning, or back to the attract loop, as of the moment when it was due.
    void pass_time(base::Seconds now);
    // Back to the attract loop at once.
    void leave(base::Seconds now);

  private:
    void touch(const Touch& touch, const Moment& moment);
    void begin(const Touch& touch, const Moment& moment);
    void follow(const Touch& touch, const Moment& moment);
    void release(const Finger& finger, const Moment& moment);
    bool ends_double_tap(const Touch& touch, const std::string& control, const Hand& hand) const;
    bool swipe(const Finger& finger, const Moment& moment);
    void show_presses() { m_presses.list(m_view.pressed); }
    void press(const KeyPress& press, const Moment& moment);
    void turn(const Wheel& wheel, const Moment& moment);
    void tap_map(const Stroke& tap, const Moment& moment);
    // The map follows its fingers; those that move it mean nothing else until they lift.
    void move_map(const Touch& touch, const Moment& moment);
    // The same of the divider of two pictures.
    void slide(const Touch& touch, const Moment& moment);
    bool means_map(base::Point at, const scene::MapSituation& map, const Moment& moment) const;
    void move_focus(Key key, const Moment& moment);
    void activate(const std::string& id, const Moment& moment);
    void act(scene::Action action, const Moment& moment);
    void update(const scene::Action& action, base::Seconds now);
    void answer_warning(const Input& input, const Moment& moment);
    void begin_as_set_up();
    std::string target(base::Point point, const Moment& moment) const;

    const content::Exhibit& m_exhibit;
    scene::View m_start;
    scene::View m_view;
    base::Seconds m_idle;
    bool m_begun = false;  // somebody is on a visit
    Presses m_presses;
    MapGesture m_gesture;
    SliderDrag m_slider;
    struct Tap {
        base::Point at;
        base::Seconds time = -1e9;
        std::string control;
    };
    Tap m_map_tap;   // the last one beside every control of the map
    Tap m_page_tap;  // the last one that led to another page
};

}  // namespace vitrina::kiosk
