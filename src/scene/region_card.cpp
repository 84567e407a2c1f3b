#include "scene/region_card.h"

#include <algorithm>
#include <cmath>

#include "scene/controls.h"
#include "scene/lettering.h"
#include "scene/topic_colour.h"

namespace vitrina::scene {

namespace {

constexpr float lowest_card = 780;                      // at full size, reference pixels
constexpr float largest_chip = 23, smallest_chip = 20;  // letters, reference pixels

struct Card {
    base::Rect area;
    float x, width, y;
    Palette palette;
    bool low = false;  // there is little height: everything stands closer
};

void heading(Moment& moment, const content::Region& region, Card& card) {
    const content::Theme& theme = moment.theme;
    float close = moment.metrics.control();
    Action action;
    action.kind = ActionKind::open;
    action.page = {PageKind::map, -1};
    // Where everything that is touched stands low, the button beside home closes the card.
    if (moment.interactive() && !moment.metrics.low)
        button(
            moment, "close", "×", moment.word(content::Word::close),
            {card.x + card.width - close * 1.3f, card.area.y + moment.px(36), close * 1.3f, close},
            card.palette, Emphasis::outlined, action);
    if (region.group >= 0) {
        text::Style style = eyebrow(moment);
        const auto& group = moment.exhibit.map->groups[static_cast<size_t>(region.group)];
        write_fitted(moment, moment.in_language(group.name), style,
                     {card.x, card.y, card.width - close * 1.5f, moment.px(32)}, 1, moment.px(18),
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

// The region's programmes from the `first` on as chips, drawn in `ink` when there is one; how many
// lie within the area.
int chips(Moment& moment, int region, const base::Rect& area, float size, int first,
          const base::Colour* ink) {
    ChipFlow flow(area, size);
    int index = 0, placed = 0;
    for (const auto& participation : moment.exhibit.participation) {
        if (participation.region != region || index++ < first) continue;
        const auto& programme =
            moment.exhibit.programmes[static_cast<size_t>(participation.programme)];
        auto label = chip_label(moment, programme, size);
        base::Rect rect = flow.place(label->extent.width + size * 2.7f);
        if (rect.bottom() > area.bottom()) break;
        ++placed;
        if (ink) draw_chip(moment, participation, *label, rect, size, *ink);
    }
    return placed;
}

int count_of(const Moment& moment, int region) {
    const auto& all = moment.exhibit.participation;
    return static_cast<int>(std::count_if(all.begin(), all.end(),
                                          [&](const auto& one) { return one.region == region; }));
}

// Turns to the chips that have no room: "+12", or back to the first ones.
void more_button(Moment& moment, const Card& card, int left, int next) {
    static const std::string first_sheet = "‹";
    float height = moment.metrics.control();
    const std::string& label =
        left > 0 ? moment.wording.more(moment.language(), left) : first_sheet;
    float width = button_width(moment, label, height);
    Action action;
    action.kind = ActionKind::turn_sheet;
    action.value = left > 0 ? next : 0;
    button(moment, "more", label, moment.word(content::Word::see_all),
           {card.x + card.width - width, card.y, width, height}, card.palette, Emphasis::outlined,
           action);
}

// Where the programmes of a card stand, and how they are divided into sheets.
struct ChipSheet {
    base::Rect area;
    float size = 0;   // of the letters
    bool all = true;  // on one sheet
    int first = 0;    // of this sheet
};

// All chips at one size where they fit, else as many as fit at the smallest, sheet by sheet: the
// first below the region's fields, the others in their place.
ChipSheet chip_sheet(Moment& moment, int region, const Card& card, float bottom) {
    int count = count_of(moment, region);
    auto area = [&](float head) {
        return base::Rect{card.x, card.y + head, card.width, bottom - card.y - head};
    };
    ChipSheet sheet{area(moment.px(46)), moment.px(largest_chip)};
    float smallest = moment.px(smallest_chip);
    auto fit = [&] { return chips(moment, region, sheet.area, sheet.size, 0, nullptr) == count; };
    sheet.all = moment.view.sheet == 0 && fit();
    while (!sheet.all && sheet.size > smallest) {
        sheet.size = std::max(smallest, sheet.size * 0.94f);
        sheet.all = moment.view.sheet == 0 && fit();
    }
    if (sheet.all) return sheet;
    sheet.area = area(moment.metrics.control() + moment.px(12));
    sheet.first = moment.view.sheet > count ? 0 : std::max(0, moment.view.sheet - 1);
    return sheet;
}

// What the chips rest on; returns its height.
float participation_note(Moment& moment, const Card& card, float bottom, bool drawn) {
    text::Style small = caption(moment, 400);
    small.size = moment.px(19);
    const std::string& words = moment.in_language(moment.exhibit.map->participation_note);
    auto note = moment.typesetter.fit(words, small, {card.width, moment.px(56)}, 2, moment.px(18),
                                      moment.language_tag());
    float y = bottom - note->extent.height;
    if (drawn) {
        text::place(*note, {card.x, y}, card.palette.dim_ink, moment.list());
        moment.node("participation-note", SemanticRole::text, words,
                    {card.x, y, note->extent.width, note->extent.height});
    }
    return note->extent.height;
}

void participation(Moment& moment, int region, Card& card, float bottom) {
    int count = count_of(moment, region);
    if (count == 0) return;
    moment.list().line({card.x, card.y}, {card.x + card.width, card.y}, std::max(1.f, moment.px(2)),
                       card.palette.outline);
    card.y += moment.px(22);
    text::Style heading = body(moment, 600);
    heading.size = moment.px(26);
    write(moment, moment.word(content::Word::takes_part_in), heading, {card.x, card.y}, card.width,
          card.palette.ink);
    float note = participation_note(moment, card, bottom, false) + moment.px(10);
    ChipSheet sheet = chip_sheet(moment, region, card, bottom - note);
    int placed = chips(moment, region, sheet.area, sheet.size, sheet.first, &card.palette.ink);
    if (placed > 0) participation_note(moment, card, bottom, true);
    int next = sheet.first + placed;
    if (!sheet.all && moment.interactive()) more_button(moment, card, count - next, next + 1);
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
    participation(moment, index, card, buttons - moment.px(24));
    if (moment.interactive()) neighbours(moment, index, card, buttons);
    if (shown < 1) moment.list().pop_group();
}

}  // namespace vitrina::scene
