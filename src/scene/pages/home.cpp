#include <algorithm>

#include "scene/controls.h"
#include "scene/counter.h"
#include "scene/lettering.h"
#include "scene/navigation.h"
#include "scene/pages.h"
#include "scene/pages/home_layout.h"
#include "scene/pages/tile.h"
#include "scene/topic_colour.h"

namespace vitrina::scene {

namespace {

constexpr float cap_height = 0.727f;  // of the number, em

int tile_count(const content::Exhibit& exhibit) {
    auto topics = std::count_if(exhibit.topics.begin(), exhibit.topics.end(),
                                [](const content::Topic& topic) { return topic.tile; });
    return static_cast<int>(topics) + (exhibit.map ? 1 : 0);
}

HomeLayout layout_of(const Moment& moment) {
    return home_layout(moment, std::max(1, tile_count(moment.exhibit)));
}

int sheet_of(const Moment& moment, const TileGrid& grid) {
    if (moment.view.page.kind != PageKind::home) return 0;
    int last = (tile_count(moment.exhibit) - 1) / grid.each;
    return std::clamp(moment.view.page.item, 0, std::max(0, last));
}

TileText topic_tile(const Moment& moment, size_t index) {
    const content::Topic& topic = moment.exhibit.topics[index];
    TileText tile;
    tile.id = moment.wording.topic_ids[index];
    tile.name = moment.in_language(topic.short_name.empty() ? topic.name : topic.short_name);
    if (topic.figure >= 0)
        tile.figure = moment.wording.figure(moment.language(), topic.figure).short_form;
    tile.text = moment.in_language(topic.tile_text);
    tile.icon = topic.icon;
    tile.colour = topic_ground(moment, topic);
    tile.action.kind = topic.stories.empty() ? ActionKind::none : ActionKind::open;
    if (!topic.stories.empty()) tile.action.page = {PageKind::story, topic.stories.front()};
    return tile;
}

TileText map_tile(const Moment& moment) {
    TileText tile;
    tile.id = "map";
    tile.name = moment.in_language(moment.exhibit.home.map_tile);
    tile.figure = moment.wording.region_count(moment.language());
    tile.text = moment.in_language(moment.exhibit.home.map_tile_text);
    tile.icon = moment.exhibit.home.map_icon;
    tile.colour = moment.theme.ink;
    tile.action.kind = ActionKind::open;
    tile.action.page = {PageKind::map, -1};
    return tile;
}

// The cell after a sheet's tiles leads to the next sheet, and from the last one to the first.
void further_tiles(Moment& moment, const TileGrid& grid, int sheet) {
    int total = tile_count(moment.exhibit);
    if (grid.each >= total) return;
    int last = (total - 1) / grid.each;
    TileText tile;
    tile.id = "next";
    tile.name = moment.word(content::Word::next);
    tile.text = moment.wording.next_label(moment.language());
    tile.colour = moment.theme.card;
    tile.action.kind = ActionKind::open;
    tile.action.page = {PageKind::home, sheet == last ? 0 : sheet + 1};
    draw_tile(moment, tile, grid.cell(grid.each), grid.each);
}

void tiles(Moment& moment) {
    TileGrid grid = layout_of(moment).tiles;
    int sheet = sheet_of(moment, grid), position = -sheet * grid.each;
    auto one = [&](const TileText& tile) {
        if (position >= 0 && position < grid.each)
            draw_tile(moment, tile, grid.cell(position), position);
        ++position;
    };
    for (size_t i = 0; i < moment.exhibit.topics.size(); ++i) {
        if (moment.exhibit.topics[i].tile) one(topic_tile(moment, i));
    }
    if (moment.exhibit.map) one(map_tile(moment));
    further_tiles(moment, grid, sheet);
}

void about_button(Moment& moment, const Palette& palette) {
    const std::string& label = moment.word(content::Word::about);
    const Metrics& m = moment.metrics;
    float height = m.control(), width = button_width(moment, label, height);
    base::Rect languages = language_switch_bounds(moment);
    float right = languages.empty() ? m.size.width - m.margin() : languages.x - moment.px(14);
    Action action;
    action.kind = ActionKind::open;
    action.page = {PageKind::about, 0};
    button(moment, "about", label, label, {right - width, m.controls_y(), width, height}, palette,
           Emphasis::outlined, action);
}

// The exhibit in one sentence and one number, as large as their part of the page allows.
class Headline {
  public:
    Headline(Moment& moment, const base::Rect& area)
        : m_moment(moment),
          m_home(moment.exhibit.home),
          m_area(area),
          m_scale(std::clamp(area.height / moment.px(moment.metrics.portrait ? 420 : 530), 0.55f,
                             moment.metrics.shape == Shape::banner ? 1.5f : 1.2f)),
          m_y(area.y) {}

