#include "kiosk/slider_drag.h"

#include <algorithm>
#include <cmath>

namespace vitrina::kiosk {

namespace {

using scene::Node;
using scene::SemanticRole;

const Node* slider_of(const scene::Frame& frame) {
    for (const Node& node : frame.semantics.nodes()) {
        if (node.role == SemanticRole::slider) return &node;
    }
    return nullptr;
}

// The chart that holds the slider: its picture, along which it is moved.
const Node* track_of(const scene::Frame& frame, const Node& slider) {
    for (const Node& node : frame.semantics.nodes()) {
        if (node.role == SemanticRole::chart && node.bounds.contains(slider.bounds.centre()))
            return &node;
    }
    return nullptr;
}

}  // namespace

void SliderDrag::cancel() {
    m_pointer.reset();
    m_moving = false;
}

std::optional<scene::Action> SliderDrag::follow(const Touch& touch, const Moment& moment) {
    const Node* slider = slider_of(moment.frame);
    const Node* track = slider ? track_of(moment.frame, *slider) : nullptr;
    if (!track || !(track->bounds.width > 0)) {
        cancel();
        return {};
    }
    if (touch.kind == Touch::Kind::down && !m_pointer && track->bounds.contains(touch.at)) {
        m_pointer = touch.pointer;
        m_start = touch.at;
        m_moving = false;
    }
    if (m_pointer != touch.pointer) return {};
    if (touch.kind != Touch::Kind::down && touch.kind != Touch::Kind::move) {
        cancel();
        return {};
    }
    m_moving = m_moving || std::abs(touch.at.x - m_start.x) >= moment.slop;
    if (!m_moving) return {};
    scene::Action action = slider->action;
    float share = (touch.at.x - track->bounds.x) / track->bounds.width;
    action.share = std::clamp(moment.right_to_left ? 1 - share : share, 0.f, 1.f);
    return action;
}

}  // namespace vitrina::kiosk
