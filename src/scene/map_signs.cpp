#include "scene/map_signs.h"

#include <algorithm>
#include <cmath>

#include "scene/lettering.h"
#include "scene/map_insets.h"

namespace vitrina::scene {

namespace {

constexpr int most_signs = 12;
constexpr float small_region = 0.5f;  // of a target
// How far from its place a sign may stand, in steps: near it, or where the eye follows a line to.
constexpr int near_steps = 7, far_steps = 14;

bool can_be_touched(const Moment& moment, const base::Rect& bounds) {
    return std::max(bounds.width, bounds.height) >= small_region * moment.metrics.target();
}

bool wants_sign(Moment& moment, const MapSigns& signs, int region, const base::Rect& bounds) {
    using Wish = content::RegionSign::Wish;
    Wish wish = moment.exhibit.map->regions[static_cast<size_t>(region)].sign.wish;
    if (wish != Wish::automatic) return wish == Wish::always;
    if (signs.for_all) return !has_room_for_name(moment, signs.overview, region);
    if (can_be_touched(moment, bounds)) return false;
    float least = small_region * moment.metrics.target();
    return !signs.insets || !signs.insets->shows(moment, region, least);
}

struct Sign {
    base::Point place;  // now
    base::Rect box;
    base::Colour colour;
};

// Where the line from the place meets the sign.
base::Point leader_end(const Sign& sign) {
    return {std::clamp(sign.place.x, sign.box.x + sign.box.height / 2,
                       sign.box.right() - sign.box.height / 2),
            std::clamp(sign.place.y, sign.box.y, sign.box.bottom())};
}

// No name lies across the line: it is kept clear piece by piece.
void keep_leader_clear(const Moment& moment, const Sign& sign, Occupied& occupied) {
    constexpr int pieces = 6;
    base::Point end = leader_end(sign), step = (end - sign.place) * (1.f / pieces);
    for (int i = 0; i < pieces; ++i) {
        base::Point from = sign.place + step * static_cast<float>(i), to = from + step;
        base::Rect piece{std::min(from.x, to.x), std::min(from.y, to.y), std::abs(step.x),
                         std::abs(step.y)};
        occupied.add(piece.inset(-moment.px(3)));
    }
}

void draw_leader(Moment& moment, const Sign& sign, float shown) {
    base::Point end = leader_end(sign);
    base::Colour ink = moment.theme.ink.with_alpha(0.8f * shown);
    moment.list().line(end, sign.place, std::max(1.f, moment.px(2)), ink);
    moment.list().disc(sign.place, moment.px(7), moment.theme.ground.with_alpha(shown));
    moment.list().disc(sign.place, moment.px(5), sign.colour.with_alpha(shown));
}

void draw_chip(Moment& moment, int region, const Sign& sign, const text::Layout& label,
               const Palette& palette, float shown) {
    const base::Rect& box = sign.box;
    float radius = box.height / 2, dot = moment.px(7);
    moment.list().bordered(box, palette.ground.with_alpha(0.92f * shown), radius,
                           std::max(1.f, moment.px(2)),
                           palette.outline.with_alpha(palette.outline.a * shown));
    moment.list().disc({box.x + radius * 0.8f, box.centre().y}, dot, sign.colour.with_alpha(shown));
    text::place(label,
                {std::round(box.x + radius * 0.8f + dot + moment.px(9)),
                 std::round(box.centre().y + label.cap_height / 2 - label.first_baseline)},
                palette.ink.with_alpha(palette.ink.a * shown), moment.list());
    const std::string& id = moment.wording.sign_ids[static_cast<size_t>(region)];
    show_states(moment, id, box, radius, palette.ink);
    bool reachable = !moment.view.low_reach || box.y >= moment.metrics.size.height * 0.4f;
    if (shown < 0.5f || !moment.interactive() || !reachable) return;
    Node& node = moment.node(
        id, SemanticRole::button,
        moment.in_language(moment.exhibit.map->regions[static_cast<size_t>(region)].name), box);
    node.action.kind = ActionKind::open;
    node.action.page = {PageKind::map, region};
}

}  // namespace

void draw_signs(Moment& moment, const MapSigns& signs, const Palette& palette,
                const MapPaint& paint, Occupied& occupied) {
    if (!(signs.shown > 0)) return;
    draw::Unmirrored map_has_no_direction(moment.list());
    text::Style style = caption(moment, 600);
    style.wrapping = text::Wrapping::none;
    float height = std::max(moment.metrics.target(), moment.px(44)), gap = moment.px(10);
    int count = 0;
    const auto& regions = moment.exhibit.map->regions;
    for (int i = 0; i < static_cast<int>(regions.size()) && count < most_signs; ++i) {
        const content::Region& region = regions[static_cast<size_t>(i)];
        int index = moment.map->area_of(i);
        if (index < 0) continue;
        const auto& area = signs.plane.regions().areas()[static_cast<size_t>(index)];
        if (!geo::is_shown(area.anchor) || !signs.free.contains(signs.overview * area.anchor) ||
            !wants_sign(moment, signs, i, to_pixels(area.main_bounds, signs.overview)))
            continue;
        auto label =
            moment.typesetter.set(moment.in_language(region.name), style, 0, moment.language_tag());
        base::Size size{label->extent.width + height * 0.8f + moment.px(23), height};
        base::Point then = signs.overview * area.anchor, now = signs.transform * area.anchor;
        SpotWish wish{then,
                      {size.width + 2 * gap, size.height + 2 * gap},
                      signs.free,
                      moment.px(24),
                      moment.px(22),
                      region.sign.bearing,
                      region.sign.bearing || signs.for_all ? far_steps : near_steps};
        auto spot = find_spot(wish, signs.mask, signs.overview, occupied);
        // What cannot be touched itself has one anywhere, close to a shore rather than not at all.
        bool needed =
            signs.for_all && !can_be_touched(moment, to_pixels(area.main_bounds, signs.overview));
        for (int tries = 0; tries < 2 && !spot && needed; ++tries) {
            if (tries > 0) wish.box = size;
            spot = find_spot_anywhere(wish, signs.mask, signs.overview, occupied);
        }
        if (!spot) continue;
        base::Point middle = now + (*spot - then);
        Sign sign{now,
                  {std::round(middle.x - size.width / 2), std::round(middle.y - size.height / 2),
                   size.width, size.height},
                  paint.fills[static_cast<size_t>(index)]};
        occupied.add(sign.box.inset(-gap));
        if (signs.for_all) keep_leader_clear(moment, sign, occupied);
        draw_leader(moment, sign, signs.shown);
        draw_chip(moment, i, sign, *label, palette, signs.shown);
        ++count;
    }
}

}  // namespace vitrina::scene
