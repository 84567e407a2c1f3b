#include <algorithm>
#include <cmath>

#include "scene/chart.h"
#include "scene/charts/chart_map.h"
#include "scene/charts/chart_space.h"

// The map's regions in the colour of their class: from dim to bright, to both sides of a middle, or
// by category. On a dark panel, where every class can be told from the ground; values stand on the
// regions that have room for them.
namespace vitrina::scene {

namespace {

// Dim and bright end of a ramp: OKLab lightness. The dim end has 3:1 against the panel's 0.2.
constexpr float dimmest = 0.5f, brightest = 0.96f;
constexpr float no_data_tone = 0.14f;

// Below and above the middle: they differ for every kind of colour vision.
constexpr base::Colour below{1.f, 0.541f, 0.239f}, above{0.247f, 0.647f, 0.961f};
constexpr base::Colour categories[] = {{1.f, 0.714f, 0.153f},   {0.247f, 0.647f, 0.961f},
                                       {0.949f, 0.333f, 0.62f}, {0.424f, 0.796f, 0.373f},
                                       {0.651f, 0.486f, 1.f},   {0.11f, 0.784f, 0.718f},
                                       {0.965f, 0.957f, 1.f}};

float share(size_t part, size_t whole) {
    return whole == 0 ? 1 : static_cast<float>(part) / static_cast<float>(whole);
}

base::Colour diverging(const ChartFrame& frame, size_t index) {
    const ChartLegend& legend = frame.wording->legend;
    double middle = frame.chart().midpoint;
    auto begin = legend.breaks.begin(), end = legend.breaks.end();
    auto under = static_cast<size_t>(std::lower_bound(begin, end, middle) - begin);
    bool on_limit = under < legend.breaks.size() && legend.breaks[under] == middle;
    // Classes wholly below and wholly above the middle.
    size_t low = on_limit ? under + 1 : under, high = legend.classes() - under - 1;
    size_t most = std::max(low, high);
    const base::Colour neutral{0.93f, 0.93f, 0.93f};
    if (index < low) return base::mix(neutral, below, share(low - index, most));
    size_t first_above = under + 1;
    if (index < first_above) return neutral;
    return base::mix(neutral, above, share(index - first_above + 1, most));
}

base::Colour colour_of(const ChartFrame& frame, size_t index) {
    size_t classes = frame.wording->legend.classes();
    switch (frame.chart().scale) {
        case content::ColourScale::categories:
            return categories[index % std::size(categories)];
        case content::ColourScale::diverging:
            return diverging(frame, index);
        case content::ColourScale::sequential:
            break;
    }
    float t = classes > 1 ? share(index, classes - 1) : 1;
    return base::mix(base::with_lightness(frame.accent, dimmest),
                     base::with_lightness(frame.accent, brightest), t);
}

base::Colour no_data(const ChartFrame& frame) {
    return base::mix(frame.palette.ground, frame.palette.ink, no_data_tone);
}

base::Colour colour_of_value(const ChartFrame& frame, double value) {
    const ChartLegend& legend = frame.wording->legend;
    if (!std::isfinite(value) || legend.classes() == 0) return no_data(frame);
    return colour_of(frame, std::min(legend.class_of(value), legend.classes() - 1));
}

// From the colour of one state to that of the other; never through classes between.
base::Colour region_colour(const ChartFrame& frame, size_t item) {
    const content::ChartData& data = frame.data();
    base::Colour to = colour_of_value(frame, data.value(frame.at.to, item));
    if (frame.at.from == frame.at.to || frame.at.t >= 1) return to;
    return base::mix(colour_of_value(frame, data.value(frame.at.from, item)), to, frame.at.t);
}

// What stands out has a rim; nothing fades, since another tone would be another class.
void colour_regions(Moment& moment, const ChartFrame& frame, MapPaint& paint) {
    base::Colour ground = frame.palette.ground, unknown = no_data(frame);
    paint.fill_all(*moment.map, base::mix(ground, frame.palette.ink, 0.05f), ground);
    for (int i = 0; i < static_cast<int>(moment.exhibit.map->regions.size()); ++i)
        paint.set(*moment.map, i, unknown);
    for (size_t i = 0; i < frame.items(); ++i) {
        float in = reveal(moment, frame, i, frame.items());
        int region = frame.data().items[i].region;
        if (region >= 0)
            paint.set(*moment.map, region, base::mix(unknown, region_colour(frame, i), in));
    }
}

// Every class that the legend names, and what has no data where there is any.
SwatchRows legend_of(Moment& moment, const ChartFrame& frame) {
    SwatchRows rows;
    const ChartLegend& legend = frame.wording->legend;
    base::Colour none = frame.palette.ink.with_alpha(0);
    for (size_t i = 0; i < legend.classes(); ++i)
        rows.add({colour_of(frame, i), none, legend.class_labels[i]});
    size_t known = 0;
    for (size_t i = 0; i < frame.items(); ++i)
        known += std::isfinite(frame.data().value(frame.at.to, i)) ? 1 : 0;
    if (known < moment.exhibit.map->regions.size())
        rows.add({no_data(frame), frame.palette.dim_ink, moment.word(content::Word::no_data)});
    return rows;
}

// The value on its region, when it has room there.
void label(Moment& moment, const ChartFrame& frame, const ChartMap& map, size_t item,
           LabelRoom& taken) {
    int region = frame.data().items[item].region;
    if (!map.shows(region)) return;
    bool known = std::isfinite(frame.data().value(frame.at.to, item));
    const auto& text = known ? frame.wording->value(frame.data(), frame.at.to, item)
                             : moment.word(content::Word::no_data);
    float height = moment.px(32), width = height * 0.55f * static_cast<float>(text.size());
    if (map.room(region, width / height) < width) return;
    float in = reveal(moment, frame, item, frame.items());
    float said = in * in * frame.at.settled();
    base::Colour ink = base::ink_on(region_colour(frame, item)).faded(said);
    if (moment.view.appearance == content::Appearance::high_contrast) {
        // No ink has that contrast on a colour of middle lightness: on a plate.
        base::Point at = map.anchor(region);
        width = text_width(moment, text, 24, 700) + moment.px(12);
        base::Rect plate{at.x - width / 2, at.y - height / 2, width, height};
        if (!taken.take(plate, map.area())) return;
        moment.list().rectangle(plate, frame.palette.ground.faded(said), moment.px(6));
        return chart_line(moment, text, at, text::Alignment::centre, frame.palette.ink.faded(said),
                          700, 24);
    }
    map_label(moment, text, map.anchor(region), ink, 700, 24, map.area(), taken);
}

void nodes(Moment& moment, const ChartFrame& frame, const ChartMap& map) {
    LabelRoom touched;
    for (size_t i = 0; i < frame.items(); ++i) {
        int region = frame.data().items[i].region;
        if (!map.shows(region)) continue;
        item_node(moment, frame, i, touched.touched(map.within(region), map.area()));
    }
}

}  // namespace

void draw_choropleth(Moment& moment, const ChartFrame& frame, MapPaint& paint) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    SwatchRows legend = legend_of(moment, frame);
    float gap = moment.px(16), foot = legend.place(moment, frame.palette, area, 0) + gap;
    ChartMap map(moment, {area.x, area.y + head, area.width, area.height - head - foot});
    legend.place(moment, frame.palette,
                 {area.x, area.bottom() - foot + gap, area.width, foot - gap}, 1);
    colour_regions(moment, frame, paint);
    map.draw(paint);
    draw::Unmirrored on_the_map(moment.list());
    ChartFrame in_picture = frame;
    in_picture.area = map.area();
    emphasis_rims(moment, in_picture, map);
    LabelRoom taken;
    for (size_t i = 0; i < frame.items(); ++i) label(moment, in_picture, map, i, taken);
    nodes(moment, in_picture, map);
}

}  // namespace vitrina::scene
