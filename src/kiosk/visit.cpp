#include "kiosk/visit.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "kiosk/focus.h"
#include "kiosk/idle.h"
#include "scene/playback.h"

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
    : m_exhibit(exhibit), m_start(start), m_view(std::move(start)), m_idle(exhibit.idle_seconds) {}

void Visit::resume(const scene::View& view) {
    m_view = view;
    m_begun = true;
}

void Visit::handle(const Input& input, const Moment& moment) {
    if (const auto* finger = std::get_if<Touch>(&input)) touch(*finger, moment);
    if (const auto* key = std::get_if<KeyPress>(&input)) press(*key, moment);
    if (const auto* wheel = std::get_if<Wheel>(&input)) turn(*wheel, moment);
    answer_warning(input, moment);
    m_begun = m_begun || !attracting(m_view);
    show_presses();
}

// Whatever somebody does, somebody is there: the countdown begins anew, and when the last finger
// has left without an answer of its own, that is one.
void Visit::answer_warning(const Input& input, const Moment& moment) {
    if (!m_view.warning) return;
    m_view.warning->began = m_view.last_input = moment.now;
    bool touched = std::holds_alternative<Touch>(input) && m_presses.fingers().empty();
    if (touched || std::holds_alternative<Wheel>(input)) act(of_kind(ActionKind::stay), moment);
}

std::string Visit::target(base::Point point, const Moment& moment) const {
    std::string id = moment.hit(point);
    const scene::Node* node = moment.frame.semantics.find(id);
    if (attracting(m_view) && !(node && node->focusable())) return invitation(moment.frame);
    return id;
}

void Visit::turn(const Wheel& wheel, const Moment& moment) {
    auto map = moment.map ? moment.map() : std::nullopt;
    if (!map || !m_view.has_camera() || !map->frame.contains(wheel.at)) return;
    double zoom = std::pow(wheel_zoom, static_cast<double>(wheel.steps));
    act(zoom_about(wheel.at, zoom, *map), moment);
}

void Visit::press(const KeyPress& press, const Moment& moment) {
    m_view.last_input = moment.now;
    if (attracting(m_view)) {
        if (!press.repeated) activate(invitation(moment.frame), moment);
        return;
    }
    bool moves = press.key <= Key::back_tab;
    if (m_view.warning && !moves && (press.key != Key::activate || m_view.focus.empty()))
        return act(of_kind(ActionKind::stay), moment);
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

// On another page, with a picture enlarged or no more, and before and after a warning, fingers have
// nothing under them that they came for: who lifts first wins.
void Visit::update(const scene::Action& action, base::Seconds now) {
    scene::Page before = m_view.page;
    bool warned = m_view.warning.has_value(), enlarged = m_view.enlarged;
    m_view = scene::update(m_exhibit, m_view, action, now);
    bool ends = action.kind == ActionKind::idle || action.kind == ActionKind::start_again;
    if (ends) begin_as_set_up();
    if (m_view.page == before && m_view.warning.has_value() == warned &&
        m_view.enlarged == enlarged)
        return;
    m_presses.abort_all();
    m_gesture.cancel();
    m_slider.cancel();
}

void Visit::begin_with(const scene::View& start) {
    m_start = start;
    m_view.offered = start.offered;
    if (!m_begun) {
        begin_as_set_up();
    } else if (!m_view.offers(m_view.language)) {
        m_view.language = start.language;
    }
}

// What staff have set up is for every visitor.
void Visit::begin_as_set_up() {
    m_view.language = m_start.language;
    m_view.offered = m_start.offered;
    m_view.reduced_motion = m_start.reduced_motion;
    m_view.large_text = m_start.large_text;
    m_view.low_reach = m_start.low_reach;
    m_view.appearance = m_start.appearance;
    m_begun = false;
}

base::Seconds Visit::idle_due() const {
    if (!m_begun || attracting(m_view)) return base::never;
    if (m_view.warning) return m_view.warning->began + m_view.warning->length;
    // Whoever listens or watches is there.
    base::Seconds busy = std::max(m_view.last_input, scene::plays_until(m_exhibit, m_view));
    return busy + idle_times(m_exhibit, m_view, m_idle).until_warning;
}

void Visit::fail_to_play(base::Seconds now) {
    update(of_kind(ActionKind::play_failed), now);
}

void Visit::pass_time(base::Seconds now) {
    for (base::Seconds due = idle_due(); due <= now; due = idle_due()) {
        scene::Action action = of_kind(m_view.warning ? ActionKind::idle : ActionKind::warn);
        action.value = idle_times(m_exhibit, m_view, m_idle).warning;
        update(action, due);
        show_presses();
    }
}

void Visit::leave(base::Seconds now) {
    update(of_kind(ActionKind::idle), now);
    show_presses();
}

}  // namespace vitrina::kiosk
