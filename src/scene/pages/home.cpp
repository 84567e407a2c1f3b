#include <algorithm>

#include "scene/controls.h"
#include "scene/counter.h"
#include "scene/lettering.h"
#include "scene/pages.h"
#include "scene/topic_colour.h"

namespace vitrina::scene {

namespace {

// The grid of tiles: topics that have one, and the map.
struct Grid {
    base::Rect area;
    int columns = 4;
    int rows = 2;
    float gap = 16;

    base::Rect cell(int index) const {
        float w =
            (area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        float h = (area.height - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
        return {area.x + static_cast<float>(index % columns) * (w + gap),
                area.y + static_cast<float>(index / columns) * (h + gap), w, h};
    }
};

int tile_count(const content::Exhibit& exhibit) {
    auto topics = std::count_if(exhibit.topics.begin(), exhibit.topics.end(),
                                [](const content::Topic& topic) { return topic.tile; });
    return static_cast<int>(topics) + (exhibit.map ? 1 : 0);
}

Grid grid_of(const Moment& moment) {
    const Metrics& m = moment.metrics;
    int tiles = std::max(1, tile_count(moment.exhibit));
    Grid grid;
    grid.gap = m.px(16);
    if (m.portrait) {
        grid.columns = 2;
        grid.rows = (tiles + 1) / 2;
        float height = static_cast<float>(grid.rows) * m.px(150 + 16) - grid.gap;
        float bottom =
            m.size.height - (moment.interactive() ? m.px(96) : film_band_height(moment) + m.px(48));
        grid.area = {m.margin(), bottom - height, m.size.width - 2 * m.margin(), height};
    } else {
        bool map = moment.exhibit.map.has_value();
        float foot = moment.interactive() ? m.px(64) : film_band_height(moment) + m.px(32);
        grid.columns = map ? 4 : std::min(tiles, 6);
        grid.rows = (tiles + grid.columns - 1) / grid.columns;
        float height = static_cast<float>(grid.rows) * m.px(172 + 16) - grid.gap;
        float width = map ? m.px(905) : m.size.width - 2 * m.margin();
        grid.area = {m.margin(), m.size.height - foot - height, width, height};
    }
    return grid;
}

// What a tile says: the parts differ between a topic and the map.
struct TileText {
    std::string_view id, name, figure, text, icon;
    base::Colour colour;
    Action action;
};

void tile_content(Moment& moment, const TileText& tile, const base::Rect& rect, base::Colour ink) {
    float pad = moment.px(20), icon = moment.px(44);
    base::Rect inner = rect.inset(pad);
    text::Style name = caption(moment, 600);
    name.wrapping = text::Wrapping::balanced;
    name.line_height = 1.08f;
    text::Style label = caption(moment, 500);
    text::Style figure = number(moment, 42);
    figure.tracking = -0.02f;
    if (moment.metrics.portrait) {
        icon = moment.px(54);
        moment.list().icon(tile.icon,
                           {inner.x + moment.px(8), rect.centre().y - icon / 2, icon, icon}, ink);
        float x = inner.x + icon + moment.px(36), width = inner.right() - x;
        name.size = moment.px(25);
        name.wrapping = text::Wrapping::body;
        auto name_layout = moment.typesetter.fit(tile.name, name, {width, moment.px(34)}, 1,
                                                 moment.px(18), moment.language_tag());
        if (tile.figure.empty()) {
            auto text = moment.typesetter.fit(tile.text, label, {width, moment.px(64)}, 2,
                                              moment.px(18), moment.language_tag());
            float total = name_layout->extent.height + moment.px(4) + text->extent.height;
            float y = rect.centre().y - total / 2;
            text::place(*name_layout, {x, y}, ink, moment.list());
            text::place(*text, {x, y + total - text->extent.height}, ink, moment.list());
            return;
        }
        text::place(*name_layout, {x, rect.y + moment.px(28)}, ink, moment.list());
        figure.size = moment.px(46);
        auto figures = moment.typesetter.fit(tile.figure, figure, {width, moment.px(60)}, 1,
                                             moment.px(30), moment.language_tag());
        float baseline = rect.y + moment.px(114);
        text::place(*figures, {x, baseline - figures->first_baseline}, ink, moment.list());
        float after = figures->extent.width + moment.px(12);
        auto text = moment.typesetter.fit(tile.text, label, {width - after, moment.px(30)}, 1,
                                          moment.px(17), moment.language_tag());
        text::place(*text, {x + after, baseline - text->first_baseline}, ink, moment.list());
        return;
    }
    moment.list().icon(tile.icon, {inner.x, inner.y - moment.px(2), icon, icon}, ink);
    name.alignment = text::Alignment::end;
    float name_left = inner.x + icon + moment.px(10);
    write_fitted(moment, tile.name, name,
                 {name_left, inner.y, inner.right() - name_left, moment.px(52)}, 2, moment.px(17),
                 ink);
    if (tile.figure.empty()) {
        label.weight = 600;
        label.line_height = 1.15f;
        base::Rect box{inner.x, inner.y + moment.px(54), inner.width, moment.px(80)};
        auto text = moment.typesetter.fit(tile.text, label, box.size(), 3, moment.px(17),
                                          moment.language_tag());
        text::place(*text, {box.x, box.bottom() - text->extent.height}, ink, moment.list());
        return;
    }
    auto figures = moment.typesetter.fit(tile.figure, figure, {inner.width, moment.px(60)}, 1,
                                         moment.px(26), moment.language_tag());
    text::place(*figures, {inner.x, rect.y + moment.px(122) - figures->first_baseline}, ink,
                moment.list());
    auto text = moment.typesetter.fit(tile.text, label, {inner.width, moment.px(30)}, 1,
                                      moment.px(16), moment.language_tag());
    text::place(*text, {inner.x, rect.y + moment.px(148) - text->first_baseline}, ink,
                moment.list());
}

void draw_tile(Moment& moment, const TileText& tile, const base::Rect& rect, int position) {
    float shown = moment.arrive(0.1 + moment.motion.stagger * position, moment.motion.answer);
    base::Colour ink = base::ink_on(tile.colour);
    base::Rect moved = rect.moved(0, std::round((1 - shown) * moment.px(28)));
    float radius = moment.px(28);
    if (shown < 1) moment.list().push_group(moved, shown);
    moment.list().rectangle(moved, tile.colour, radius);
    tile_content(moment, tile, moved, ink);
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

void tiles(Moment& moment) {
    Grid grid = grid_of(moment);
    int position = 0;
    for (size_t i = 0; i < moment.exhibit.topics.size(); ++i) {
        const auto& topic = moment.exhibit.topics[i];
        if (!topic.tile) continue;
        TileText tile;
        tile.id = moment.wording.topic_ids[i];
        tile.name = moment.in_language(topic.short_name.empty() ? topic.name : topic.short_name);
        if (topic.figure >= 0) {
            tile.figure = moment.wording.figure(moment.language(), topic.figure).short_form;
        }
        tile.text = moment.in_language(topic.tile_text);
        tile.icon = topic.icon;
        tile.colour = topic_ground(moment, topic);
        tile.action.kind = topic.stories.empty() ? ActionKind::none : ActionKind::open;
        if (!topic.stories.empty()) tile.action.page = {PageKind::story, topic.stories.front()};
        draw_tile(moment, tile, grid.cell(position), position);
        ++position;
    }
    if (!moment.exhibit.map) return;
    TileText tile;
    tile.id = "map";
    tile.name = moment.in_language(moment.exhibit.home.map_tile);
    tile.figure = moment.wording.region_count(moment.language());
    tile.text = moment.in_language(moment.exhibit.home.map_tile_text);
    tile.icon = moment.exhibit.home.map_icon;
    tile.colour = moment.theme.ink;
    tile.action.kind = ActionKind::open;
    tile.action.page = {PageKind::map, -1};
    draw_tile(moment, tile, grid.cell(position), position);
}

void about_button(Moment& moment, const Palette& palette) {
    const std::string& label = moment.word(content::Word::about);
    float height = moment.px(control_height), width = button_width(moment, label, height);
    base::Rect languages = language_switch_bounds(moment);
    float right = languages.empty() ? moment.metrics.size.width - moment.metrics.margin()
                                    : languages.x - moment.px(14);
    Action action;
    action.kind = ActionKind::open;
    action.page = {PageKind::about, 0};
    button(moment, "about", label, label, {right - width, moment.px(64), width, height}, palette,
           Emphasis::outlined, action);
}

void headline(Moment& moment) {
    const Metrics& m = moment.metrics;
    const content::Home& home = moment.exhibit.home;
    const content::Theme& theme = moment.theme;
    bool map = moment.exhibit.map.has_value();
    float x = m.margin();
    float width = m.portrait ? m.size.width - 2 * x : m.px(map ? 760 : 1300);
    // In portrait the eyebrow stands above the controls' line, the title below it.
    float top = m.px(m.portrait ? 132 : 72);
    write(moment, moment.in_language(home.eyebrow), eyebrow(moment),
          {x, m.px(m.portrait ? 82 : 72)}, 0, theme.dim_ink);
    float title_y = top + m.px(m.portrait ? 10 : 52);
    auto name = write_fitted(moment, moment.in_language(home.title), title(moment),
                             {x, title_y, width, m.px(178)}, 2, m.px(48), theme.ink);
    moment.node("title", SemanticRole::heading, moment.in_language(home.title),
                {x, title_y, name->extent.width, name->extent.height});
    if (home.figure < 0) return;
    float y = top + m.px(m.portrait ? 188 : 230);
    float size = m.portrait ? 130 : 205;
    float baseline = y + m.px(m.portrait ? 108 : 186);
    Count count = count_from(moment, 0.15);
    hero_number(moment, home.figure, number(moment, size), {x, baseline}, width, 0.42f, count,
                theme.call_to_action);
    const auto& wording = moment.wording.figure(moment.language(), home.figure);
    Node& figure =
        moment.node("figure", SemanticRole::figure, wording.spoken, {x, y, width, baseline - y});
    figure.value.assign(wording.digits);
    text::Style text = body(moment, 500);
    write_fitted(
        moment, moment.in_language(home.text), text,
        {x, baseline + m.px(m.portrait ? 20 : 30), m.portrait ? width : m.px(700), m.px(90)}, 2,
        m.px(22), theme.dim_ink.faded(count.words));
}

}  // namespace

base::Rect home_tile(const Moment& moment, int topic) {
    int position = 0;
    for (int i = 0; i < topic; ++i) {
        if (moment.exhibit.topics[static_cast<size_t>(i)].tile) ++position;
    }
    if (!moment.exhibit.topics[static_cast<size_t>(topic)].tile)
        position = tile_count(moment.exhibit) - 1;
    return grid_of(moment).cell(position);
}

void draw_home(Moment& moment, MapPaint& paint) {
    const Metrics& m = moment.metrics;
    moment.list().background = moment.theme.ground;
    if (moment.map) {
        base::Rect frame = map_frame(moment, {PageKind::home, -1});
        Camera camera = current_camera(moment);
        ground(moment, frame.centre(), std::max(frame.width, frame.height) * 0.75f);
        paint.reset(moment);
        map_layer(moment, camera, paint);
        fade_beside_map(moment, frame);
    } else {
        ground(moment, {m.size.width * 0.75f, m.size.height * 0.3f}, m.size.width * 0.6f);
    }
    end_map_backdrop(moment);
    moment.node("home", SemanticRole::page, moment.in_language(moment.exhibit.title), m.screen());
    headline(moment);
    if (moment.map) {
        Node& map = moment.node("map-picture", SemanticRole::image,
                                moment.in_language(moment.exhibit.map->title),
                                map_frame(moment, {PageKind::home, -1}));
        map.action.kind = ActionKind::open;
        map.action.page = {PageKind::map, -1};
    }
    tiles(moment);
    Palette palette = palette_of_theme(moment.theme);
    if (!moment.interactive()) {
        film_band(moment, {palette.ground, moment.theme.card, palette.dim_ink, palette.outline,
                           palette.ink});
        return;
    }
    about_button(moment, palette);
    language_switch(moment, palette);
}

}  // namespace vitrina::scene
