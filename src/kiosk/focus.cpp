#include "kiosk/focus.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace vitrina::kiosk {

namespace {

using scene::Node;

constexpr float aslant_cost = 4;  // a step aside weighs as much as four ahead

std::vector<const Node*> controls(std::span<const Node> nodes) {
    std::vector<const Node*> result;
    for (const Node& node : nodes) {
        if (node.focusable() && !node.bounds.empty()) result.push_back(&node);
    }
    return result;
}

size_t position(const std::vector<const Node*>& all, std::string_view id) {
    auto here =
        std::find_if(all.begin(), all.end(), [&](const Node* node) { return node->id == id; });
    return static_cast<size_t>(here - all.begin());
}

// The rectangle as seen by someone who faces the direction: x ahead, y aside.
base::Rect facing(const base::Rect& r, Direction direction) {
    switch (direction) {
        case Direction::right:
            return r;
        case Direction::left:
            return {-r.right(), r.y, r.width, r.height};
        case Direction::down:
            return {r.y, r.x, r.height, r.width};
        case Direction::up:
            return {-r.bottom(), r.x, r.height, r.width};
    }
    return r;
}

// How far a candidate is; infinite when it does not lie ahead. Both rectangles as seen by facing().
float cost(const base::Rect& from, const base::Rect& to) {
    bool ahead = to.centre().x > from.centre().x && to.right() > from.right();
    bool aside_only = to.x < from.centre().x &&
                      std::abs(to.centre().y - from.centre().y) > to.centre().x - from.centre().x;
    if (!ahead || aside_only) return std::numeric_limits<float>::infinity();
    float along = std::max(0.f, to.x - from.right());
    float aside = std::max({0.f, to.y - from.bottom(), from.y - to.bottom()});
    float off_centre = std::abs(to.centre().y - from.centre().y);
    // The last two only decide between candidates that are equally near.
    return along + aslant_cost * aside + 0.05f * off_centre + 0.01f * to.centre().x;
}

std::string step(std::span<const Node> nodes, std::string_view focus,
                 size_t (*neighbour)(size_t here, size_t count)) {
    auto all = controls(nodes);
    if (all.empty()) return "";
    return all[neighbour(position(all, focus), all.size())]->id;
}

}  // namespace

std::string focus_towards(std::span<const Node> nodes, std::string_view focus,
                          Direction direction) {
    auto all = controls(nodes);
    if (all.empty()) return "";
    size_t here = position(all, focus);
    if (here == all.size()) return all.front()->id;
    base::Rect from = facing(all[here]->bounds, direction);
    const Node* best = all[here];
    float least = std::numeric_limits<float>::infinity();
    for (const Node* node : all) {
        float distance = node == all[here] ? least : cost(from, facing(node->bounds, direction));
        if (distance < least) {
            best = node;
            least = distance;
        }
    }
    return best->id;
}

std::string focus_after(std::span<const Node> nodes, std::string_view focus) {
    return step(nodes, focus,
                [](size_t here, size_t count) { return here == count ? 0 : (here + 1) % count; });
}

std::string focus_before(std::span<const Node> nodes, std::string_view focus) {
    return step(nodes, focus,
                [](size_t here, size_t count) { return here == 0 ? count - 1 : here - 1; });
}

}  // namespace vitrina::kiosk
