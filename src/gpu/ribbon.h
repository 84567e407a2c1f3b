#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "draw/mesh.h"
#include "gpu/instances.h"

namespace vitrina::gpu {

// Outlines as thin strips with mitred corners: neighbouring segments share their ends, so nothing
// is drawn twice and a segment costs two triangles.
struct Ribbon {
    std::vector<RibbonVertex> vertices;
    std::vector<uint32_t> indices;
};

// Joins segments that follow each other in the list, leaves out points that stray less than
// `tolerance` from the line, and gives every remaining point its two sides.
Ribbon make_ribbon(std::span<const draw::Mesh::Segment> segments, float tolerance);

}  // namespace vitrina::gpu
