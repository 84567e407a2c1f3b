#pragma once

#include <span>
#include <string>
#include <string_view>

#include "scene/frame.h"

// Where the keyboard focus goes. Pure; nodes are those of the frame on screen, in reading order.
namespace vitrina::kiosk {

enum class Direction { left, right, up, down };

// The id of the nearest control in that direction from the control `focus`: straight ahead before
// aslant. The same id when there is none; the first control when `focus` is none of the nodes; ""
// without controls.
std::string focus_towards(std::span<const scene::Node> nodes, std::string_view focus,
                          Direction direction);

// The id of the next (or previous) control in reading order, round and round.
std::string focus_after(std::span<const scene::Node> nodes, std::string_view focus);
std::string focus_before(std::span<const scene::Node> nodes, std::string_view focus);

}  // namespace vitrina::kiosk
