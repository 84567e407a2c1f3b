#include "scene/pages/tile.h"

#include <algorithm>
#include <cmath>

#include "scene/controls.h"
#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float widest_upright = 2.3f;  // width by height; a wider tile is set in one line
constexpr float most_growth = 1.36f;    // how far words grow to be read at arm's length

// A tile's texts, measured in its own pixels: reference pixels by how large it is.
struct Tile {
    Moment& moment;
    const TileText& says;
    base::Rect rect;
    base::Colour ink;
    float scale;

    float px(float reference) const { return moment.px(reference) * scale; }
    text::Style style(float size, int weight) const {
        text::Style style = caption(moment, weight);
        style.size = std::max(px(size), std::min(moment.metrics.legible(), px(size) * most_growth));
        style.line_height = 1.15f;
        return style;
    }
    text::LayoutRef fit(std::string_view text, const text::Style& style, base::Size box,
                        int lines) const {
        return moment.typesetter.fit(text, style, box, lines, moment.px(smallest_size),
                                     moment.language_tag());
    }
    void place(const text::Layout& layout, base::Point at) const {
        text::place(layout, at, ink, moment.list());
    }
    text::Style figure_style(float size) const {
        text::Style style = number(moment, size);
        style.size = px(size);
        style.tracking = -0.02f;
        return style;
    }
};

// Icon and name at the head, figure and what it counts at the foot.
void upright(const Tile& tile) {
    base::Rect inner = tile.rect.inset(tile.px(20));
    float icon = tile.px(44), left = inner.x + icon + tile.px(10);
    tile.moment.list().icon(tile.says.icon, {inner.x, inner.y - tile.px(2), icon, icon}, tile.ink);
    text::Style name = tile.style(22, 600);
    name.alignment = text::Alignment::end;
    name.wrapping = text::Wrapping::balanced;
    name.line_height = 1.08f;
    auto heading = tile.fit(tile.says.name, name, {inner.right() - left, name.size * 2.45f}, 2);
    tile.place(*heading, {left, inner.y});
    float foot = inner.bottom() + tile.px(5);
    if (tile.says.figure.empty()) {
        float room = foot - inner.y - std::max(icon, heading->extent.height) - tile.px(6);
        auto text = tile.fit(tile.says.text, tile.style(22, 600), {inner.width, room}, 3);
        tile.place(*text, {inner.x, foot - text->extent.height});
        return;
    }
    text::Style words = tile.style(22, 500);
    auto text = tile.fit(tile.says.text, words, {inner.width, words.size * 1.36f}, 1);
    tile.place(*text, {inner.x, foot - text->extent.height});
    auto figures = tile.fit(tile.says.figure, tile.figure_style(42), {inner.width, tile.px(60)}, 1);
    float baseline = foot - text->extent.height - tile.px(6);
    tile.place(*figures, {inner.x, baseline - figures->first_baseline});
}

// Icon beside the name, the figure and what it counts.
void lying(const Tile& tile) {
    float icon = tile.px(54), pad = tile.px(28);
    base::Point middle = tile.rect.centre();
    tile.moment.list().icon(tile.says.icon, {tile.rect.x + pad, middle.y - icon / 2, icon, icon},
                            tile.ink);
    float x = tile.rect.x + pad + icon + tile.px(30);
    float width = tile.rect.right() - tile.px(20) - x;
    auto name = tile.fit(tile.says.name, tile.style(25, 600), {width, tile.px(34)}, 1);
    if (tile.says.figure.empty()) {
        auto text = tile.fit(tile.says.text, tile.style(22, 500), {width, tile.px(64)}, 2);
        float total = name->extent.height + tile.px(4) + text->extent.height;
        tile.place(*name, {x, middle.y - total / 2});
        tile.place(*text, {x, middle.y + total / 2 - text->extent.height});
        return;
    }
    tile.place(*name, {x, middle.y - tile.px(47)});
    auto figures = tile.fit(tile.says.figure, tile.figure_style(46), {width, tile.px(60)}, 1);
    float baseline = middle.y + tile.px(39), after = figures->extent.width + tile.px(12);
    tile.place(*figures, {x, baseline - figures->first_baseline});
    auto text = tile.fit(tile.says.text, tile.style(22, 500), {width - after, tile.px(30)}, 1);
    tile.place(*text, {x + after, baseline - text->first_baseline});
}

void content_of(Moment& moment, const TileText& says, const base::Rect& rect, base::Colour ink) {
    bool flat = rect.width > widest_upright * rect.height;
    float room = flat ? std::min(rect.width / moment.px(440), rect.height / moment.px(140))
                      : std::min(rect.width / moment.px(214), rect.height / moment.px(172));
    Tile tile{moment, says, rect, ink, std::clamp(room, 0.82f, 1.6f)};
    flat ? lying(tile) : upright(tile);
}

}  // namespace

void draw_tile(Moment& moment, const TileText& tile, const base::Rect& rect, int position) {
    float shown = moment.arrive(0.1 + moment.motion.stagger * position, moment.motion.answer);
    base::Colour ink = base::ink_on(tile.colour);
    base::Rect moved = rect.moved(0, std::round((1 - shown) * moment.px(28)));
    float radius = moment.px(28);
    if (shown < 1) moment.list().push_group(moved, shown);
    moment.list().rectangle(moved, tile.colour, radius);
    content_of(moment, tile, moved, ink);
    if (shown < 1) moment.list().pop_group();
    show_states(moment, tile.id, moved, radius,
                moment.view.focus == tile.id ? moment.theme.ink : ink);
    SemanticRole role = moment.interactive() ? SemanticRole::button : SemanticRole::item;
    Node& node = moment.node(tile.id, role, tile.name, rect);
    node.value.assign(tile.figure);
    if (!node.value.empty()) node.value.append(" ");
    node.value.append(tile.text);
    node.action = tile.action;
}

}  // namespace vitrina::scene
