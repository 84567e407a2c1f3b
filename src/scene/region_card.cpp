#include "scene/region_card.h"

#include <algorithm>
#include <cmath>

#include "scene/controls.h"
#include "scene/lettering.h"
#include "scene/topic_colour.h"

namespace vitrina::scene {

namespace {

struct Card {
    base::Rect area;
    float x, width, y;
    Palette palette;
};

void heading(Moment& moment, const content::Region& region, Card& card) {
    const content::Theme& theme = moment.theme;
    float close = moment.px(control_height);
    Action action;
    action.kind = ActionKind::open;
    action.page = {PageKind::map, -1};
    if (moment.interactive())
        button(
            moment, "close", "×", moment.word(content::Word::close),
            {card.x + card.width - close * 1.3f, card.area.y + moment.px(36), close * 1.3f, close},
            card.palette, Emphasis::outlined, action);
    if (region.group >= 0) {
        text::Style style = eyebrow(moment);
        const auto& group = moment.exhibit.map->groups[static_cast<size_t>(region.group)];
        write_fitted(moment, moment.in_language(group.name), style,
                     {card.x, card.y, card.width - close * 1.5f, moment.px(32)}, 1, moment.px(15),
                     theme.call_to_action);
    }
    card.y += moment.px(54);
    auto layout = write_fitted(moment, moment.in_language(region.name), title(moment, 78),
                               {card.x, card.y, card.width, moment.px(92)}, 1, moment.px(40),
                               card.palette.ink);
    moment.node("title", SemanticRole::heading, moment.in_language(region.name),
                {card.x, card.y, layout->extent.width, layout->extent.height});
    card.y += moment.px(104);
}

// Text fields as "label: value" lines, numbers large in columns below them.
void fields(Moment& moment, const content::Region& region, Card& card) {
    const auto& definitions = moment.exhibit.map->fields;
    auto present = [&](size_t i) {
        return i < region.fields.size() && !region.fields[i].empty() &&
               !moment.in_language(region.fields[i]).empty();
    };
    text::Style label = caption(moment, 500);
    text::Style value = body(moment, 500);
    value.size = moment.px(28);
    for (size_t i = 0; i < definitions.size(); ++i) {
        if (definitions[i].kind != content::CardField::Kind::text || !present(i)) continue;
        auto name = write_fitted(moment, moment.in_language(definitions[i].label), label,
                                 {card.x, card.y, card.width, moment.px(30)}, 1, moment.px(16),
                                 card.palette.dim_ink);
        auto text = write_fitted(moment, moment.in_language(region.fields[i]), value,
                                 {card.x, card.y + moment.px(29), card.width, moment.px(70)}, 2,
                                 moment.px(20), card.palette.ink);
        Node& node = moment.node(moment.wording.field_ids[i], SemanticRole::text,
                                 moment.in_language(definitions[i].label),
                                 {card.x, card.y, card.width, moment.px(29) + text->extent.height});
        node.value.assign(moment.in_language(region.fields[i]));
        card.y += moment.px(38) + text->extent.height;
        (void)name;
    }
    for (size_t i = 0; i < definitions.size(); ++i) {
        if (definitions[i].kind == content::CardField::Kind::text || !present(i)) continue;
        text::Style large = number(moment, 54);
        auto text = write_fitted(moment, moment.in_language(region.fields[i]), large,
                                 {card.x, card.y + moment.px(4), card.width, moment.px(64)}, 1,
                                 moment.px(30), card.palette.ink);
        write_fitted(moment, moment.in_language(definitions[i].label), label,
                     {card.x, card.y + moment.px(62), card.width, moment.px(30)}, 1, moment.px(16),
                     card.palette.dim_ink);
        Node& node = moment.node(moment.wording.field_ids[i], SemanticRole::figure,
                                 moment.in_language(definitions[i].label),
                                 {card.x, card.y, card.width, moment.px(92)});
        node.value.assign(moment.in_language(region.fields[i]));
        card.y += moment.px(104);
        (void)text;
    }
}

// Chips in lines, from the card's place downwards.
struct ChipFlow {
    base::Rect area;
    float size = 0;  // of the letters
    base::Point next;

