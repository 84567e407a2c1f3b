#include "kiosk/visit.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "kiosk/focus.h"

namespace vitrina::kiosk {

namespace {

using scene::ActionKind;

// A hand on a screen of 1080 lines: a tap strays less than 14 pixels, a second tap less than 50.
constexpr float slop_of_short_side = 0.013f, double_tap_of_short_side = 0.046f;
constexpr base::Seconds double_tap_time = 0.35;
constexpr double double_tap_zoom = 2, wheel_zoom = 1.25;

scene::Action of_kind(ActionKind kind) {
    scene::Action action;
    action.kind = kind;
    return action;
}

bool attracting(const scene::View& view) {
    return view.page.kind == scene::PageKind::attract;
}

// The control that stands for the whole page: the largest one.
std::string invitation(const scene::Frame& frame) {
    const scene::Node* largest = nullptr;
    auto area = [](const scene::Node& node) { return node.bounds.width * node.bounds.height; };
    for (const scene::Node& node : frame.semantics.nodes()) {
        if (node.focusable() && (!largest || area(node) > area(*largest))) largest = &node;
    }
    return largest ? largest->id : "";
}

}  // namespace

Visit::Visit(const content::Exhibit& exhibit, scene::View start)
    : m_exhibit(exhibit), m_view(std::move(start)) {}

void Visit::handle(const Input& input, const Moment& moment) {
    if (const auto* finger = std::get_if<Touch>(&input)) touch(*finger, moment);
    if (const auto* key = std::get_if<KeyPress>(&input)) press(*key, moment);
    if (const auto* wheel = std::get_if<Wheel>(&input)) turn(*wheel, moment);
}

std::string Visit::target(base::Point point, const Moment& moment) const {
    std::string id = moment.hit(point);
    const scene::Node* node = moment.frame.semantics.find(id);
    if (attracting(m_view) && !(node && node->focusable())) return invitation(moment.frame);
    return id;
}

// The map itself, not a control that stands on it.
bool Visit::means_map(base::Point at, const scene::MapSituation& map, const Moment& moment) const {
    if (m_view.page.kind != scene::PageKind::map || !map.frame.contains(at)) return false;
    const scene::Node* node = moment.frame.semantics.find(moment.hit(at));
    return !node || !node->focusable() || node->role == scene::SemanticRole::region;
}

bool Visit::move_map(const Touch& touch, const Moment& moment) {
    auto map = moment.map ? moment.map() : std::nullopt;
    if (!map || m_view.page.kind != scene::PageKind::map) {
        m_gesture.cancel();
        return false;
    }
    float short_side = std::min(map->limits.size.width, map->limits.size.height);
    MapGesture::Moment at{*map, moment.now, slop_of_short_side * short_side};
    bool begins = touch.kind == Touch::Kind::down && means_map(touch.at, *map, moment);
    if (!begins && !m_gesture.holds(touch.pointer)) return false;
    bool was_moving = m_gesture.is_moving();
    std::optional<scene::Action> action;
    if (begins) {
        action = m_gesture.down(touch, at);
    } else if (touch.kind == Touch::Kind::move) {
        action = m_gesture.move(touch, at);
    } else if (touch.kind != Touch::Kind::down) {
        action = m_gesture.up(touch, at);
    }
    if (action) act(*action, moment);
    if (m_gesture.is_moving()) {
        m_view.pressed.clear();
        m_view.last_input = moment.now;
    }
    return was_moving || m_gesture.is_moving();
}

bool Visit::slide(const Touch& touch, const Moment& moment) {
    auto language = static_cast<size_t>(m_view.language);
    const base::Size& size = moment.frame.list.size;
    bool was_moving = m_slider.is_moving();
    auto action = m_slider.follow(
        touch, {moment.frame, slop_of_short_side * std::min(size.width, size.height),
                m_exhibit.languages[language].right_to_left});
    if (action) act(*action, moment);
    if (m_slider.is_moving()) m_view.pressed.clear();
    return was_moving || m_slider.is_moving();
}

void Visit::turn(const Wheel& wheel, const Moment& moment) {
    auto map = moment.map ? moment.map() : std::nullopt;
    if (!map || m_view.page.kind != scene::PageKind::map || !map->frame.contains(wheel.at)) return;
    double zoom = std::pow(wheel_zoom, static_cast<double>(wheel.steps));
    act(zoom_about(wheel.at, zoom, *map), moment);
}

// Two taps beside every control bring the map nearer.
void Visit::tap(base::Point at, const Moment& moment) {
    auto map = moment.map ? moment.map() : std::nullopt;
    if (!map || !means_map(at, *map, moment)) return;
    float short_side = std::min(map->limits.size.width, map->limits.size.height);
    bool twice = moment.now - m_tapped < double_tap_time &&
                 base::distance(at, m_last_tap) < double_tap_of_short_side * short_side;
    m_tapped = twice ? -1e9 : moment.now;
    m_last_tap = at;
    if (twice) act(zoom_about(at, double_tap_zoom, *map), moment);
}

void Visit::touch(const Touch& touch, const Moment& moment) {
    if (move_map(touch, moment) || slide(touch, moment)) {
        m_pointer.follow({Touch::Kind::cancel, touch.pointer, touch.at}, moment.now);
        m_held.clear();
        return;
    }
    Pointer::Step step = m_pointer.follow(touch, moment.now);
    if (step == Pointer::Step::none) return;
    m_view.last_input = moment.now;
    switch (step) {
        case Pointer::Step::none:
            break;
        case Pointer::Step::pressed:
            m_view.focus.clear();
            m_held = m_view.pressed = target(touch.at, moment);
            break;
        case Pointer::Step::moved:
            if (!m_view.pressed.empty() && target(touch.at, moment) != m_held)
                m_view.pressed.clear();
            break;
        case Pointer::Step::released: {
            std::string pressed = std::exchange(m_view.pressed, "");
            if (!pressed.empty() && target(touch.at, moment) == pressed) activate(pressed, moment);
            tap(touch.at, moment);
            break;
        }
        case Pointer::Step::cancelled:
            m_view.pressed.clear();
            break;
    }
}

void Visit::press(const KeyPress& press, const Moment& moment) {
    m_view.last_input = moment.now;
    if (attracting(m_view)) {
        if (!press.repeated) activate(invitation(moment.frame), moment);
        return;
    }
    switch (press.key) {
        case Key::activate:
            if (!press.repeated) activate(m_view.focus, moment);
            break;
        case Key::back:
            act(of_kind(ActionKind::back), moment);
            break;
        case Key::home:
            act(of_kind(ActionKind::home), moment);
            break;
        case Key::zoom_in:
            act(of_kind(ActionKind::zoom_in), moment);
            break;
        case Key::zoom_out:
            act(of_kind(ActionKind::zoom_out), moment);
            break;
        case Key::other:
            break;
        default:
            move_focus(press.key, moment);
    }
}

void Visit::move_focus(Key key, const Moment& moment) {
    auto nodes = moment.frame.semantics.nodes();
    switch (key) {
        case Key::tab:
            m_view.focus = focus_after(nodes, m_view.focus);
            break;
        case Key::back_tab:
            m_view.focus = focus_before(nodes, m_view.focus);
            break;
        case Key::left:
            m_view.focus = focus_towards(nodes, m_view.focus, Direction::left);
            break;
        case Key::right:
            m_view.focus = focus_towards(nodes, m_view.focus, Direction::right);
            break;
        case Key::up:
            m_view.focus = focus_towards(nodes, m_view.focus, Direction::up);
            break;
        case Key::down:
            m_view.focus = focus_towards(nodes, m_view.focus, Direction::down);
            break;
        default:
            break;
    }
}

void Visit::activate(const std::string& id, const Moment& moment) {
    const scene::Node* node = moment.frame.semantics.find(id);
    if (node) act(node->action, moment);
}

void Visit::act(scene::Action action, const Moment& moment) {
    if (action.kind == ActionKind::none) return;
    if (auto map = moment.map ? moment.map() : std::nullopt) action.cameras = map->cameras;
    m_view = scene::update(m_exhibit, m_view, action, moment.now);
}

base::Seconds Visit::idle_due() const {
    return attracting(m_view) ? base::never : m_view.last_input + m_exhibit.idle_seconds;
}

void Visit::pass_time(base::Seconds now) {
    if (now >= idle_due())
        m_view = scene::update(m_exhibit, m_view, of_kind(ActionKind::idle), now);
}

}  // namespace vitrina::kiosk
