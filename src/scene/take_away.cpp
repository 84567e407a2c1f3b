#include "scene/take_away.h"

#include <algorithm>
#include <cmath>

#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float pad = 56, gap = 32;  // reference pixels
constexpr int quiet_modules = 4;     // light border that a reader needs

// Dark on light in every appearance, on whole pixels. Returns where it stands, border included.
base::Rect draw_code(Moment& moment, const draw::QrCode& code, const base::Rect& box) {
    auto modules = static_cast<float>(code.side + 2 * quiet_modules);
    float module = std::max(1.f, std::floor(std::min(box.width, box.height) / modules));
    float side = module * modules;
    base::Rect ground{std::round(box.x + (box.width - side) / 2),
                      std::round(box.y + (box.height - side) / 2), side, side};
    moment.list().rectangle(ground, base::Colour{1, 1, 1, 1}, moment.px(12));
    float left = ground.x + module * quiet_modules, top = ground.y + module * quiet_modules;
    for (int row = 0; row < code.side; ++row) {
        for (int begin = 0; begin < code.side; ++begin) {
            int end = begin;
            while (end < code.side && code.is_dark(end, row)) ++end;
            if (end == begin) continue;
            moment.list().rectangle(
                {left + module * static_cast<float>(begin), top + module * static_cast<float>(row),
                 module * static_cast<float>(end - begin), module},
                base::Colour{0, 0, 0, 1});
            begin = end;
        }
    }
    return ground;
}

class Panel {
  public:
    Panel(Moment& moment, const TakeAway::Code& code) : m_moment(moment), m_code(code) {
        m_close.kind = ActionKind::note;
        m_close.text = take_away_note;
    }

    void draw() {
        lay_out();
        draw_ground();
        base::Rect code = draw_code(m_moment, m_code.modules, m_square);
        Node& node = m_moment.node("note:code", SemanticRole::image,
                                   m_moment.word(content::Word::take_away_how), code);
        node.value.assign(m_code.text);
        draw_words();
    }

  private:
    float px(float reference) const { return m_moment.px(reference); }

    // The code beside the words, or above them.
    void lay_out() {
        base::Rect safe = m_moment.metrics.safe();
        bool stacked = safe.height > safe.width * 0.95f;
        float width = std::min(px(stacked ? 900 : 1380), safe.width);
        float height = std::min(px(stacked ? 1500 : 760), safe.height);
        m_panel = {safe.centre().x - width / 2, safe.centre().y - height / 2, width, height};
        if (m_moment.metrics.low) m_panel.y = safe.bottom() - height;
        base::Rect inner = m_panel.inset(px(pad));
        float side = stacked ? std::min(inner.width, inner.height * 0.56f)
                             : std::min(inner.height, inner.width * 0.5f);
        m_square = {inner.x, inner.y, stacked ? inner.width : side, side};
        if (!stacked) m_square.height = inner.height;
        m_words = stacked ? base::Rect{inner.x, m_square.bottom() + px(gap), inner.width,
                                       inner.bottom() - m_square.bottom() - px(gap)}
                          : base::Rect{m_square.right() + px(pad), inner.y,
                                       inner.right() - m_square.right() - px(pad), inner.height};
    }

    void draw_ground() {
        const Metrics& m = m_moment.metrics;
        m_moment.list().rectangle(m.screen(), base::Colour{0, 0, 0, 0.55f});
        m_moment.list().rectangle(m_panel, m_moment.theme.card, px(36));
        // Everything behind the panel closes it.
        m_moment
            .node("note:veil", SemanticRole::button, m_moment.word(content::Word::close),
                  m.screen())
            .action = m_close;
        m_moment.node("note", SemanticRole::text, m_moment.word(content::Word::take_away), m_panel);
    }

    void draw_words() {
        Palette card = palette_of_theme(m_moment.theme);
        card.ground = card.on_ink = m_moment.theme.card;
        float control = m_moment.metrics.control(), y = m_words.y;
        float bottom = m_words.bottom() - control - px(gap);
        auto put = [&](std::string_view text, const text::Style& style, float height, int lines,
                       base::Colour colour) {
            auto layout = write_fitted(m_moment, text, style, {m_words.x, y, m_words.width, height},
                                       lines, m_moment.px(smallest_size), colour);
            y += layout->extent.height + px(gap) * 0.6f;
        };
        put(m_moment.word(content::Word::take_away), title(m_moment, 52), px(130), 2, card.ink);
        put(m_moment.word(content::Word::take_away_how), body(m_moment), px(120), 3, card.ink);
        text::Style carried = body(m_moment);
        carried.size = px(26);
        put(m_code.text, carried, bottom - y, 20, card.dim_ink);
        const std::string& label = m_moment.word(content::Word::close);
        button(m_moment, "note:close", label, label,
               {m_words.x, m_words.bottom() - control, button_width(m_moment, label, control),
                control},
               card, Emphasis::filled, m_close);
    }

    Moment& m_moment;
    const TakeAway::Code& m_code;
    Action m_close;
    base::Rect m_panel, m_square, m_words;
};

}  // namespace

float take_away_width(Moment& moment) {
    return button_width(moment, moment.word(content::Word::take_away), moment.metrics.control());
}

void take_away_button(Moment& moment, const base::Rect& rect, const Palette& palette) {
    const std::string& label = moment.word(content::Word::take_away);
    Action action;
    action.kind = ActionKind::note;
    action.text = take_away_note;
    button(moment, "take-away", label, label, rect, palette, Emphasis::outlined, action);
}

void take_away_panel(Moment& moment) {
    if (moment.silent || moment.view.note != take_away_note || !moment.take_away) return;
    const TakeAway::Code& code = moment.take_away->of(moment);
    if (code.modules.side > 0) Panel(moment, code).draw();
}

}  // namespace vitrina::scene
