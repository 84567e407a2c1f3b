#pragma once

#include "scene/charts/chart_space.h"

namespace vitrina::scene {

// Where the lines of a chart over time run, and what stands around them.
struct LinesPlot {
    base::Rect area;  // of the lines
    base::Rect notes, foot;
    float gutter = 0;  // right of the lines, for their labels
    TimeAxis time;
    double low = 0, high = 1;
    float reach = 0;         // how far the lines are drawn, x
    bool by_legend = false;  // names in a legend, not at the lines

    base::Point point(const ChartFrame& frame, size_t item, double value) const {
        return {time.place(frame.data().items[item].at), y(value)};
    }
    float y(double value) const {
        double share = high > low ? (value - low) / (high - low) : 0;
        return area.bottom() - static_cast<float>(std::clamp(share, 0.0, 1.0)) * area.height;
    }
};

LinesPlot plan_lines(Moment& moment, const ChartFrame& frame, const base::Rect& area, float notes);

inline constexpr float line_stroke = 7;

base::Colour line_colour(const ChartFrame& frame, size_t series);

// Names that would not fit beside the lines go into a legend.
bool names_too_long(Moment& moment, const ChartFrame& frame, float width);

// Grid, scale and, where the axis does not begin at zero, its torn foot.
void lines_grid(Moment& moment, const ChartFrame& frame, const LinesPlot& plot);

// The words of the chart: at the ends of the lines, above them, and at the time that was chosen.
void lines_ends(Moment& moment, const ChartFrame& frame, const LinesPlot& plot);
bool has_notes(const ChartFrame& frame);
// Takes of plot.notes what they need.
Flags place_notes(Moment& moment, const ChartFrame& frame, LinesPlot& plot);
void lines_notes(Moment& moment, const ChartFrame& frame, const LinesPlot& plot,
                 const Flags& flags);
void lines_readout(Moment& moment, const ChartFrame& frame, const LinesPlot& plot, size_t item);

}  // namespace vitrina::scene
