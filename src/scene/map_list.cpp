#include <algorithm>
#include <cmath>

#include "scene/lettering.h"
#include "scene/map_list_sheets.h"
#include "scene/map_search.h"
#include "scene/topic_colour.h"

namespace vitrina::scene {

namespace {

constexpr float row_letters = 27, least_letters = 18, row_gap = 6;

void row(Moment& moment, const base::Rect& rect, base::Colour dot, const std::string& name,
         base::Colour ink, int weight) {
    float x = rect.x + moment.px(14), radius = moment.px(8);
    moment.list().disc({x + radius, rect.centre().y}, radius, dot);
    text::Style style = body(moment, weight);
    style.size = moment.px(row_letters);
    base::Rect box{x + moment.px(30), rect.y, rect.right() - x - moment.px(32), rect.height};
    auto layout = moment.typesetter.fit(name, style, {box.width, box.height}, 1,
                                        moment.px(least_letters), moment.language_tag());
    text::place(*layout, {box.x, std::round(rect.centre().y - layout->extent.height / 2)}, ink,
                moment.list());
}

void region_row(Moment& moment, int region, const base::Rect& rect, const MapPaint& paint) {
    const content::Theme& theme = moment.theme;
    auto index = static_cast<size_t>(region);
    const std::string& name = moment.in_language(moment.exhibit.map->regions[index].name);
    int area = moment.map->area_of(region);
    base::Colour dot = area < 0 ? theme.region : paint.fills[static_cast<size_t>(area)];
    bool open = moment.view.page.item == region;
    int programme = moment.view.map.programme;
    bool lit = programme < 0 || takes_part(moment, region, programme);
    base::Rect plate = rect.inset(moment.px(3));
    if (open) moment.list().rectangle(plate, theme.card, moment.px(16));
    row(moment, rect, dot, name, lit ? theme.ink : theme.dim_ink,
        open || (lit && programme >= 0) ? 700 : 500);
    const std::string& id = moment.wording.row_ids[index];
    show_states(moment, id, plate, moment.px(16), theme.ink);
    // A touch on the map answers here as well, but no darker for two fingers.
    const View& view = moment.view;
    bool on_map = view.is_pressed(moment.wording.region_ids[index]) ||
                  view.is_pressed(moment.wording.sign_ids[index]);
    if (on_map && !view.is_pressed(id) && !moment.silent)
        moment.list().rectangle(plate, theme.ink.with_alpha(0.28f), moment.px(16));
    Node& node = moment.node(id, SemanticRole::item, name, rect);
    node.action.kind = ActionKind::open;
    node.action.page = {PageKind::map, region};
}

// The region whose card is open, or was until a moment ago.
int chosen_region(const View& view) {
    if (view.page.item >= 0 || !view.moved || view.previous.kind != PageKind::map)
        return view.page.item;
    return view.previous.item;
}

void regions(Moment& moment, const MapPageLayout& layout, const MapPaint& paint,
             const Palette& palette) {
    const std::vector<int>& shown =
        moment.search->of(moment.view.map.query, moment.language()).regions;
    ListSheets sheets =
        list_sheets(moment, layout, static_cast<int>(shown.size()), chosen_region(moment.view));
    for (int i = sheets.first(); i < sheets.end(); ++i)
        region_row(moment, shown[static_cast<size_t>(i)], sheets.row(i, moment.px(row_gap)), paint);
    turn_controls(moment, sheets, palette);
}

base::Colour colour_of(const Moment& moment, const content::Programme& programme) {
    if (programme.topic < 0) return moment.theme.call_to_action;
    const auto& topic = moment.exhibit.topics[static_cast<size_t>(programme.topic)];
    return topic_mark(topic, moment.theme.ground);
}

const content::Text& chip_name(const content::Programme& programme) {
    return programme.short_name.empty() ? programme.name : programme.short_name;
}

void programme_row(Moment& moment, size_t index, const base::Rect& rect) {
    const content::Programme& programme = moment.exhibit.programmes[index];
    base::Rect plate = rect.inset(moment.px(3));
    if (static_cast<int>(index) == moment.view.map.programme)
        moment.list().rectangle(plate, moment.theme.card, moment.px(16));
    row(moment, rect, colour_of(moment, programme), moment.in_language(chip_name(programme)),
        moment.theme.ink, 500);
    const std::string& id = moment.wording.filter_ids[index];
    show_states(moment, id, plate, moment.px(16), moment.theme.ink);
    Node& node = moment.node(id, SemanticRole::item, moment.in_language(programme.name), rect);
    node.value.assign(moment.wording.programme_dates[index]);
    node.action.kind = ActionKind::choose_programme;
    node.action.value = static_cast<int>(index);
}

// Those whose participants the pack names.
void programmes(Moment& moment, const MapPageLayout& layout, const Palette& palette) {
    const auto& dates = moment.wording.programme_dates;
    int count = 0, chosen = -1, entry = 0;
    for (size_t i = 0; i < dates.size(); ++i) {
        if (static_cast<int>(i) == moment.view.map.programme) chosen = count;
        count += dates[i].empty() ? 0 : 1;
    }
    ListSheets sheets = list_sheets(moment, layout, count, chosen);
    for (size_t i = 0; i < dates.size(); ++i) {
        if (dates[i].empty()) continue;
        if (entry >= sheets.first() && entry < sheets.end())
            programme_row(moment, i, sheets.row(entry, moment.px(row_gap)));
        ++entry;
    }
    turn_controls(moment, sheets, palette);
}

}  // namespace

void map_list(Moment& moment, const MapPageLayout& layout, const MapPaint& paint,
              const Palette& palette) {
    if (!layout.list_shown) return;
    moment.node(
        "list", SemanticRole::list,
        moment.word(moment.view.map.choosing ? content::Word::programmes : content::Word::list),
        layout.list);
    if (moment.view.map.choosing) {
        programmes(moment, layout, palette);
    } else {
        regions(moment, layout, paint, palette);
    }
}

namespace {

// At the end of the row, or where there is no programme to choose at its beginning; not where a
// chosen programme takes the room.
void offer_search(Moment& moment, const base::Rect& area, float taken, const Palette& palette) {
    float width = search_button_width(moment);
    if (!moment.search->offered() || taken + width > area.width) return;
    search_button(moment, {area.x + taken, area.y, width, moment.metrics.control()}, palette);
}

}  // namespace

void map_choices(Moment& moment, const MapPageLayout& layout, const Palette& palette) {
    const base::Rect& area = layout.filter;
    if (!layout.list_shown || area.empty()) return;
    if (!layout.keyboard.empty()) return search_field(moment, area, palette);
    int chosen = moment.view.map.programme;
    float height = moment.metrics.control(), gap = moment.px(14);
    if (!has_programmes(moment)) return offer_search(moment, area, 0, palette);
    const std::string& ask = moment.word(content::Word::choose_programme);
    const std::string& all = moment.word(content::Word::all_programmes);
    const auto* programme =
        chosen < 0 ? nullptr : &moment.exhibit.programmes[static_cast<size_t>(chosen)];
    const std::string& label = programme ? moment.in_language(chip_name(*programme)) : ask;
    Action action;
    action.kind = ActionKind::list_programmes;
    float width = button_width(moment, label, height);
    Node& node = button(
        moment, "filter", label, ask, {area.x, area.y, width, height}, palette,
        programme || moment.view.map.choosing ? Emphasis::filled : Emphasis::outlined, action);
    if (!programme) return offer_search(moment, area, width + gap, palette);
    node.value.assign(moment.in_language(programme->name));
    action.kind = ActionKind::choose_programme;
    action.value = -1;
    button(moment, "filter:all", all, all,
           {area.x + width + gap, area.y, button_width(moment, all, height), height}, palette,
           Emphasis::outlined, action);
    const std::string& note = moment.wording.programme_note(moment.language(), chosen);
    text::Style style = caption(moment, 500);
    style.size = moment.px(20);
    base::Rect box{area.x, area.y + height + moment.px(6), area.width, moment.px(30)};
    auto text = write_fitted(moment, note, style, box, 1, moment.px(18), moment.theme.dim_ink);
    moment.node("filter:source", SemanticRole::text, note,
                {box.x, box.y, text->extent.width, text->extent.height});
}

}  // namespace vitrina::scene