    ChipFlow(const base::Rect& a, float letters) : area(a), size(letters), next{a.x, a.y} {}
    float height() const { return size * 2.05f; }
    base::Rect place(float width) {
        if (next.x > area.x && next.x + width > area.right())
            next = {area.x, next.y + height() + size * 0.45f};
        base::Rect rect{next.x, next.y, width, height()};
        next.x += width + size * 0.45f;
        return rect;
    }
};

text::LayoutRef chip_label(Moment& moment, const content::Programme& programme, float size) {
    text::Style style = caption(moment, 600);
    style.size = size;
    style.wrapping = text::Wrapping::none;
    const auto& name = programme.short_name.empty() ? programme.name : programme.short_name;
    return moment.typesetter.set(moment.in_language(name), style, 0, moment.language_tag());
}

void draw_chip(Moment& moment, const content::Participation& participation,
               const text::Layout& label, const base::Rect& rect, float size, base::Colour ink) {
    auto index = static_cast<size_t>(participation.programme);
    const auto& programme = moment.exhibit.programmes[index];
    base::Colour dot = programme.topic >= 0
                           ? topic_mark(moment.exhibit.topics[static_cast<size_t>(programme.topic)],
                                        moment.theme.card)
                           : moment.theme.dim_ink;
    moment.list().rectangle(rect, ink.with_alpha(0.1f), rect.height / 2);
    moment.list().disc({rect.x + size * 0.95f, rect.centre().y}, size * 0.27f, dot);
    text::place(label,
                {std::round(rect.x + size * 1.6f),
                 std::round(rect.y + (rect.height + label.cap_height) / 2 - label.first_baseline)},
                ink, moment.list());
    Node& node = moment.node(moment.wording.chip_ids[index], SemanticRole::item,
                             moment.in_language(programme.name), rect);
    node.value.assign(participation.as_of);
}

enum class Chips { measure, draw };

// The region's programmes as chips; false when they leave the area.
bool chips(Moment& moment, int region, const base::Rect& area, float size, base::Colour ink,
           Chips what) {
    ChipFlow flow(area, size);
    for (const auto& participation : moment.exhibit.participation) {
        if (participation.region != region) continue;
        const auto& programme =
            moment.exhibit.programmes[static_cast<size_t>(participation.programme)];
        auto label = chip_label(moment, programme, size);
        base::Rect rect = flow.place(label->extent.width + size * 2.7f);
        if (rect.bottom() > area.bottom()) return false;
        if (what == Chips::draw) draw_chip(moment, participation, *label, rect, size, ink);
    }
    return true;
}

void participation(Moment& moment, int region, Card& card, float bottom) {
    auto takes_part = [&](const content::Participation& p) { return p.region == region; };
    const auto& all = moment.exhibit.participation;
    if (std::none_of(all.begin(), all.end(), takes_part)) return;
    moment.list().line({card.x, card.y}, {card.x + card.width, card.y}, std::max(1.f, moment.px(2)),
                       card.palette.outline);
    card.y += moment.px(22);
    text::Style heading_style = body(moment, 600);
    heading_style.size = moment.px(26);
    write(moment, moment.word(content::Word::takes_part_in), heading_style, {card.x, card.y},
          card.width, card.palette.ink);
    card.y += moment.px(46);
    text::Style small = caption(moment, 400);
    small.size = moment.px(18);
    auto note =
        moment.typesetter.fit(moment.in_language(moment.exhibit.map->participation_note), small,
                              {card.width, moment.px(52)}, 2, moment.px(15), moment.language_tag());
    float note_y = bottom - note->extent.height;
    text::place(*note, {card.x, note_y}, card.palette.dim_ink, moment.list());
    moment.node("participation-note", SemanticRole::text,
                moment.in_language(moment.exhibit.map->participation_note),
                {card.x, note_y, note->extent.width, note->extent.height});
    base::Rect area{card.x, card.y, card.width, note_y - moment.px(10) - card.y};
    float size = moment.px(23), smallest = moment.px(15);
    while (size > smallest && !chips(moment, region, area, size, card.palette.ink, Chips::measure))
        size *= 0.94f;
    chips(moment, region, area, size, card.palette.ink, Chips::draw);
}

void neighbours(Moment& moment, int region, const Card& card, float top) {
    const auto& regions = moment.exhibit.map->regions;
    int count = static_cast<int>(regions.size());
    float gap = moment.px(16), width = (card.width - gap) / 2, height = moment.px(control_height);
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
    if (m.portrait) {
        float height = std::min(m.px(900), m.size.height * 0.52f);
        return {m.px(32), m.size.height - height - m.px(96), m.size.width - m.px(64), height};
    }
    float width = m.px(680);
    return {m.size.width - width - m.px(48), m.px(150), width, m.size.height - m.px(150 + 48)};
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
    Card card{area, area.x + pad, area.width - 2 * pad, area.y + moment.px(48), palette};
    if (shown < 1) moment.list().push_group(intersection(area, moment.metrics.screen()), shown);
    moment.list().rectangle(area, theme.card, moment.px(44));
    moment.node("card", SemanticRole::list, moment.in_language(region.name), area);
    heading(moment, region, card);
    fields(moment, region, card);
    float buttons = area.bottom() - moment.px(44 + control_height);
    participation(moment, index, card, buttons - moment.px(24));
    if (moment.interactive()) neighbours(moment, index, card, buttons);
    if (shown < 1) moment.list().pop_group();
}

}  // namespace vitrina::scene
