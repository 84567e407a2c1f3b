#include <algorithm>

#include "scene/lettering.h"
#include "scene/map_search.h"

namespace vitrina::scene {

namespace {

constexpr float pad = 24, gap = 10, widest_key = 112;  // reference pixels

float key_height(const Metrics& m) {
    return std::max(m.target(), m.px(m.portrait ? 84 : 60));
}

class Keyboard {
  public:
    Keyboard(Moment& moment, const base::Rect& card)
        : m_moment(moment),
          m_view(moment.view.map),
          m_rows(moment.search->rows(moment.language())),
          m_found(moment.search->of(m_view.query, moment.language())),
          m_palette(palette_of_theme(moment.theme)),
          m_area(card.inset(moment.px(pad))) {
        auto keys = static_cast<float>(moment.search->longest_row());
        float room = (m_area.width - (keys - 1) * px(gap)) / keys;
        m_width = std::min(room, std::max(moment.metrics.target(), px(widest_key)));
        m_height = key_height(moment.metrics);
        m_palette.ground = m_palette.on_ink = moment.theme.card;
    }

    void draw() {
        size_t index = 0;
        float y = m_area.y;
        for (const auto& row : m_rows) {
            auto keys = static_cast<float>(row.size());
            float x = m_area.centre().x - (keys * m_width + (keys - 1) * px(gap)) / 2;
            for (const MapSearch::Key& key : row) {
                Action action;
                action.kind = m_found.leads_on[index++] ? ActionKind::type : ActionKind::none;
                action.text = key.letter;
                draw_key(key.id, key.letter, {x, y, m_width, m_height}, action);
                x += m_width + px(gap);
            }
            y += m_height + px(gap);
        }
        last_row(y);
    }

  private:
    float px(float reference) const { return m_moment.px(reference); }

    // A key that finds nothing has no plate: there is nothing to press.
    void draw_key(std::string_view id, std::string_view label, const base::Rect& rect,
                  const Action& action) {
        bool leads_on = action.kind != ActionKind::none;
        float radius = px(14);
        base::Colour ink = m_palette.ink;
        if (leads_on) {
            m_moment.list().rectangle(rect, ink.with_alpha(0.13f), radius);
        } else {
            ink = base::legible(m_palette.dim_ink, m_moment.theme.card, 4.6f);
        }
        text::Style style = body(m_moment, leads_on ? 700 : 400);
        style.size = std::min(px(34), rect.height * 0.5f);
        style.capitals = label.size() <= 4;
        style.wrapping = text::Wrapping::none;
        auto layout = m_moment.typesetter.set(label, style, 0, m_moment.language_tag());
        place_centred(m_moment, *layout, rect, ink);
        if (!leads_on) return;
        show_states(m_moment, id, rect, radius, m_palette.ink);
        m_moment.node(id, SemanticRole::button, label, rect).action = action;
    }

    void last_row(float y) {
        float erase = button_width(m_moment, word(content::Word::erase), m_height);
        float close = button_width(m_moment, word(content::Word::close), m_height);
        float x = m_area.x + erase + px(gap), right = m_area.right() - close - px(gap);
        Action action;
        if (!m_view.query.empty()) action.kind = ActionKind::erase;
        draw_key("key:erase", word(content::Word::erase), {m_area.x, y, erase, m_height}, action);
        action.kind = m_found.space_leads_on ? ActionKind::type : ActionKind::none;
        action.text = " ";
        float wide = std::min(right - x, px(560));
        draw_key("key:space", word(content::Word::space),
                 {(x + right - wide) / 2, y, wide, m_height}, action);
        action.kind = ActionKind::search;
        button(m_moment, "search:close", word(content::Word::close), word(content::Word::close),
               {m_area.right() - close, y, close, m_height}, m_palette, Emphasis::filled, action);
    }

    const std::string& word(content::Word which) const { return m_moment.word(which); }

    Moment& m_moment;
    const MapView& m_view;
    const MapSearch::Rows& m_rows;
    const MapSearch::Found& m_found;
    Palette m_palette;
    base::Rect m_area;
    float m_width = 0, m_height = 0;
};

}  // namespace

base::Size least_keyboard(const Moment& moment) {
    const Metrics& m = moment.metrics;
    auto keys = static_cast<float>(moment.search->longest_row());
    auto rows = static_cast<float>(moment.search->most_rows() + 1);
    float key = std::max(m.target(), m.px(58));
    return {keys * key + (keys - 1) * m.px(gap) + 2 * m.px(pad),
            rows * key_height(m) + (rows - 1) * m.px(gap) + 2 * m.px(pad)};
}

void map_keyboard(Moment& moment, const MapPageLayout& layout) {
    if (layout.keyboard.empty()) return;
    moment.list().rectangle(layout.keyboard, moment.theme.card, moment.px(28));
    moment.node("keyboard", SemanticRole::list, moment.word(content::Word::search),
                layout.keyboard);
    Keyboard(moment, layout.keyboard).draw();
}

float search_button_width(Moment& moment) {
    return button_width(moment, moment.word(content::Word::search), moment.metrics.control());
}

void search_button(Moment& moment, const base::Rect& rect, const Palette& palette) {
    const std::string& label = moment.word(content::Word::search);
    Action action;
    action.kind = ActionKind::search;
    button(moment, "search", label, label, rect, palette, Emphasis::outlined, action);
}

void search_field(Moment& moment, const base::Rect& area, const Palette& palette) {
    float height = moment.metrics.control(), line = std::max(2.f, moment.px(3));
    base::Rect field{area.x, area.y, std::min(area.width, moment.px(690)) - moment.px(30), height};
    moment.list().bordered(field, moment.theme.card, moment.px(16), line,
                           moment.theme.call_to_action);
    const std::string& query = moment.view.map.query;
    const std::string& hint = moment.word(content::Word::search);
    text::Style style = body(moment, query.empty() ? 400 : 600);
    style.capitals = !query.empty();
    style.wrapping = text::Wrapping::none;
    base::Rect inner = field.inset(moment.px(18));
    auto layout =
        moment.typesetter.fit(query.empty() ? hint : query, style, {inner.width, field.height}, 1,
                              moment.px(smallest_size), moment.language_tag());
    text::place(*layout, {inner.x, field.centre().y - layout->extent.height / 2},
                query.empty() ? palette.dim_ink : palette.ink, moment.list());
    moment.node("search:field", SemanticRole::text, hint, field).value.assign(query);
}

}  // namespace vitrina::scene
