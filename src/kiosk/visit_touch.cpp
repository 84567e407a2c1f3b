#include <cmath>
#include <utility>

#include "kiosk/visit.h"

// What fingers do on a visit.
namespace vitrina::kiosk {

namespace {

using scene::ActionKind;

constexpr base::Seconds double_tap_time = 0.35;
constexpr double double_tap_zoom = 2;

}  // namespace

// The map itself, not a control that stands on it.
bool Visit::means_map(base::Point at, const scene::MapSituation& map, const Moment& moment) const {
    if (!m_view.has_camera() || !map.frame.contains(at)) return false;
    const scene::Node* node = moment.frame.semantics.find(moment.hit(at));
    return !node || !node->focusable() || node->role == scene::SemanticRole::region;
}

void Visit::move_map(const Touch& touch, const Moment& moment) {
    auto map = moment.map ? moment.map() : std::nullopt;
    if (!map || !m_view.has_camera()) return m_gesture.cancel();
    MapGesture::Moment at{*map, touch.time, moment.hand};
    std::optional<scene::Action> action;
    switch (touch.kind) {
        case Touch::Kind::down:
            if (means_map(touch.at, *map, moment)) action = m_gesture.down(touch, at);
            break;
        case Touch::Kind::move:
            action = m_gesture.move(touch, at);
            break;
        case Touch::Kind::up:
        case Touch::Kind::cancel:
            action = m_gesture.up(touch, at);
            break;
    }
    if (action) act(*action, moment);
    for (Finger& finger : m_presses.fingers()) {
        if (m_gesture.is_moved_by(finger.pointer)) Presses::abort(finger);
    }
}

void Visit::slide(const Touch& touch, const Moment& moment) {
    bool mirrored = m_exhibit.languages[static_cast<size_t>(m_view.language)].right_to_left;
    auto action = m_slider.follow(touch, {moment.frame, moment.hand.px(tap_slop_mm), mirrored});
    if (action) act(*action, moment);
    Finger* finger = m_presses.find(touch.pointer);
    if (finger && m_slider.is_moved_by(touch.pointer)) Presses::abort(*finger);
}

// Two taps beside every control bring the map nearer.
void Visit::tap_map(const Stroke& tap, const Moment& moment) {
    auto map = moment.map ? moment.map() : std::nullopt;
    if (!map || !means_map(tap.at, *map, moment)) return;
    bool twice = tap.ended - m_map_tap.time < double_tap_time &&
                 base::distance(tap.at, m_map_tap.at) < moment.hand.px(double_tap_mm);
    m_map_tap = twice ? Tap{} : Tap{tap.at, tap.ended, ""};
    if (twice) act(zoom_about(tap.at, double_tap_zoom, *map), moment);
}

void Visit::touch(const Touch& touch, const Moment& moment) {
    if (touch.kind != Touch::Kind::down && !m_presses.find(touch.pointer)) return;
    m_view.last_input = moment.now;
    if (touch.kind == Touch::Kind::down) begin(touch, moment);
    // A gesture with a way of its own has the first word, then the control under the finger.
    move_map(touch, moment);
    slide(touch, moment);
    if (touch.kind == Touch::Kind::move) follow(touch, moment);
    if (touch.kind == Touch::Kind::up || touch.kind == Touch::Kind::cancel) {
        auto finger = m_presses.lift(touch, moment.hand);
        if (finger && touch.kind == Touch::Kind::up) release(*finger, moment);
    }
}

void Visit::begin(const Touch& touch, const Moment& moment) {
    m_view.focus.clear();
    std::string control = target(touch.at, moment);
    if (ends_double_tap(touch, control, moment.hand)) control.clear();
    const scene::Node* node = moment.frame.semantics.find(control);
    bool button = node && node->focusable() && node->role == scene::SemanticRole::button;
    bool alone = true;
    for (Finger& other : m_presses.fingers()) {
        if (base::distance(other.stroke.at, touch.at) > moment.hand.px(pinch_reach_mm)) continue;
        alone = other.swipes = false;  // the fingers of one hand, which do not swipe
    }
    Finger& finger = m_presses.down(touch, std::move(control));
    finger.swipes = alone && !button;
    if (node && m_view.page.kind == scene::PageKind::attract) finger.shown = node->action;
}

// The second half of a double tap on what needed one must not press what has come under the finger.
bool Visit::ends_double_tap(const Touch& touch, const std::string& control,
                            const Hand& hand) const {
    return touch.time - m_page_tap.time < double_tap_time && control != m_page_tap.control &&
           base::distance(touch.at, m_page_tap.at) < hand.px(double_tap_mm);
}

void Visit::follow(const Touch& touch, const Moment& moment) {
    Finger& finger = *m_presses.find(touch.pointer);
    Presses::move(finger, touch, moment.hand);
    if (finger.strayed && target(touch.at, moment) != finger.control) finger.pressing = false;
}

void Visit::release(const Finger& finger, const Moment& moment) {
    if (swipe(finger, moment)) return;
    const Stroke& stroke = finger.stroke;
    bool stays = !finger.strayed || target(stroke.at, moment) == finger.control;
    scene::Page page = m_view.page;
    if (finger.pressing && stays) {
        if (finger.shown.kind != ActionKind::none) {
            act(finger.shown, moment);
        } else {
            activate(finger.control, moment);
        }
    }
    if (!(m_view.page == page)) m_page_tap = {stroke.at, stroke.ended, finger.control};
    if (!finger.strayed) tap_map(stroke, moment);
}

// From story to story, as pages are turned: towards where reading begins is on.
bool Visit::swipe(const Finger& finger, const Moment& moment) {
    bool turns = m_view.page.kind == scene::PageKind::story && !m_view.enlarged;
    if (!finger.swipes || m_view.warning || !turns) return false;
    Swipe way = swipe_of(finger.stroke, moment.hand);
    if (way == Swipe::none) return false;
    bool mirrored = m_exhibit.languages[static_cast<size_t>(m_view.language)].right_to_left;
    scene::Action action;
    action.kind = (way == Swipe::to_left) != mirrored ? ActionKind::next : ActionKind::previous;
    act(action, moment);
    return true;
}

}  // namespace vitrina::kiosk