    void draw() {
        eyebrow_line();
        title_lines();
        if (m_home.figure >= 0) number_and_text();
    }

  private:
    float px(float reference) const { return m_moment.px(reference) * m_scale; }

    void eyebrow_line() {
        text::Style style = eyebrow(m_moment);
        auto layout = m_moment.typesetter.fit(m_moment.in_language(m_home.eyebrow), style,
                                              {m_area.width, m_moment.px(40)}, 1,
                                              m_moment.px(smallest_size), m_moment.language_tag());
        text::place(*layout, {m_area.x, m_y}, m_moment.theme.dim_ink, m_moment.list());
        m_y += layout->extent.height + px(20);
    }

    void title_lines() {
        text::Style style = title(m_moment);
        style.size = std::max(px(80), m_moment.px(44));
        base::Rect box{m_area.x, m_y, m_area.width, style.size * 2.25f};
        const std::string& text = m_moment.in_language(m_home.title);
        auto name =
            write_fitted(m_moment, text, style, box, 2, m_moment.px(36), m_moment.theme.ink);
        m_moment.node("title", SemanticRole::heading, text,
                      {box.x, box.y, name->extent.width, name->extent.height});
        m_y += name->extent.height + px(36);
    }

    void number_and_text() {
        text::Style style = body(m_moment, 500);
        style.size = std::max({px(30), m_moment.px(26), m_moment.metrics.legible()});
        style.line_height = 1.32f;
        const std::string& words = m_moment.in_language(m_home.text);
        base::Size box{std::min(m_area.width, m_moment.px(760)), style.size * 2.8f};
        float smallest = std::max(m_moment.px(22), m_moment.metrics.legible());
        auto text =
            m_moment.typesetter.fit(words, style, box, 3, smallest, m_moment.language_tag());
        float room = m_area.bottom() - m_y - text->extent.height - px(26);
        text::Style figures = number(m_moment, 205);
        figures.size = std::clamp(room / cap_height, m_moment.px(80),
                                  px(m_moment.metrics.portrait ? 190 : 225));
        figures.size = hero_size(m_moment, m_home.figure, figures, m_area.width, 0.42f);
        float top = m_y, baseline = m_y + figures.size * cap_height;
        Count count = count_from(m_moment, 0.15);
        base::Colour call = base::legible(m_moment.theme.call_to_action, m_moment.theme.ground, 3);
        hero_number(m_moment, m_home.figure, figures, {m_area.x, baseline}, m_area.width, 0.42f,
                    count, call);
        const auto& wording = m_moment.wording.figure(m_moment.language(), m_home.figure);
        Node& figure = m_moment.node("figure", SemanticRole::figure, wording.spoken,
                                     {m_area.x, top, m_area.width, baseline - top});
        figure.value.assign(wording.digits);
        base::Point at{m_area.x, baseline + px(26)};
        text::place(*text, at, m_moment.theme.dim_ink.faded(count.words), m_moment.list());
        m_moment.node("text", SemanticRole::text, words,
                      {at.x, at.y, text->extent.width, text->extent.height});
    }

    Moment& m_moment;
    const content::Home& m_home;
    base::Rect m_area;
    float m_scale;
    float m_y;
};

}  // namespace

base::Rect home_tile(const Moment& moment, int topic) {
    int position = 0;
    for (int i = 0; i < topic; ++i) {
        if (moment.exhibit.topics[static_cast<size_t>(i)].tile) ++position;
    }
    if (!moment.exhibit.topics[static_cast<size_t>(topic)].tile)
        position = tile_count(moment.exhibit) - 1;
    TileGrid grid = layout_of(moment).tiles;
    return grid.cell(position % grid.each);
}

base::Rect home_map(const Moment& moment) {
    return layout_of(moment).map;
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
    Headline(moment, layout_of(moment).words).draw();
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
