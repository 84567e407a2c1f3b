#pragma once

#include <cstddef>

#include "draw/mesh.h"

namespace vitrina::draw {

// Turns round the inner edges of the mesh's triangles, from index `first` of `triangles` on, until
// none of them is longer than the other diagonal of its two triangles. What is filled stays the
// same, no vertex comes or goes. A sweep leaves slivers that reach from coast to coast; software
// rasterisers pay for the length of edges, not for area. Triangles that are not counter-clockwise
// (or clockwise) all alike keep their edges.
void shorten_edges(Mesh& mesh, size_t first);

}  // namespace vitrina::draw
