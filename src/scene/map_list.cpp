#include <algorithm>
#include <cmath>

#include "scene/camera.h"
#include "scene/lettering.h"
#include "scene/map_page.h"
#include "scene/topic_colour.h"

namespace vitrina::scene {

namespace {

constexpr float row_letters = 27, least_letters = 18;

// Places rows in reading order: down the first column, then the next.
struct Rows {
    const MapPageLayout& layout;
    float gap;

    int capacity() const { return layout.columns * layout.rows; }
    base::Rect at(int index) const {
        float width = layout.list.width / static_cast<float>(layout.columns);
        float height = layout.list.height / static_cast<float>(layout.rows);
        return {layout.list.x + static_cast<float>(index / layout.rows) * width,
                layout.list.y + static_cast<float>(index % layout.rows) * height, width - gap,
                height};
    }
};

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

void regions(Moment& moment, const MapPageLayout& layout, const Camera& goal,
             const MapPaint& paint) {
    Rows rows{layout, moment.px(6)};
    int count = static_cast<int>(moment.exhibit.map->regions.size()), next = 0;
    if (count <= rows.capacity()) {
        for (int i = 0; i < count; ++i) region_row(moment, i, rows.at(i), paint);
        return;
    }
    base::Affine transform = transform_of(goal, moment.metrics.size);
    base::Rect seen = moment.on_screen(layout.frame);
    for (int region : moment.map->by_size()) {
        int area = moment.map->area_of(region);
        if (area < 0 || next == rows.capacity()) continue;
        if (seen.contains(transform * moment.map->area(area).anchor))
            region_row(moment, region, rows.at(next++), paint);
    }
}

base::Colour colour_of(const Moment& moment, const content::Programme& programme) {
    if (programme.topic < 0) return moment.theme.call_to_action;
    const auto& topic = moment.exhibit.topics[static_cast<size_t>(programme.topic)];
    return topic_mark(topic, moment.theme.ground);
}

const content::Text& chip_name(const content::Programme& programme) {
    return programme.short_name.empty() ? programme.name : programme.short_name;
}

void programmes(Moment& moment, const MapPageLayout& layout) {
    Rows rows{layout, moment.px(6)};
    int next = 0;
    for (size_t i = 0; i < moment.exhibit.programmes.size() && next < rows.capacity(); ++i) {
        if (moment.wording.programme_dates[i].empty()) continue;
        const content::Programme& programme = moment.exhibit.programmes[i];
        base::Rect rect = rows.at(next++), plate = rect.inset(moment.px(3));
        if (static_cast<int>(i) == moment.view.map.programme)
            moment.list().rectangle(plate, moment.theme.card, moment.px(16));
        row(moment, rect, colour_of(moment, programme), moment.in_language(chip_name(programme)),
            moment.theme.ink, 500);
        const std::string& id = moment.wording.filter_ids[i];
        show_states(moment, id, plate, moment.px(16), moment.theme.ink);
        Node& node = moment.node(id, SemanticRole::item, moment.in_language(programme.name), rect);
        node.value.assign(moment.wording.programme_dates[i]);
        node.action.kind = ActionKind::choose_programme;
        node.action.value = static_cast<int>(i);
    }
}

}  // namespace

void map_list(Moment& moment, const MapPageLayout& layout, const Camera& goal,
              const MapPaint& paint) {
    if (!layout.list_shown) return;
    moment.node(
        "list", SemanticRole::list,
        moment.word(moment.view.map.choosing ? content::Word::programmes : content::Word::list),
        layout.list);
    if (moment.view.map.choosing) {
        programmes(moment, layout);
    } else {
        regions(moment, layout, goal, paint);
    }
}

void programme_filter(Moment& moment, const MapPageLayout& layout, const Palette& palette) {
    const base::Rect& area = layout.filter;
    if (!layout.list_shown || area.empty()) return;
    int chosen = moment.view.map.programme;
    float height = moment.metrics.control(), gap = moment.px(14);
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
    if (!programme) return;
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
