#include <algorithm>

#include "scene/controls.h"
#include "scene/lettering.h"

// The source of a figure: one line on the page, and on demand a panel with its caveats.
namespace vitrina::scene {

Citation citation_of(const Moment& moment, const content::Story& story) {
    auto source = [&](int index) {
        return index < 0 ? nullptr : &moment.exhibit.sources[static_cast<size_t>(index)];
    };
    if (story.figure < 0) return {story.id, source(story.source), nullptr};
    const auto& figure = moment.exhibit.figures[static_cast<size_t>(story.figure)];
    return {figure.id, source(figure.source), figure.note.empty() ? nullptr : &figure.note};
}

void source_line(Moment& moment, const Citation& citation, base::Point at, float width,
                 const Palette& palette) {
    const content::Source* source = citation.source;
    if (!source) return;
    float height = moment.metrics.control();
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
                                        moment.px(smallest_size), moment.language_tag());
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
    node.action.text.assign(citation.id);
}

void note_panel(Moment& moment, const Citation& citation) {
    const content::Source* source = citation.source;
    if (!source || moment.silent || moment.view.note != citation.id) return;
    const Metrics& m = moment.metrics;
    moment.list().rectangle(m.screen(), base::Colour{0, 0, 0, 0.55f});
    float width = std::min(moment.px(980), m.size.width - 2 * m.margin());
    float pad = moment.px(56), inner = width - 2 * pad;
    Palette card = palette_of_theme(moment.theme);
    auto set = [&](std::string_view text, text::Style style) {
        return moment.typesetter.set(text, style, inner, moment.language_tag());
    };
    auto heading = set(moment.word(content::Word::source), eyebrow(moment));
    auto name = set(moment.in_language(source->name), lead(moment));
    std::string_view caveats;
    if (citation.note) caveats = moment.in_language(*citation.note);
    auto note = set(caveats, body(moment));
    text::Style url_style = caption(moment);
    auto url = set(source->url, url_style);
    float gap = moment.px(24);
    float height = pad * 2 + heading->extent.height + name->extent.height + note->extent.height +
                   url->extent.height + gap * 4 + moment.metrics.control();
    base::Rect panel{(m.size.width - width) / 2, (m.size.height - height) / 2, width, height};
    moment.list().rectangle(panel, moment.theme.card, moment.px(36));
    float x = panel.x + pad, y = panel.y + pad;
    auto put = [&](const text::Layout& layout, base::Colour colour) {
        text::place(layout, {x, y}, colour, moment.list());
        y += layout.extent.height + gap;
    };
    Action close;
    close.kind = ActionKind::note;
    close.text = citation.id;
    // Everything behind the panel closes it.
    Node& veil = moment.node("note:veil", SemanticRole::button, moment.word(content::Word::close),
                             m.screen());
    veil.action = close;
    Node& body_node =
        moment.node("note", SemanticRole::text, moment.in_language(source->name), panel);
    body_node.value.assign(caveats);
    put(*heading, moment.theme.call_to_action);
    put(*name, card.ink);
    if (citation.note) put(*note, card.ink);
    put(*url, card.dim_ink);
    const std::string& label = moment.word(content::Word::close);
    float control = moment.metrics.control();
    base::Rect rect{x, panel.bottom() - pad - control, button_width(moment, label, control),
                    control};
    Palette on_card{moment.theme.card, card.ink, card.dim_ink, card.outline, moment.theme.card};
    button(moment, "note:close", label, label, rect, on_card, Emphasis::filled, close);
}

}  // namespace vitrina::scene
