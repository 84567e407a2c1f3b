#pragma once

#include "scene/controls.h"
#include "scene/map_layer.h"
#include "scene/moment.h"

// One chart kind, one file in charts/. A chart fills its area and adds a node of role chart.
namespace vitrina::scene {

// What every chart is given: the story, its place, the colours and the moment at which its entrance
// begins.
struct ChartFrame {
    const content::Story& story;
    base::Rect area;
    Palette palette;
    base::Seconds start = 0.3;
};

void draw_pictogram(Moment& moment, const ChartFrame& frame);
void draw_share_ring(Moment& moment, const ChartFrame& frame);
void draw_regions(Moment& moment, const ChartFrame& frame, MapPaint& paint);

// The two figures behind a share ring, side by side. Returns where they end.
float part_and_whole(Moment& moment, const content::Story& story, base::Point at, float width,
                     const Palette& palette, float shown);
float part_and_whole_height(Moment& moment, const content::Story& story, float width);

}  // namespace vitrina::scene
