#include "scene/map_tiles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vitrina::scene {

namespace {

constexpr uint32_t nowhere = std::numeric_limits<uint32_t>::max();

struct Extent {
    base::Point low{INFINITY, INFINITY}, high{-INFINITY, -INFINITY};
    void add(base::Point p) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    base::Rect rect() const { return {low.x, low.y, high.x - low.x, high.y - low.y}; }
};

struct Part {
    std::shared_ptr<draw::Mesh> mesh = std::make_shared<draw::Mesh>();
    Extent extent;
};

class Grid {
  public:
    Grid(const base::Rect& bounds, int side)
        : m_bounds(bounds), m_side(side), m_parts(static_cast<size_t>(side * side)) {}

    Part& at(base::Point p) {
        return m_parts[static_cast<size_t>(step(p.y, m_bounds.y, m_bounds.height) * m_side +
                                           step(p.x, m_bounds.x, m_bounds.width))];
    }

    std::vector<MapTiles::Tile> tiles() {
        std::vector<MapTiles::Tile> result;
        for (Part& part : m_parts) {
            if (part.mesh->triangles.empty() && part.mesh->segments.empty()) continue;
            part.mesh->id = draw::next_mesh_id();
            result.push_back({std::move(part.mesh), part.extent.rect()});
        }
        return result;
    }

  private:
    int step(float at, float start, float extent) const {
        float share = extent > 0 ? (at - start) / extent : 0;
        return static_cast<int>(
            std::clamp(share * static_cast<float>(m_side), 0.f, static_cast<float>(m_side - 1)));
    }

    base::Rect m_bounds;
    int m_side;
    std::vector<Part> m_parts;
};

std::vector<MapTiles::Tile> land_of(const draw::Mesh& mesh, Grid grid) {
    struct Copy {
        const Part* part = nullptr;
        uint32_t index = nowhere;
    };
    // A vertex is copied for every tile; neighbouring triangles mostly share the last one.
    std::vector<Copy> copies(mesh.vertices.size());
    for (size_t i = 0; i + 2 < mesh.triangles.size(); i += 3) {
        const uint32_t* corners = &mesh.triangles[i];
        auto at = [&](int corner) { return mesh.vertices[corners[corner]].position; };
        Part& part = grid.at((at(0) + at(1) + at(2)) * (1.f / 3));
        for (int corner = 0; corner < 3; ++corner) {
            Copy& copy = copies[corners[corner]];
            if (copy.part != &part) {
                copy = {&part, static_cast<uint32_t>(part.mesh->vertices.size())};
                part.mesh->vertices.push_back(mesh.vertices[corners[corner]]);
                part.extent.add(at(corner));
            }
            part.mesh->triangles.push_back(copy.index);
        }
    }
    return grid.tiles();
}

std::vector<MapTiles::Tile> lines_of(const draw::Mesh& mesh, Grid grid) {
    for (const draw::Mesh::Segment& segment : mesh.segments) {
        Part& part = grid.at((segment.from + segment.to) * 0.5f);
        part.mesh->segments.push_back(segment);
        part.extent.add(segment.from);
        part.extent.add(segment.to);
    }
    return grid.tiles();
}

bool in_sight(const base::Rect& bounds, const base::Affine& transform, const base::Rect& seen) {
    base::Point a = transform * base::Point{bounds.x, bounds.y};
    base::Point b = transform * base::Point{bounds.right(), bounds.bottom()};
    return std::max(a.x, b.x) >= seen.x && std::min(a.x, b.x) <= seen.right() &&
           std::max(a.y, b.y) >= seen.y && std::min(a.y, b.y) <= seen.bottom();
}

}  // namespace

MapTiles in_one(draw::MeshRef mesh) {
    Extent extent;
    for (const auto& vertex : mesh->vertices) extent.add(vertex.position);
    for (const auto& segment : mesh->segments) extent.add(segment.from), extent.add(segment.to);
    return {{{std::move(mesh), extent.rect()}}, {}};
}

MapTiles tiled(const draw::Mesh& mesh, const base::Rect& bounds, int side) {
    return {land_of(mesh, {bounds, side}), lines_of(mesh, {bounds, side})};
}

void draw_tiles(draw::DisplayList& list, const MapTiles& tiles, const base::Affine& transform,
                const base::Rect& seen, std::span<const base::Colour> fills,
                std::span<const base::Colour> outlines, float outline_width) {
    base::Rect reached = seen.inset(-outline_width);
    size_t first = list.commands.size();
    for (const auto* layer : {&tiles.land, &tiles.lines}) {
        for (const MapTiles::Tile& tile : *layer) {
            if (!in_sight(tile.bounds, transform, reached)) continue;
            if (list.commands.size() == first) {
                list.mesh(tile.mesh, transform, fills, outlines, outline_width);
                if (list.commands.size() == first) return;  // nothing to be seen
            } else {
                // The palette is long: all tiles share one.
                auto command = std::get<draw::MeshCommand>(list.commands.back());
                command.mesh = tile.mesh;
                list.commands.emplace_back(std::move(command));
            }
        }
    }
}

}  // namespace vitrina::scene
