#pragma once

#include <array>
#include <span>

namespace vitrina::scene {

inline constexpr int waffle_cells = 100;
// By cell in reading order: the part that it belongs to, -1 for the rest.
using Waffle = std::array<int, waffle_cells>;

// Shares the cells out by largest remainder, so that they add up and no part is off by a whole
// cell; the rest takes part like any other. What is missing or negative has no cells; parts that
// are more than the total share it among themselves.
Waffle apportion(std::span<const double> parts, double total);

}  // namespace vitrina::scene
