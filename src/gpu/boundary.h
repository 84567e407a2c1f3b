#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/geometry.h"

namespace vitrina::gpu {

// A directed edge of a triangulated shape with the inside at its (-y, x) side, and the edge that
// continues it.
struct BoundaryEdge {
    uint32_t from = 0, to = 0;
    uint32_t next = 0;  // index of the edge that starts at `to`
};

// Turns triangles so that all have the same sense and drops those without area.
void orient(std::span<const base::Point> points, std::vector<uint32_t>& triangles);

// The edges that belong to one triangle only, linked to closed loops. Where a long edge faces
// several short ones (a tessellator leaves out triangles without area) they cancel. The triangles
// must be oriented.
std::vector<BoundaryEdge> boundary_of(std::span<const base::Point> points,
                                      std::span<const uint32_t> triangles);

}  // namespace vitrina::gpu
