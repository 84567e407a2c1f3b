#pragma once

#include "scene/chart.h"
#include "scene/moment.h"

// How a story's page is composed on each shape of screen. Depends on the story's kind and the
// screen, not on its words: nothing moves when the language changes.
namespace vitrina::scene {

struct StoryLayout {
    base::Rect words, chart;  // chart: empty where there is none
    base::Rect header;        // icon, topic and programme
    base::Rect siblings;      // the topic's other stories, on a video wall; empty elsewhere
    float footer_y = 0;       // of the line with home, previous and next
    float footer_right = 0;   // where that line ends
    float source_y = 0;
    float source_width = 0;
    bool stacked = false;  // words and chart one above the other
};

// `languages` is where the language switch stands.
StoryLayout story_layout(const Moment& moment, const content::Story& story,
                         const base::Rect& languages);

// The chart comes first, in reading order.
bool chart_leads(const content::Story& story);
// The chart has the page but for a line or two.
bool chart_fills(const content::Story& story);
bool has_chart(const content::Story& story);

}  // namespace vitrina::scene
