#pragma once

#include <span>
#include <vector>

#include "draw/display_list.h"
#include "draw/mesh.h"

namespace vitrina::scene {

// A map's mesh in pieces, so that only those in sight are drawn and kept by a surface.
struct MapTiles {
    struct Tile {
        draw::MeshRef mesh;
        base::Rect bounds;  // of its triangles and lines
    };
    std::vector<Tile> land;   // one tile with land and lines when the map is in one piece
    std::vector<Tile> lines;  // above all land
};

// The mesh in one piece.
MapTiles in_one(draw::MeshRef mesh);

// The mesh on a grid of `side` by `side` over `bounds`; triangles and lines go whole to the tile
// where their middle lies, those beyond the bounds to the nearest one.
MapTiles tiled(const draw::Mesh& mesh, const base::Rect& bounds, int side);

// Draws the tiles that reach into `seen` (pixels), all with the same colours.
void draw_tiles(draw::DisplayList& list, const MapTiles& tiles, const base::Affine& transform,
                const base::Rect& seen, std::span<const base::Colour> fills,
                std::span<const base::Colour> outlines, float outline_width);

}  // namespace vitrina::scene
