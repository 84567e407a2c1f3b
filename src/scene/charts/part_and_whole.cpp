#include "scene/chart.h"
#include "scene/counter.h"
#include "scene/lettering.h"

namespace vitrina::scene {

// The two figures behind a share, side by side: the part in full ink, the whole dimmer.
float part_and_whole(Moment& moment, const content::Story& story, base::Point at, float width,
                     const Palette& palette, float shown) {
    const int figures[2] = {story.chart.part, story.chart.whole};
    float column = (width - moment.px(60)) / 2, lowest = at.y;
    Count count = count_from(moment, 0.3);
    for (int i = 0; i < 2; ++i) {
        const auto& figure = moment.exhibit.figures[static_cast<size_t>(figures[i])];
        float x = at.x + static_cast<float>(i) * (column + moment.px(60));
        base::Colour ink = (i == 0 ? palette.ink : palette.dim_ink).faded(shown);
        float baseline = at.y + moment.px(70);
        hero_number(moment, figures[i], number(moment, 88), {x, baseline}, column, 0.45f, count, ink);
        auto layout = write_fitted(moment, moment.in_language(figure.label), body(moment, 500),
                                   {x, baseline + moment.px(14), column, moment.px(84)}, 2, moment.px(20), ink);
        lowest = std::max(lowest, baseline + moment.px(14) + layout->extent.height);
    }
    float line_x = at.x + column + moment.px(30);
    moment.list().line({line_x, at.y}, {line_x, lowest}, std::max(1.f, moment.px(2)), palette.outline.faded(shown));
    return lowest + moment.px(40);
}

}  // namespace vitrina::scene
