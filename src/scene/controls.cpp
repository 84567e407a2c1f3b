#include "scene/controls.h"

#include <algorithm>

#include "scene/lettering.h"

namespace vitrina::scene {

// Large enough to be read at arm's length where the button is high enough for that.
text::Style button_style(const Moment& moment, float height) {
    text::Style style = caption(moment, 600);
    style.size = std::max(height * 0.37f, std::min(moment.metrics.legible(), height * 0.47f));
    style.wrapping = text::Wrapping::none;
    return style;
}

Palette palette_of_theme(const content::Theme& theme) {
    return {theme.ground, theme.ink, theme.dim_ink, theme.ink.with_alpha(0.22f), theme.ground};
}

Palette palette_on(base::Colour ground) {
    base::Colour dark = base::ink_on(ground);
    base::Colour dim = dark.with_alpha(0.78f);
    while (dim.a < 1 && base::contrast(base::mix(ground, dark, dim.a), ground) < 4.7f)
        dim.a += 0.04f;
    return {ground, dark, dim, dark.with_alpha(0.35f), base::ink_on(dark)};
}

float button_width(Moment& moment, std::string_view label, float height) {
    auto layout =
        moment.typesetter.set(label, button_style(moment, height), 0, moment.language_tag());
    return std::max(height * 1.3f, layout->extent.width + height * 0.85f);
}

Node& button(Moment& moment, std::string_view id, std::string_view label, std::string_view name,
             const base::Rect& rect, const Palette& palette, Emphasis emphasis,
             const Action& action) {
    float radius = rect.height / 2;
    bool filled = emphasis == Emphasis::filled;
    if (filled) {
        moment.list().rectangle(rect, palette.ink, radius);
    } else {
        moment.list().bordered(rect, palette.ground.with_alpha(palette.fill), radius,
                               std::max(1.f, moment.px(2)), palette.outline);
    }
    auto layout =
        moment.typesetter.set(label, button_style(moment, rect.height), 0, moment.language_tag());
    place_centred(moment, *layout, rect, filled ? palette.on_ink : palette.ink);
    show_states(moment, id, rect, radius, palette.ink);
    Node& node = moment.node(id, SemanticRole::button, name, rect);
    node.action = action;
    return node;
}

void show_states(Moment& moment, std::string_view id, const base::Rect& rect, float radius,
                 base::Colour ink) {
    if (moment.silent) return;
    if (moment.view.is_pressed(id)) moment.list().rectangle(rect, ink.with_alpha(0.28f), radius);
    if (moment.view.focus == id) {
        base::Rect ring = rect.inset(-moment.px(8));
        moment.list().bordered(ring, ink.with_alpha(0), radius + moment.px(8), moment.px(5), ink);
    }
}

float film_band_height(const Moment& moment) {
    return moment.px(moment.metrics.portrait ? 130 : 84);
}

void film_band(Moment& moment, const Palette& palette) {
    const Metrics& m = moment.metrics;
    float height = film_band_height(moment);
    base::Rect band{0, m.size.height - height, m.size.width, height};
    moment.list().rectangle(band, palette.ink);
    text::Style style = caption(moment, 600);
    style.size = m.px(m.portrait ? 28 : 26);
    float half = (m.size.width - 2 * m.margin()) * 0.64f;
    auto credit = moment.typesetter.fit(moment.in_language(moment.exhibit.credit), style,
                                        {half, height * 0.9f}, 2, m.px(18), moment.language_tag());
    text::place(*credit, {m.margin(), band.centre().y - credit->extent.height / 2}, palette.on_ink,
                moment.list());
    moment.node("credit", SemanticRole::text, moment.in_language(moment.exhibit.credit), band);
    style.wrapping = text::Wrapping::none;
    auto hashtag = moment.typesetter.set(moment.in_language(moment.exhibit.hashtag), style, 0,
                                         moment.language_tag());
    text::place(*hashtag,
                {m.size.width - m.margin() - hashtag->extent.width,
                 band.centre().y - hashtag->extent.height / 2},
                palette.on_ink, moment.list());
}

}  // namespace vitrina::scene
