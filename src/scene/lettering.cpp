#include "scene/lettering.h"

#include <algorithm>
#include <cmath>

namespace vitrina::scene {

float tracking(float reference_size) {
    float t = std::clamp((reference_size - caption_size) / (200 - caption_size), 0.f, 1.f);
    return -0.025f * t;
}

text::Style caption(const Moment& moment, int weight) {
    text::Style style;
    style.size = moment.px(caption_size);
    style.weight = weight;
    style.line_height = 1.3f;
    return style;
}

text::Style eyebrow(const Moment& moment) {
    text::Style style = caption(moment, 600);
    style.tracking = moment.right_to_left() ? 0 : 0.12f;
    style.capitals = true;
    style.wrapping = text::Wrapping::none;
    return style;
}

text::Style body(const Moment& moment, int weight) {
    text::Style style;
    style.size = moment.px(body_size);
    style.weight = weight;
    style.line_height = 1.4f;
    return style;
}

text::Style lead(const Moment& moment, int weight) {
    text::Style style;
    style.size = moment.px(lead_size);
    style.weight = weight;
    style.tracking = tracking(lead_size);
    style.line_height = 1.25f;
    return style;
}

text::Style title(const Moment& moment, float size, int weight) {
    text::Style style;
    style.role = text::Role::display;
    style.size = moment.px(size);
    style.weight = weight;
    style.tracking = tracking(size);
    style.line_height = 1.08f;
    style.wrapping = text::Wrapping::balanced;
    return style;
}

text::Style number(const Moment& moment, float size, int weight) {
    text::Style style = title(moment, size, weight);
    style.line_height = 1;
    style.figures = text::Figures::tabular;
    style.wrapping = text::Wrapping::none;
    return style;
}

text::LayoutRef write(Moment& moment, std::string_view text, const text::Style& style,
                      base::Point at, float width, base::Colour colour) {
    auto layout = moment.typesetter.set(text, style, width, moment.language_tag());
    text::place(*layout, at, colour, moment.list());
    return layout;
}

text::LayoutRef write_fitted(Moment& moment, std::string_view text, const text::Style& style,
                             const base::Rect& box, int most_lines, float smallest,
                             base::Colour colour) {
    auto layout =
        moment.typesetter.fit(text, style, box.size(), most_lines, smallest, moment.language_tag());
    text::place(*layout, {box.x, box.y}, colour, moment.list());
    return layout;
}

void place_centred(Moment& moment, const text::Layout& layout, const base::Rect& box,
                   base::Colour colour) {
    float left = layout.lines.empty() ? 0 : layout.lines.front().left;
    float width = layout.lines.empty() ? 0 : layout.lines.front().width;
    base::Point origin{box.x + (box.width - width) / 2 - left,
                       box.y + (box.height + layout.cap_height) / 2 - layout.first_baseline};
    text::place(layout, {std::round(origin.x), std::round(origin.y)}, colour, moment.list());
}

}  // namespace vitrina::scene
