#include "scene/region_programmes.h"

#include <algorithm>
#include <cmath>

#include "scene/lettering.h"
#include "scene/topic_colour.h"

namespace vitrina::scene {

namespace {

constexpr float largest_chip = 23, smallest_chip = 20;  // letters, reference pixels

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
void more_button(Moment& moment, const ProgrammesPlace& card, int left, int next) {
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
ChipSheet chip_sheet(Moment& moment, int region, const ProgrammesPlace& card, float bottom) {
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
float participation_note(Moment& moment, const ProgrammesPlace& card, float bottom, bool drawn) {
    text::Style small = caption(moment, 400);
    small.size = moment.px(19);
    const std::string& words = moment.in_language(moment.exhibit.map->participation_note);
    auto set = [&](int lines) {
        float height = moment.px(28) * static_cast<float>(lines);
        return moment.typesetter.fit(words, small, {card.width, height}, lines, moment.px(18),
                                     moment.language_tag());
    };
    auto note = set(1);
    if (!note->fits) note = set(2);
    float y = bottom - note->extent.height;
    if (drawn) {
        text::place(*note, {card.x, y}, card.palette.dim_ink, moment.list());
        moment.node("participation-note", SemanticRole::text, words,
                    {card.x, y, note->extent.width, note->extent.height});
    }
    return note->extent.height;
}

}  // namespace

void region_programmes(Moment& moment, int region, ProgrammesPlace card) {
    int count = count_of(moment, region);
    if (count == 0) return;
    moment.list().line({card.x, card.y}, {card.x + card.width, card.y}, std::max(1.f, moment.px(2)),
                       card.palette.outline);
    card.y += moment.px(22);
    text::Style heading = body(moment, 600);
    heading.size = moment.px(26);
    write(moment, moment.word(content::Word::takes_part_in), heading, {card.x, card.y}, card.width,
          card.palette.ink);
    float note = participation_note(moment, card, card.bottom, false) + moment.px(10);
    ChipSheet sheet = chip_sheet(moment, region, card, card.bottom - note);
    int placed = chips(moment, region, sheet.area, sheet.size, sheet.first, &card.palette.ink);
    if (placed > 0) participation_note(moment, card, card.bottom, true);
    int next = sheet.first + placed;
    if (!sheet.all && moment.interactive()) more_button(moment, card, count - next, next + 1);
}

}  // namespace vitrina::scene
