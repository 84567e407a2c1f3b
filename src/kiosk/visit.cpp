#include "kiosk/visit.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "kiosk/focus.h"

namespace vitrina::kiosk {

namespace {

using scene::ActionKind;

constexpr double wheel_zoom = 1.25;

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
    : m_exhibit(exhibit), m_view(std::move(start)), m_idle(exhibit.idle_seconds) {}

void Visit::handle(const Input& input, const Moment& moment) {
    if (const auto* finger = std::get_if<Touch>(&input)) touch(*finger, moment);
    if (const auto* key = std::get_if<KeyPress>(&input)) press(*key, moment);
    if (const auto* wheel = std::get_if<Wheel>(&input)) turn(*wheel, moment);
    show_presses();
}

std::string Visit::target(base::Point point, const Moment& moment) const {
    std::string id = moment.hit(point);
    const scene::Node* node = moment.frame.semantics.find(id);
    if (attracting(m_view) && !(node && node->focusable())) return invitation(moment.frame);
    return id;
}

void Visit::turn(const Wheel& wheel, const Moment& moment) {
    auto map = moment.map ? moment.map() : std::nullopt;
    if (!map || m_view.page.kind != scene::PageKind::map || !map->frame.contains(wheel.at)) return;
    double zoom = std::pow(wheel_zoom, static_cast<double>(wheel.steps));
    act(zoom_about(wheel.at, zoom, *map), moment);
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
    update(action, moment.now);
}

// On another page fingers have nothing under them that they came for: who lifts first wins.
void Visit::update(const scene::Action& action, base::Seconds now) {
    scene::Page before = m_view.page;
    m_view = scene::update(m_exhibit, m_view, action, now);
    if (m_view.page == before) return;
    m_presses.abort_all();
    m_gesture.cancel();
    m_slider.cancel();
}

base::Seconds Visit::idle_due() const {
    return attracting(m_view) ? base::never : m_view.last_input + m_idle;
}

void Visit::pass_time(base::Seconds now) {
    if (now >= idle_due()) update(of_kind(ActionKind::idle), now);
}

}  // namespace vitrina::kiosk
