#pragma once

#include "scene/charts/chart_wording.h"
#include "scene/controls.h"
#include "scene/map_layer.h"
#include "scene/moment.h"

// One chart kind, one file in charts/, one line in charts/table.cpp. A chart fills its area and
// adds a node of role chart and, where they can be told apart, one for every item.
namespace vitrina::scene {

// The data of a chart at one moment: on the way from one state to another. Values move in a
// straight line; labels say only what is true, so they belong to `to` and fade in with `settled`.
struct DataMoment {
    const content::ChartData* data = nullptr;
    size_t from = 0, to = 0;
    float t = 1;  // eased; 1 = settled in `to`

    // Missing where the coming state has none; a value that was missing does not grow from zero.
    double value(size_t item, size_t series = 0) const;
    // Opacity of what says the value of `to`.
    float settled() const { return t * t; }
};

// What the visitor has chosen in the chart that is drawn.
const ChartView& chart_view(const Moment& moment);

DataMoment data_moment(Moment& moment, const content::Story& story, base::Seconds start);

// What every chart is given: the story, its place, the colours, its data and wording, and the
// moment at which its entrance begins.
struct ChartFrame {
    const content::Story& story;
    base::Rect area;
    Palette palette;      // of the ground that the chart is drawn on
    base::Colour accent;  // the topic's colour, or what can be seen of it on that ground
    base::Seconds start = 0.3;
    const ChartWording* wording = nullptr;  // null for charts without data
    DataMoment at = {};
    bool named = false;        // the pack lets items stand out
    float faintest_words = 1;  // opacity of ink that can still be read on the ground,
    float faintest_marks = 1;  // and seen as a shape

    const content::Chart& chart() const { return story.chart; }
    const content::ChartData& data() const { return story.chart.data; }
    size_t items() const { return story.chart.data.items.size(); }
    size_t series() const { return story.chart.data.series.size(); }
};

// How a story's page is composed around its chart.
enum class Placement {
    none,     // the words have the page
    beside,   // words first, chart beside or below
    leading,  // chart first
    full,     // the chart has the page but for a line or two of words
};

Placement placement_of(content::ChartKind kind);
// Drawn on the map layer, which is taken into the backdrop when it stands still.
bool draws_map(content::ChartKind kind);

// The buttons of a chart's states along the foot of its area; returns how much of it they take, 0
// for a single state.
float state_buttons(Moment& moment, const ChartFrame& frame);

// Draws the story's chart into its area, with the states' buttons where there are several.
void draw_chart(Moment& moment, ChartFrame frame, MapPaint& paint);

// Entrance of the `index`th of `count` parts: 0..1, eased, one after another within about a second
// and a half however many they are; back to 0 while the page is left.
float reveal(Moment& moment, const ChartFrame& frame, size_t index, size_t count);

// The entrance of a chart as one motion, a line that is drawn: 0..1, eased; back to 0 while the
// page is left.
float sweep(Moment& moment, const ChartFrame& frame);

// How far the visitor's choice of this item shows, 0..1: for guides and values that only a chosen
// item has.
float chosen(Moment& moment, const ChartFrame& frame, size_t item);

// How much an item stands out, as the opacity of its words: 1, or less while another one is chosen
// by the visitor (or named by the pack), never less than can be read.
float prominence(Moment& moment, const ChartFrame& frame, size_t item);
// The same of its marks in ink, or in another colour: never less than can be told from the ground.
float mark_prominence(Moment& moment, const ChartFrame& frame, size_t item);
float mark_prominence(Moment& moment, const ChartFrame& frame, size_t item, base::Colour colour);

// How far the sign of an item that stands out shows, 0..1. Strength of ink is never the only sign.
float emphasis_sign(Moment& moment, const ChartFrame& frame, size_t item);
// The sign itself: a frame within `rect`, or a ring around a disc.
void emphasis_frame(Moment& moment, const ChartFrame& frame, size_t item, const base::Rect& rect);
void emphasis_ring(Moment& moment, const ChartFrame& frame, size_t item, base::Point centre,
                   float radius);
// Fills `named` and the faintest ink, on the darkest (or brightest) ground that words stand on; for
// draw_chart, and for charts with a ground of their own.
void measure_faintness(const Moment& moment, ChartFrame& frame, base::Colour ground);

// The contrast that words need, and marks: WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11.
float least_of_words(const Moment& moment);
inline constexpr float least_of_marks = 3.1f;
// `share` of the ink on the ground, or as much of it as a mark needs.
base::Colour mark_tone(const Palette& palette, float share);

// A node for an item with its label and value; a control that makes the item stand out when `rect`
// is large enough to be touched.
void item_node(Moment& moment, const ChartFrame& frame, size_t item, const base::Rect& rect,
               size_t series = 0);

// The same for a part that is no item of the data: a group of symbols, one of several small charts.
void part_node(Moment& moment, const ChartFrame& frame, size_t part, std::string_view name,
               std::string_view value, const base::Rect& rect);

// The node of the whole chart; call it before the items'.
void chart_node(Moment& moment, const ChartFrame& frame);

// Colours of a series: of one or two on the story's ground, of more on the chart's panel. Never the
// only sign: series are also labelled or told apart by place.
struct SeriesInk {
    base::Colour fill;
    base::Colour border;  // transparent = none
};
SeriesInk series_ink(const ChartFrame& frame, size_t series, size_t count);

// Swatches and labels of the series in rows from `at` rightwards, within `width`. Returns the
// height, 0 for one series.
float legend(Moment& moment, const ChartFrame& frame, base::Point at, float width);

// What the values are, with their unit, at the chart's head. Returns its height.
float measure_line(Moment& moment, const ChartFrame& frame, base::Point at, float width);

// A label that never leaves its box: down to the smallest size, then not at all (false). The text
// stands at the box's start, middle or end, in its vertical middle.
bool chart_label(Moment& moment, std::string_view text, const base::Rect& box,
                 text::Alignment alignment, base::Colour colour, int weight = 500, float size = 26,
                 int most_lines = 2);
inline constexpr float smallest_label = 20;  // reference pixels

void draw_pictogram(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_share_ring(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_regions(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_bars(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_one_in(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_waffle(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_areas(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_swarm(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_matrix(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_flow(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_quote(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_picture(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_film(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_sound(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_choropleth(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_bubbles(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_dots(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_before_after(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_lines(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_ranking(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_timeline(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_steps(Moment& moment, const ChartFrame& frame, MapPaint& paint);
void draw_multiples(Moment& moment, const ChartFrame& frame, MapPaint& paint);

// The two figures behind a share ring, side by side. Returns where they end.
float part_and_whole(Moment& moment, const content::Story& story, base::Point at, float width,
                     const Palette& palette, float shown);
float part_and_whole_height(Moment& moment, const content::Story& story, float width);

}  // namespace vitrina::scene
