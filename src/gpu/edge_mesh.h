#pragma once

#include <cstdint>
#include <vector>

#include "base/geometry.h"
#include "draw/mesh.h"

namespace vitrina::gpu {

// A filled shape whose edge is drawn soft: the triangles reach half a pixel inside the true edge,
// and a strip one pixel wide runs from there to half a pixel outside, full colour to nothing. The
// strip's width is in pixels, so vertices hold their place on the true edge and the direction to
// leave it; whoever draws adds the half pixel after transforming.
struct EdgeMesh {
    struct Vertex {
        base::Point position;
        base::Point leave;  // along the edge's normal, longer at mitres; zero in the interior
        bool solid = true;  // full colour or nothing
    };
    std::vector<Vertex> vertices;
    std::vector<uint32_t> indices;  // three a triangle
    base::Rect bounds;              // of the positions
};

// Finds the boundary of the triangles (edges that only one triangle has) and builds the strip along
// it. Vertices at equal positions are one; overlapping rings must have been resolved, as
// draw::fill_rings does.
EdgeMesh with_soft_edge(const draw::Mesh& mesh);

}  // namespace vitrina::gpu
