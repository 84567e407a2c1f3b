#pragma once

#include <string_view>

#include "scene/moment.h"

namespace vitrina::scene {

// What a tile of the home page says: the parts differ between a topic and the map.
struct TileText {
    std::string_view id, name, figure, text, icon;
    base::Colour colour;
    Action action;
};

// A tile with its node; `position` is its turn in the page's entrance.
void draw_tile(Moment& moment, const TileText& tile, const base::Rect& rect, int position);

}  // namespace vitrina::scene
