#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/geometry.h"
#include "draw/path.h"

namespace vitrina::draw {

// Triangles and outlines of many areas that are coloured one by one: a map. Immutable once shared.
// Positions are in the mesh's own unit; a command's transform takes them to pixels.
struct Mesh {
    struct Vertex {
        base::Point position;
        uint32_t area = 0;  // index into the palette given with the command
    };
    struct Segment {
        base::Point from, to;
        uint32_t area = 0;
    };
    uint64_t id = 0;  // unique per content, so that a surface can keep its copy; see next_mesh_id
    std::vector<Vertex> vertices;
    std::vector<uint32_t> triangles;  // three indices each, counter-clockwise or not
    std::vector<Segment> segments;    // outlines, drawn with round caps at a width in pixels
};

using MeshRef = std::shared_ptr<const Mesh>;

// An id that no other mesh of this process has.
uint64_t next_mesh_id();

// Appends the triangles that fill the closed polygon rings (in any orientation, overlaps allowed)
// to the mesh, all marked with `area`. Areas add up to the filled area under `rule`. Rings of fewer
// than 3 points and points that are not finite are skipped. Long rings are filled in pieces, which
// adds vertices where they are cut.
void fill_rings(std::span<const std::vector<base::Point>> rings, FillRule rule, uint32_t area,
                Mesh& mesh);

// The path as closed rings of straight lines that stray at most `tolerance` from it; what
// encloses nothing is left out.
std::vector<std::vector<base::Point>> flatten(const Path& path, float tolerance);

}  // namespace vitrina::draw
