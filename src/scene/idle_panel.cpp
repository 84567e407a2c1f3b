#include "scene/idle_panel.h"

#include <algorithm>
#include <cmath>

#include "scene/controls.h"
#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr base::Seconds arrival = 0.3;

// From the card's edge to its parts, and between them; reference pixels.
constexpr float pad = 52, gap = 26;
constexpr float largest_ring = 190, smallest_ring = 100, button_height = 88;

class IdlePanel {
  public:
    explicit IdlePanel(Moment& moment)
        : m_moment(moment), m_warning(*moment.view.warning), m_colours(colours(moment)) {}

    void draw() {
        lay_out();
        draw_ground();
        m_y = m_card.y + m_moment.px(pad);
        draw_countdown();
        draw_sentence();
        draw_buttons();
    }

  private:
    static Palette colours(const Moment& moment) {
        Palette own = palette_of_theme(moment.theme);
        own.ground = own.on_ink = moment.theme.card;
        return own;
    }
    float px(float reference) const { return m_moment.px(reference); }
    float inner() const { return m_card.width - 2 * px(pad); }
    base::Seconds elapsed() const { return std::max(0., m_moment.now - m_warning.began); }

    void lay_out() {
        const Metrics& m = m_moment.metrics;
        base::Rect safe = m.safe();
        m_card.width = std::min(px(1080), safe.width);
        text::Style style = lead(m_moment);
        style.alignment = text::Alignment::centre;
        style.wrapping = text::Wrapping::balanced;
        m_sentence = m_moment.typesetter.set(m_moment.word(content::Word::idle_sentence), style,
                                             inner(), m_moment.language_tag());
        m_button = std::max(m.control(), px(button_height));
        m_stacked = widest_button() > (inner() - px(gap)) / 2;
        float buttons = m_stacked ? 2 * m_button + px(gap) : m_button;
        float rest = 2 * px(pad) + 2.5f * px(gap) + m_sentence->extent.height + buttons;
        m_ring = std::clamp(safe.height - rest, px(smallest_ring), px(largest_ring));
        m_card.height = rest + m_ring;
        m_card.x = (m.size.width - m_card.width) / 2;
        m_card.y = m.low ? safe.bottom() - m_card.height : (m.size.height - m_card.height) / 2;
        if (!m_moment.view.reduced_motion) m_card.y += px(30) * (1 - arrived());
    }

    float widest_button() {
        return std::max(
            button_width(m_moment, m_moment.word(content::Word::idle_stay), m_button),
            button_width(m_moment, m_moment.word(content::Word::idle_restart), m_button));
    }

    float arrived() {
        if (elapsed() < arrival) m_moment.changes_at(m_moment.now);
        return ease_out(linear(m_moment.now, m_warning.began, arrival));
    }

    void draw_ground() {
        m_moment.list().rectangle(m_moment.metrics.screen(),
                                  base::Colour{0, 0, 0, 0.6f * arrived()});
        m_moment.list().rectangle(m_card, m_moment.theme.card, px(36));
        m_moment.frame.semantics.clear();
        Node& page =
            m_moment.node("idle", SemanticRole::page, m_moment.word(content::Word::idle_sentence),
                          m_moment.metrics.screen());
        page.action.kind = ActionKind::stay;  // a touch anywhere
    }

    // Whole seconds, rounded up: it never says 0 while there is time.
    void draw_countdown() {
        base::Seconds left = std::max(0., m_warning.length - elapsed());
        int seconds = static_cast<int>(std::ceil(left - 1e-6));
        m_moment.changes_at(m_warning.began + m_warning.length - (seconds - 1));
        base::Rect box{m_card.centre().x - m_ring / 2, m_y, m_ring, m_ring};
        if (!m_moment.view.reduced_motion) draw_ring(box, left / m_warning.length);
        text::Style style = number(m_moment, 100);
        style.size = m_ring * 0.48f;
        style.figures = text::Figures::tabular;
        const std::string& digits = m_moment.wording.count(m_moment.language(), seconds);
        auto layout = m_moment.typesetter.set(digits, style, 0, m_moment.language_tag());
        place_centred(m_moment, *layout, box, m_colours.ink);
        m_moment.node("idle:countdown", SemanticRole::figure, digits, box);
        m_y = box.bottom() + px(gap);
    }

    void draw_ring(const base::Rect& box, double left) {
        float thickness = m_ring * 0.07f, radius = m_ring / 2 - thickness / 2;
        m_moment.list().ring(box.centre(), radius, thickness, 0, 1, m_colours.outline);
        auto rest = static_cast<float>(left);
        if (rest > 0)
            m_moment.list().ring(box.centre(), radius, thickness, 1 - rest, rest,
                                 m_moment.theme.call_to_action);
        if (left > 0) m_moment.changes_at(m_moment.now);
    }

    void draw_sentence() {
        base::Rect box{m_card.x + px(pad), m_y, inner(), m_sentence->extent.height};
        text::place(*m_sentence, {box.x, box.y}, m_colours.ink, m_moment.list());
        m_moment.node("idle:text", SemanticRole::heading,
                      m_moment.word(content::Word::idle_sentence), box);
        m_y = box.bottom() + 1.5f * px(gap);
    }

    void draw_buttons() {
        float width = m_stacked ? inner() : (inner() - px(gap)) / 2;
        base::Rect rect{m_card.x + px(pad), m_y, width, m_button};
        Palette calling = m_colours;
        calling.ink = m_moment.theme.call_to_action;
        calling.on_ink = base::ink_on(calling.ink);
        add_button("idle:stay", content::Word::idle_stay, rect, calling, Emphasis::filled,
                   ActionKind::stay);
        if (m_stacked) {
            rect.y += m_button + px(gap);
        } else {
            rect.x += width + px(gap);
        }
        add_button("idle:start_again", content::Word::idle_restart, rect, m_colours,
                   Emphasis::outlined, ActionKind::start_again);
    }

    void add_button(std::string_view id, content::Word word, const base::Rect& rect,
                    const Palette& palette, Emphasis emphasis, ActionKind kind) {
        const std::string& label = m_moment.word(word);
        Action action;
        action.kind = kind;
        button(m_moment, id, label, label, rect, palette, emphasis, action);
    }

    Moment& m_moment;
    const IdleWarning& m_warning;
    Palette m_colours;
    base::Rect m_card;
    text::LayoutRef m_sentence;
    float m_button = 0, m_ring = 0;
    bool m_stacked = false;
    float m_y = 0;
};

}  // namespace

void draw_idle_panel(Moment& moment) {
    IdlePanel(moment).draw();
}

}  // namespace vitrina::scene
