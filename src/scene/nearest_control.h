#pragma once

#include <span>

#include "scene/frame.h"

namespace vitrina::scene {

// The control under the point, topmost first, else the nearest one within `reach` pixels; null for
// none. Regions have outlines of their own.
const Node* nearest_control(std::span<const Node> nodes, base::Point point, float reach);

}  // namespace vitrina::scene
