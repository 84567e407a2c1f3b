#include <algorithm>

#include "scene/controls.h"
#include "scene/lettering.h"

// The source of a figure: one line on the page, and on demand a panel with its caveats.
namespace vitrina::scene {

namespace {

const content::Source* source_of(const Moment& moment, const content::Figure& figure) {
    if (figure.source < 0) return nullptr;
    return &moment.exhibit.sources[static_cast<size_t>(figure.source)];
}

}  // namespace

void source_line(Moment& moment, int figure_index, base::Point at, float width,
                 const Palette& palette) {
    if (figure_index < 0) return;
    const auto& figure = moment.exhibit.figures[static_cast<size_t>(figure_index)];
    const content::Source* source = source_of(moment, figure);
    if (!source) return;
    float height = moment.px(control_height);
    text::Style style = caption(moment, 500);
    style.size = moment.px(20);
    const std::string& label = moment.word(content::Word::source);
    float circle = moment.px(34);
    base::Point centre{at.x + circle / 2, at.y + height / 2};
    moment.list().ring(centre, circle / 2, std::max(1.f, moment.px(2)), 0, 1, palette.dim_ink);
    text::Style sign = style;
    sign.weight = 700;
    sign.wrapping = text::Wrapping::none;
    auto letter = moment.typesetter.set("i", sign, 0, moment.language_tag());
    place_centred(moment, *letter, {at.x, at.y, circle, height}, palette.ink);
    float left = at.x + circle + moment.px(14);
    base::Rect box{left, at.y, width - (left - at.x), height};
    auto layout = moment.typesetter.fit(moment.in_language(source->name), style, box.size(), 2,
                                        moment.px(15), moment.language_tag());
    text::place(*layout, {left, at.y + (height - layout->extent.height) / 2}, palette.dim_ink,
                moment.list());
    base::Rect target{at.x - moment.px(12), at.y,
                      left - at.x + layout->extent.width + moment.px(30), height};
    if (!moment.interactive()) {
        moment.node("source", SemanticRole::text, moment.in_language(source->name), target);
        return;
    }
    show_states(moment, "source", target, height / 2, palette.ink);
    Node& node = moment.node("source", SemanticRole::button, label, target);
    node.value.assign(moment.in_language(source->name));
    node.action.kind = ActionKind::note;
    node.action.text.assign(figure.id);
}

void note_panel(Moment& moment, int figure_index) {
    if (figure_index < 0 || moment.silent) return;
    const auto& figure = moment.exhibit.figures[static_cast<size_t>(figure_index)];
    const content::Source* source = source_of(moment, figure);
    if (!source || moment.view.note != figure.id) return;
    const Metrics& m = moment.metrics;
    moment.list().rectangle(m.screen(), base::Colour{0, 0, 0, 0.55f});
    float width = std::min(moment.px(980), m.size.width - 2 * m.margin());
    float pad = moment.px(56), inner = width - 2 * pad;
    Palette card = palette_of_theme(moment.exhibit.theme);
    auto set = [&](const std::string& text, text::Style style) {
        return moment.typesetter.set(text, style, inner, moment.language_tag());
    };
    auto heading = set(moment.word(content::Word::source), eyebrow(moment));
    auto name = set(moment.in_language(source->name), lead(moment));
    auto note = set(moment.in_language(figure.note), body(moment));
    text::Style url_style = caption(moment);
    auto url = set(source->url, url_style);
    float gap = moment.px(24);
    float height = pad * 2 + heading->extent.height + name->extent.height + note->extent.height +
                   url->extent.height + gap * 4 + moment.px(control_height);
    base::Rect panel{(m.size.width - width) / 2, (m.size.height - height) / 2, width, height};
    moment.list().rectangle(panel, moment.exhibit.theme.card, moment.px(36));
    float x = panel.x + pad, y = panel.y + pad;
    auto put = [&](const text::Layout& layout, base::Colour colour) {
        text::place(layout, {x, y}, colour, moment.list());
        y += layout.extent.height + gap;
    };
    Action close;
    close.kind = ActionKind::note;
    close.text = figure.id;
    // Everything behind the panel closes it.
    Node& veil = moment.node("note:veil", SemanticRole::button, moment.word(content::Word::close),
                             m.screen());
    veil.action = close;
    Node& body_node =
        moment.node("note", SemanticRole::text, moment.in_language(source->name), panel);
    body_node.value.assign(moment.in_language(figure.note));
    put(*heading, moment.exhibit.theme.call_to_action);
    put(*name, card.ink);
    put(*note, card.ink);
    put(*url, card.dim_ink);
    const std::string& label = moment.word(content::Word::close);
    float control = moment.px(control_height);
    base::Rect rect{x, panel.bottom() - pad - control, button_width(moment, label, control),
                    control};
    Palette on_card{moment.exhibit.theme.card, card.ink, card.dim_ink, card.outline,
                    moment.exhibit.theme.card};
    button(moment, "note:close", label, label, rect, on_card, Emphasis::filled, close);
}

}  // namespace vitrina::scene
