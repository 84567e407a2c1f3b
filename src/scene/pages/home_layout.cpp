#include "scene/pages/home_layout.h"

#include <algorithm>
#include <cmath>

#include "scene/controls.h"

namespace vitrina::scene {

namespace {

constexpr float gap = 16;                               // between tiles
constexpr float lowest_tile = 140, highest_tile = 250;  // reference pixels

// How the page's three parts stand to each other.
enum class Arrangement {
    beside,   // words over tiles, the map beside both
    below,    // words and map side by side, tiles below both
    stacked,  // words, map, tiles
    three,    // words, map, tiles side by side
};

Arrangement arrangement_of(const Metrics& m) {
    switch (m.shape) {
        case Shape::portrait:
            return Arrangement::stacked;
        case Shape::square:
            return Arrangement::below;
        case Shape::landscape:
            return m.canvas().width >= 1700 ? Arrangement::beside : Arrangement::below;
        case Shape::wide:
            return m.low ? Arrangement::beside : Arrangement::three;
        case Shape::banner:
            return Arrangement::three;
    }
    return Arrangement::beside;
}

// Where the tiles end.
float bottom_of(const Moment& moment) {
    const Metrics& m = moment.metrics;
    if (!moment.interactive()) return m.size.height - film_band_height(moment) - m.px(32);
    return m.low ? m.foot() : m.size.height - m.px(m.portrait ? 96 : 64);
}

struct Block {
    float x = 0, width = 0;
    int columns = 1;
    float most_height = 0;  // of all rows
};

// As many tiles as there is room for; the rest on further sheets, to which the last cell leads.
TileGrid grid_in(const Moment& moment, const Block& block, float bottom, int tiles) {
    const Metrics& m = moment.metrics;
    TileGrid grid;
    grid.gap = m.px(gap);
    grid.columns = std::clamp(block.columns, 1, tiles);
    auto most_rows =
        static_cast<int>((block.most_height + grid.gap) / (m.px(lowest_tile) + grid.gap));
    int rows = (tiles + grid.columns - 1) / grid.columns;
    grid.rows = std::clamp(rows, 1, std::max(1, most_rows));
    grid.each = tiles;
    if (grid.rows < rows) grid.each = std::max(1, grid.columns * grid.rows - 1);
    auto count = static_cast<float>(grid.rows);
    float room = (block.most_height - grid.gap * (count - 1)) / count;
    float wanted = m.px(grid.rows == 1 || m.shape == Shape::banner ? highest_tile
                        : m.portrait                               ? 150
                                                                   : 172);
    float height = std::min(room, wanted);
    height = height * count + grid.gap * (count - 1);
    grid.area = {block.x, bottom - height, block.width, height};
    return grid;
}

HomeLayout beside(const Moment& moment, int tiles) {
    const Metrics& m = moment.metrics;
    float bottom = bottom_of(moment), left = m.margin();
    HomeLayout layout;
    layout.tiles = grid_in(moment, {left, m.px(905), 4, m.size.height * 0.48f}, bottom, tiles);
    float top = m.px(72);
    layout.words = {left, top, m.px(760), layout.tiles.area.y - m.px(30) - top};
    float map = left + m.px(905 + 24);
    layout.map = {map, m.px(130), m.size.width - map - m.px(50), bottom - m.px(130)};
    return layout;
}

HomeLayout below(const Moment& moment, int tiles) {
    const Metrics& m = moment.metrics;
    float left = m.margin(), width = m.size.width - 2 * left, bottom = bottom_of(moment);
    HomeLayout layout;
    layout.tiles = grid_in(moment, {left, width, 4, m.size.height * 0.4f}, bottom, tiles);
    float foot = layout.tiles.area.y - m.px(28), words = width * 0.54f;
    layout.words = {left, m.head(), words, foot - m.head()};
    float map = left + words + m.px(24);
    layout.map = {map, m.head(), m.size.width - map - m.px(40), foot - m.head()};
    return layout;
}

HomeLayout stacked(const Moment& moment, int tiles) {
    const Metrics& m = moment.metrics;
    float left = m.margin(), width = m.size.width - 2 * left, bottom = bottom_of(moment);
    bool squat = m.canvas().height < 1.5f * m.canvas().width;
    HomeLayout layout;
    float most = m.size.height * (squat ? 0.36f : 0.42f);
    layout.tiles = grid_in(moment, {left, width, squat ? 4 : 2, most}, bottom, tiles);
    float top = m.low ? m.px(82) : m.head();
    float words = std::min(m.px(460), (layout.tiles.area.y - top) * 0.55f);
    layout.words = {left, top, width, words};
    float map = layout.words.bottom() + m.px(20);
    layout.map = {0, map, m.size.width, layout.tiles.area.y - m.px(20) - map};
    return layout;
}

HomeLayout three(const Moment& moment, int tiles) {
    const Metrics& m = moment.metrics;
    float left = m.margin(), bottom = bottom_of(moment);
    bool banner = m.shape == Shape::banner;
    HomeLayout layout;
    float width = m.px(banner ? 1160 : 600);
    float top = m.head() + m.px(20), most = bottom - top;
    if (m.low) most = std::min(most, bottom - m.size.height * 0.46f);
    Block block{m.size.width - left - width, width, banner ? 4 : 2, most};
    if (banner) block.most_height = std::min(most, m.px(2 * 290 + gap));
    layout.tiles = grid_in(moment, block, bottom, tiles);
    if (!banner && !m.low) {  // the column of tiles fills its side
        layout.tiles.area.y = top;
        layout.tiles.area.height = bottom - top;
    }
    float high = m.size.height * (banner ? 0.14f : 0.16f);
    layout.words = {left, high, m.px(banner ? 1160 : 760), bottom - high - m.px(60)};
    float map = layout.words.right() + m.px(24);
    layout.map = {map, m.px(110), block.x - m.px(24) - map, m.size.height - m.px(170)};
    return layout;
}

HomeLayout without_map(const Moment& moment, int tiles) {
    const Metrics& m = moment.metrics;
    float left = m.margin(), width = m.size.width - 2 * left, bottom = bottom_of(moment);
    int columns = m.portrait ? 2 : std::min(tiles, m.shape == Shape::banner ? 6 : 4);
    HomeLayout layout;
    float most = m.size.height * (m.portrait ? 0.5f : 0.44f);
    layout.tiles = grid_in(moment, {left, width, columns, most}, bottom, tiles);
    layout.words = {left, m.head(), std::min(width, m.px(1500)),
                    layout.tiles.area.y - m.px(40) - m.head()};
    return layout;
}

}  // namespace

base::Rect TileGrid::cell(int index) const {
    auto column_count = static_cast<float>(columns), row_count = static_cast<float>(rows);
    float w = (area.width - gap * (column_count - 1)) / column_count;
    float h = (area.height - gap * (row_count - 1)) / row_count;
    return {area.x + static_cast<float>(index % columns) * (w + gap),
            area.y + static_cast<float>(index / columns) * (h + gap), w, h};
}

HomeLayout home_layout(const Moment& moment, int tiles) {
    if (!moment.exhibit.map) return without_map(moment, tiles);
    switch (arrangement_of(moment.metrics)) {
        case Arrangement::beside:
            return beside(moment, tiles);
        case Arrangement::below:
            return below(moment, tiles);
        case Arrangement::stacked:
            return stacked(moment, tiles);
        case Arrangement::three:
            return three(moment, tiles);
    }
    return beside(moment, tiles);
}

}  // namespace vitrina::scene
