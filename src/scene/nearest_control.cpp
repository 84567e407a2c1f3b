#include "scene/nearest_control.h"

namespace vitrina::scene {

const Node* nearest_control(std::span<const Node> nodes, base::Point point, float reach) {
    const Node* best = nullptr;
    float best_distance = reach;
    for (size_t i = nodes.size(); i-- > 0;) {
        const Node& node = nodes[i];
        if (!node.focusable() || node.role == SemanticRole::region ||
            node.role == SemanticRole::page)
            continue;
        float d = distance(point, node.bounds);
        if (d == 0) return &node;
        if (d < best_distance) {
            best_distance = d;
            best = &node;
        }
    }
    return best;
}

}  // namespace vitrina::scene
