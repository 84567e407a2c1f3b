#include "scene/region_card.h"

#include <algorithm>
#include <cmath>

#include "scene/controls.h"
#include "scene/lettering.h"
#include "scene/navigation.h"
#include "scene/region_programmes.h"
#include "scene/take_away.h"

namespace vitrina::scene {

namespace {

constexpr float lowest_card = 780;  // at full size, reference pixels

struct Card {
    base::Rect area;
    float x, width, y;
    Palette palette;
    bool low = false;  // there is little height: everything stands closer
};

// What closes the card and what takes it away, at the end of its first line; returns where they
// begin.
float heading_controls(Moment& moment, const Card& card) {
    float height = moment.metrics.control(), right = card.x + card.width;
    float y = card.area.y + moment.px(36);
    if (!moment.interactive()) return right;
    // Where everything that is touched stands low, “back” closes the card.
    if (!moment.metrics.low) {
        Action action;
        action.kind = ActionKind::open;
        action.page = {PageKind::map, -1};
        right -= height * 1.3f;
        button(moment, "close", "×", moment.word(content::Word::close),
               {right, y, height * 1.3f, height}, card.palette, Emphasis::outlined, action);
        right -= moment.px(14);
    }
    float width = take_away_width(moment);
    if (moment.metrics.low && !moment.metrics.portrait) {
        base::Rect line = free_line(moment);
        Palette above_map = palette_of_theme(moment.theme);
        above_map.fill = map_control_fill;
        take_away_button(moment, {line.x, line.y, width, line.height}, above_map);
        return right;
    }
    take_away_button(moment, {right - width, y, width, height}, card.palette);
    return right - width;
}

void heading(Moment& moment, const content::Region& region, Card& card) {
    const content::Theme& theme = moment.theme;
    float right = heading_controls(moment, card) - moment.px(16);
    if (region.group >= 0) {
        text::Style style = eyebrow(moment);
        const auto& group = moment.exhibit.map->groups[static_cast<size_t>(region.group)];
        write_fitted(moment, moment.in_language(group.name), style,
                     {card.x, card.y, right - card.x, moment.px(32)}, 1, moment.px(18),
                     base::legible(theme.call_to_action, theme.card, 4.5f));
    }
    card.y += moment.px(54);
    auto layout = write_fitted(
        moment, moment.in_language(region.name), title(moment, card.low ? 56 : 78),
        {card.x, card.y, card.width, moment.px(92)}, 1, moment.px(40), card.palette.ink);
    moment.node("title", SemanticRole::heading, moment.in_language(region.name),
                {card.x, card.y, layout->extent.width, layout->extent.height});
    card.y += moment.px(card.low ? 76 : 104);
}

bool present(const Moment& moment, const content::Region& region, size_t field) {
    return field < region.fields.size() && !region.fields[field].empty() &&
           !moment.in_language(region.fields[field]).empty();
}

bool is_text(const Moment& moment, size_t field) {
    return moment.exhibit.map->fields[field].kind == content::CardField::Kind::text;
}

text::Style value_style(const Moment& moment) {
    text::Style style = body(moment, 500);
    style.size = moment.px(28);
    return style;
}

void field_label(Moment& moment, size_t field, base::Point at, float width, const Card& card) {
    write_fitted(moment, moment.in_language(moment.exhibit.map->fields[field].label),
                 caption(moment, 500), {at.x, at.y, width, moment.px(30)}, 1, moment.px(18),
                 card.palette.dim_ink);
}

void field_node(Moment& moment, const content::Region& region, size_t field, SemanticRole role,
                const base::Rect& bounds) {
    Node& node = moment.node(moment.wording.field_ids[field], role,
                             moment.in_language(moment.exhibit.map->fields[field].label), bounds);
    node.value.assign(moment.in_language(region.fields[field]));
}

// Whether the field's label and value each take one line of this width.
bool is_short(Moment& moment, const content::Region& region, size_t field, float width) {
    auto one_line = [&](const content::Text& text, const text::Style& style, float smallest) {
        return moment.typesetter
            .fit(moment.in_language(text), style, {width, moment.px(44)}, 1, moment.px(smallest),
                 moment.language_tag())
            ->fits;
    };
    return one_line(region.fields[field], value_style(moment), 24) &&
           one_line(moment.exhibit.map->fields[field].label, caption(moment, 500), 18);
}

// A label above its text; returns the height.
float text_field(Moment& moment, const content::Region& region, size_t field, base::Point at,
                 float width, const Card& card) {
    field_label(moment, field, at, width, card);
    auto text = write_fitted(moment, moment.in_language(region.fields[field]), value_style(moment),
                             {at.x, at.y + moment.px(29), width, moment.px(70)}, 2, moment.px(20),
                             card.palette.ink);
    float height = moment.px(29) + text->extent.height;
    field_node(moment, region, field, SemanticRole::text, {at.x, at.y, width, height});
    return height;
}

// Short ones stand in pairs; in a low card the numbers among them.
void text_fields(Moment& moment, const content::Region& region, Card& card) {
    float gap = moment.px(24), half = (card.width - gap) / 2, row = 0;
    bool beside = false;
    for (size_t i = 0; i < moment.exhibit.map->fields.size(); ++i) {
        if ((!card.low && !is_text(moment, i)) || !present(moment, region, i)) continue;
        bool is_half = is_short(moment, region, i, half);
        if (beside && is_half) {
            base::Point at{card.x + half + gap, card.y - row};
            text_field(moment, region, i, at, half, card);
            beside = false;
            continue;
        }
        float height =
            text_field(moment, region, i, {card.x, card.y}, is_half ? half : card.width, card);
        row = height + moment.px(9);
        card.y += row;
        beside = is_half;
    }
}

void number_fields(Moment& moment, const content::Region& region, Card& card) {
    for (size_t i = 0; i < moment.exhibit.map->fields.size(); ++i) {
        if (is_text(moment, i) || !present(moment, region, i)) continue;
        write_fitted(moment, moment.in_language(region.fields[i]), number(moment, 54),
                     {card.x, card.y + moment.px(4), card.width, moment.px(64)}, 1, moment.px(30),
                     card.palette.ink);
        field_label(moment, i, {card.x, card.y + moment.px(62)}, card.width, card);
        field_node(moment, region, i, SemanticRole::figure,
                   {card.x, card.y, card.width, moment.px(92)});
        card.y += moment.px(104);
    }
}

void neighbours(Moment& moment, int region, const Card& card, float top) {
    const auto& regions = moment.exhibit.map->regions;
    int count = static_cast<int>(regions.size());
    float gap = moment.px(16), width = (card.width - gap) / 2, height = moment.metrics.control();
    Action action;
    for (int side = 0; side < 2; ++side) {
        int index = (region + (side == 0 ? count - 1 : 1)) % count;
        action.kind = side == 0 ? ActionKind::previous : ActionKind::next;
        const auto& labels =
            side == 0 ? moment.wording.previous_region : moment.wording.next_region;
        const std::string& label =
            labels[static_cast<size_t>(moment.language())][static_cast<size_t>(index)];
        button(moment, side == 0 ? "previous" : "next", label,
               moment.in_language(regions[static_cast<size_t>(index)].name),
               {card.x + static_cast<float>(side) * (width + gap), top, width, height},
               card.palette, Emphasis::outlined, action);
    }
}

}  // namespace

base::Rect card_area(const Metrics& m) {
    float bottom = m.size.height - m.px(m.portrait ? 96 : 48);
    if (m.low) bottom = m.controls_y() - m.px(m.portrait ? 72 : 20);
    if (m.portrait) {
        float height = std::min(m.px(900), m.size.height * (m.low ? 0.47f : 0.52f));
        return {m.px(32), bottom - height, m.size.width - m.px(64), height};
    }
    float width = m.px(680), top = m.low ? m.px(48) : m.head();
    return {m.size.width - width - m.px(48), top, width, bottom - top};
}

void region_card(Moment& moment) {
    int index = moment.view.page.item;
    const content::Region& region = moment.exhibit.map->regions[static_cast<size_t>(index)];
    const content::Theme& theme = moment.theme;
    // The card slides in once; from region to region only its words change.
    bool was_open = moment.view.moved && moment.view.previous.kind == PageKind::map &&
                    moment.view.previous.item >= 0;
    float shown = was_open ? 1 : moment.arrive(0.1, moment.motion.answer);
    base::Rect area = card_area(moment.metrics);
    if (moment.metrics.portrait) {
        area = area.moved(0, std::round((1 - shown) * area.height * 0.4f));
    } else {
        area = area.moved(std::round((1 - shown) * area.width * 0.4f), 0);
    }
    float pad = moment.px(52);
    Palette palette{theme.card, theme.ink, theme.dim_ink, theme.ink.with_alpha(0.22f), theme.card};
    Card card{area,
              area.x + pad,
              area.width - 2 * pad,
              area.y + moment.px(48),
              palette,
              area.height < moment.px(lowest_card)};
    if (shown < 1) moment.list().push_group(intersection(area, moment.metrics.screen()), shown);
    moment.list().rectangle(area, theme.card, moment.px(44));
    moment.node("card", SemanticRole::list, moment.in_language(region.name), area);
    heading(moment, region, card);
    if (moment.view.sheet == 0) {
        text_fields(moment, region, card);
        if (!card.low) number_fields(moment, region, card);
    }
    float buttons = area.bottom() - moment.px(44) - moment.metrics.control();
    region_programmes(moment, index,
                      {card.x, card.width, card.y, buttons - moment.px(24), card.palette});
    if (moment.interactive()) neighbours(moment, index, card, buttons);
    if (shown < 1) moment.list().pop_group();
}

}  // namespace vitrina::scene
