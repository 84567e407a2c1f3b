#include <algorithm>

#include "scene/chart.h"
#include "scene/counter.h"
#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float number_room = 84;  // above the labels
constexpr float gap_below = 40;

float column_width(const Moment& moment, float width) {
    return (width - moment.px(60)) / 2;
}

text::LayoutRef label_of(Moment& moment, int figure, float width) {
    const auto& content_figure = moment.exhibit.figures[static_cast<size_t>(figure)];
    return moment.typesetter.fit(moment.in_language(content_figure.label), body(moment, 500),
                                 {column_width(moment, width), moment.px(84)}, 2, moment.px(20),
                                 moment.language_tag());
}

}  // namespace

float part_and_whole_height(Moment& moment, const content::Story& story, float width) {
    float labels = std::max(label_of(moment, story.chart.part, width)->extent.height,
                            label_of(moment, story.chart.whole, width)->extent.height);
    return moment.px(number_room + gap_below) + labels;
}

float part_and_whole(Moment& moment, const content::Story& story, base::Point at, float width,
                     const Palette& palette, float shown) {
    const int figures[2] = {story.chart.part, story.chart.whole};
    float column = column_width(moment, width);
    Count count = count_from(moment, 0.3);
    for (int i = 0; i < 2; ++i) {
        float x = at.x + static_cast<float>(i) * (column + moment.px(60));
        // The part in full ink, the whole dimmer.
        base::Colour ink = (i == 0 ? palette.ink : palette.dim_ink).faded(shown);
        hero_number(moment, figures[i], number(moment, 88), {x, at.y + moment.px(70)}, column,
                    0.45f, count, ink);
        text::place(*label_of(moment, figures[i], width), {x, at.y + moment.px(number_room)},
                    ink.faded(count.words), moment.list());
    }
    float height = part_and_whole_height(moment, story, width);
    float line_x = at.x + column + moment.px(30);
    moment.list().line({line_x, at.y}, {line_x, at.y + height - moment.px(gap_below)},
                       std::max(1.f, moment.px(2)), palette.outline.faded(shown));
    return at.y + height;
}

}  // namespace vitrina::scene
