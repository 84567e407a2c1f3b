#include "kiosk/visit.h"

#include <utility>

#include "kiosk/focus.h"

namespace vitrina::kiosk {

namespace {

using scene::ActionKind;

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
}

std::string Visit::target(base::Point point, const Moment& moment) const {
    std::string id = moment.hit(point);
    const scene::Node* node = moment.frame.semantics.find(id);
    if (attracting(m_view) && !(node && node->focusable())) return invitation(moment.frame);
    return id;
}

void Visit::touch(const Touch& touch, const Moment& moment) {
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
            act({ActionKind::back, {}, 0, ""}, moment.now);
            break;
        case Key::home:
            act({ActionKind::home, {}, 0, ""}, moment.now);
            break;
        case Key::zoom_in:
            act({ActionKind::zoom_in, {}, 0, ""}, moment.now);
            break;
        case Key::zoom_out:
            act({ActionKind::zoom_out, {}, 0, ""}, moment.now);
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
    if (node) act(node->action, moment.now);
}

void Visit::act(const scene::Action& action, base::Seconds now) {
    if (action.kind != ActionKind::none) m_view = scene::update(m_exhibit, m_view, action, now);
}

base::Seconds Visit::idle_due() const {
    return attracting(m_view) ? base::never : m_view.last_input + m_exhibit.idle_seconds;
}

void Visit::pass_time(base::Seconds now) {
    if (now >= idle_due()) act({ActionKind::idle, {}, 0, ""}, now);
}

}  // namespace vitrina::kiosk
