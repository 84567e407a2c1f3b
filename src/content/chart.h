#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "content/clip.h"
#include "content/text.h"

namespace vitrina::content {

// How a figure's value is written.
enum class Notation {
    integer,  // 60.000
    compact,  // 670 millones: the number of millions (or thousand millions) and its word
    percent,  // 25 %
    text,     // not a number: Figure::text is shown as it is ("1 de 4", "VI")
};

// What a number says of the thing it counts.
enum class Comparator { exactly, as_stated, more_than, about, up_to };

// docs/charts.md shows each. The rules of a kind are its line in chart_rules.cpp, its picture is
// its file in scene/charts/.
enum class ChartKind {
    none,          // a text card
    count_up,      // the number alone
    pictogram,     // symbols, one per `unit`
    share_ring,    // value of the figure as a share of `whole`
    one_in,        // `part` of `whole` symbols lit: one in four
    waffle,        // a hundred cells shared out
    areas,         // discs whose areas are the values
    bars,          // lengths from zero; see Arrangement
    lines,         // values over time
    ranking,       // places over time
    timeline,      // milestones
    swarm,         // dots, one per `unit`, gathered by item
    steps,         // what was done, one after another; not a funnel
    matrix,        // items by series, a mark where they meet
    multiples,     // a small chart for every series
    flow,          // from region to region
    quote,         // what somebody said
    picture,       // a picture with its caption
    film,          // a film that a visitor plays
    sound,         // a sound, likewise
    before_after,  // two values of every item
    regions,       // the map with `highlight` (all regions when empty) lit one after another
    choropleth,    // the map's regions coloured by class or value
    bubbles,       // discs on the map whose areas are the values
    dots,          // dots on the map, one per `unit`, scattered within their region
};

// "pictogram", as a pack writes it; "" for none.
std::string_view name(ChartKind kind);

inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();

// The table behind a chart: items by series, in one or more states of which one is shown at a
// time. A value that is not known is `missing`, never zero.
struct ChartData {
    struct Item {
        Text label;
        Text note;                                    // said beside it; may be empty
        Comparator comparator = Comparator::exactly;  // of all its values
        double at = missing;                          // years, 2012.5 = the middle of 2012
        int month = 0, day = 0;  // of `at`, from 1; 0 where the source states none
        int region = -1;         // of the map; where a flow begins
        int target = -1;         // region where a flow ends
        bool emphasis = false;
    };
    std::vector<Item> items;
    std::vector<Text> series;  // labels; one without a text when there is nothing to tell apart
    struct State {
        Text label;
        std::vector<double> values;  // item by item, one for each series
    };
    std::vector<State> states;

    bool empty() const { return items.empty(); }
    double value(size_t state, size_t item, size_t in_series = 0) const {
        return states[state].values[item * series.size() + in_series];
    }
};

// How several series of bars share a place.
enum class Arrangement {
    grouped,    // beside each other
    stacked,    // on top of each other: parts of a sum
    diverging,  // two series, to the left and to the right of zero
};

enum class ColourScale { categories, sequential, diverging };

struct Chart {
    ChartKind kind = ChartKind::none;
    double unit = 1;                          // pictogram, swarm, dots: how much one stands for
    Text unit_label;                          // "1 fotograma = 10 películas"
    std::string symbol;                       // pictogram, one_in: picture file in the pack
    int columns = 0;                          // pictogram: 0 = chosen by the layout
    int part = -1, whole = -1;                // share ring, one_in: figures
    Text centre_label;                        // share ring: under the percentage
    std::vector<std::vector<int>> highlight;  // regions: groups of regions, lit group by group

    ChartData data;
    Text measure;  // what the values are, with their unit: "millones de personas"
    Notation notation = Notation::integer;  // of the values; decimals are written where they matter
    bool upright = false;                   // bars: columns instead of rows
    Arrangement arrangement = Arrangement::grouped;
    bool slopes = false;      // before_after: lines from the one to the other
    bool filled = false;      // lines: the area under the line
    double from = 0;          // lines: where their axis begins
    bool decorative = false;  // flow: arcs that say nothing about how much or from where
    double total = missing;   // waffle: what all cells stand for; the sum when missing
    ColourScale scale = ColourScale::sequential;  // choropleth
    std::vector<double> breaks;                   // choropleth: between its classes, rising
    double midpoint = missing;                    // choropleth, diverging
    std::vector<Text> categories;  // choropleth of categories: what the values 1, 2, 3 ... are
    // picture, before_after, film and sound (before it plays): files in the pack
    std::string picture, second_picture;
    base::Size picture_size, second_picture_size;  // in their own units; their aspect is kept
    Text caption;  // picture, film, sound: below it; quote: who said it; waffle: what the rest is
    Clip clip;     // film, sound
};

}  // namespace vitrina::content
