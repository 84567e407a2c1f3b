#pragma once

#include "scene/chart.h"

namespace vitrina::scene {

// One chart of bars in the terms of its two axes: items follow one another across, values run
// along. For rows along is x; for columns it is y, upwards.
struct BarsPlot {
    base::Rect area;  // without measure line and legend
    bool upright = false, stacked = false, diverging = false;
    size_t items = 0, series = 1;
    float first = 0, band = 0;    // across: where the bands begin, and how thick one is
    float offset = 0, thick = 0;  // across: of the bars within their band
    float one = 0;                // across: of a bar within them, gap included
    float zero = 0, length = 0;   // along: value 0, and the pixels of a whole scale
    double span = 1;              // of the scale
    bool values = false;          // written at the bars; else an axis has ticks
    float value_room = 0;         // of a written value, along for rows, across for columns
    float value_size = 26, label_size = 26;  // reference pixels
    base::Rect labels;                       // rows: their column; columns: their strip at the foot
    float names = 0;     // diverging rows: where the names of the sides stand, y
    float above = 0;     // rows: height of labels that stand above their bars; 0 = beside
    bool notes = false;  // there is room for them below the labels
    size_t stride = 1;   // every so many items have a label

    float along(double value) const { return static_cast<float>(value / span) * length; }
    // A bar of an item between two distances from zero; `place` counts the bars side by side.
    base::Rect bar(size_t item, size_t place, float begin, float end) const;
    base::Rect whole_band(size_t item) const;
    // Where an item's label goes, its note included.
    base::Rect label(size_t item) const;

    static BarsPlot of(Moment& moment, const ChartFrame& frame, const base::Rect& area);
};

// Where the bars carry no values. A diverging chart counts from zero outwards on both sides.
void bars_axis(Moment& moment, const ChartFrame& frame, const BarsPlot& plot);

}  // namespace vitrina::scene
