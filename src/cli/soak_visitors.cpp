#include "cli/soak_visitors.h"

#include <algorithm>
#include <utility>

namespace vitrina::cli {

namespace {

using scene::ActionKind;
using scene::Node;

}  // namespace

SoakStep SoakVisitors::next(const SoakSight& sight) {
    m_was_away = false;
    if (m_steps.empty()) {
        decide(sight);
        std::reverse(m_steps.begin(), m_steps.end());
    }
    SoakStep step = std::move(m_steps.back());
    m_steps.pop_back();
    m_was_away = std::exchange(m_leaving, false);
    return step;
}

base::Point SoakVisitors::anywhere(const SoakSight& sight) {
    return m_dice.within({0, 0, sight.picture.width, sight.picture.height});
}

void SoakVisitors::decide(const SoakSight& sight) {
    if (m_curious > 0) {
        --m_curious;
        return explore(sight);
    }
    size_t what = m_dice.below(100);
    if (what < 10) m_curious = 1 + m_dice.below(12);
    if (what < 34) return explore(sight);
    if (what < 56) return tap_control(sight);
    if (what < 64) return tap(m_steps, m_dice.between(0.2, 3), 1, anywhere(sight));
    if (what < 68) return tap_language(sight);
    if (what < 78) return gesture(sight);
    if (what < 84) return keys();
    if (what < 86) return wheel(sight);
    if (what < 97) return misuse(sight);
    go_away(sight);
}

void SoakVisitors::misuse(const SoakSight& sight) {
    switch (m_dice.below(6)) {
        case 0:
            return ten_fingers(m_steps, sight.picture, m_dice);
        case 1:
            return doubled_down(m_steps, anywhere(sight), m_dice);
        case 2:
            return lost_up(m_steps, anywhere(sight), m_dice);
        case 3:
            return wild_places(m_steps, sight.picture, m_dice);
        case 4:
            return edges(m_steps, sight.picture, m_dice);
        default:
            return hail(m_steps, anywhere(sight), m_dice);
    }
}

// To where nobody has been; else onwards.
void SoakVisitors::explore(const SoakSight& sight) {
    std::vector<const Node*> ways;
    for (const Node& node : sight.frame.semantics.nodes()) {
        if (node.action.kind == ActionKind::open && sight.is_new(node.action.page))
            ways.push_back(&node);
    }
    if (ways.empty()) {
        for (const Node& node : sight.frame.semantics.nodes()) {
            if (node.action.kind == ActionKind::next) ways.push_back(&node);
        }
    }
    if (ways.empty() || m_dice.one_in(8)) return tap_control(sight);
    tap_on(*ways[m_dice.below(ways.size())]);
}

void SoakVisitors::tap_control(const SoakSight& sight) {
    std::vector<const Node*> controls;
    for (const Node& node : sight.frame.semantics.nodes()) {
        if (node.focusable()) controls.push_back(&node);
    }
    if (controls.empty()) return tap(m_steps, 0.5, 1, anywhere(sight));
    tap_on(*controls[m_dice.below(controls.size())]);
}

void SoakVisitors::tap_on(const Node& node) {
    tap(m_steps, m_dice.between(0.15, 4), 1, m_dice.within(node.bounds));
}

void SoakVisitors::tap_language(const SoakSight& sight) {
    std::vector<const Node*> languages;
    for (const Node& node : sight.frame.semantics.nodes()) {
        if (node.action.kind == ActionKind::set_language) languages.push_back(&node);
    }
    if (languages.empty()) return tap_control(sight);
    tap_on(*languages[m_dice.below(languages.size())]);
}

void SoakVisitors::gesture(const SoakSight& sight) {
    float side = std::min(sight.picture.width, sight.picture.height);
    if (m_dice.one_in(2))
        return drag(m_steps, 1, anywhere(sight), anywhere(sight), m_dice.between(0.05, 1));
    auto from = static_cast<float>(m_dice.between(0.02, 0.3)) * side;
    auto to = static_cast<float>(m_dice.between(0.02, 0.3)) * side;
    pinch(m_steps, anywhere(sight), from, to, m_dice.between(0.1, 1));
}

void SoakVisitors::keys() {
    size_t count = 1 + m_dice.below(8);
    for (size_t i = 0; i < count; ++i) {
        auto key =
            static_cast<kiosk::Key>(m_dice.below(static_cast<size_t>(kiosk::Key::other) + 1));
        m_steps.push_back({m_dice.between(0.02, 0.6), kiosk::KeyPress{key, m_dice.one_in(5)}});
    }
}

void SoakVisitors::wheel(const SoakSight& sight) {
    for (int i = 0; i < 4; ++i)
        m_steps.push_back(
            {0.1, kiosk::Wheel{anywhere(sight), static_cast<float>(m_dice.between(-3, 3))}});
}

// For so long that the warning comes, or that the visit ends; the next one taps somewhere.
void SoakVisitors::go_away(const SoakSight& sight) {
    m_leaving = !m_dice.one_in(3);
    tap(m_steps, m_leaving ? m_away : m_dice.between(0.15, 0.25) * m_away, 1, anywhere(sight));
}

}  // namespace vitrina::cli
