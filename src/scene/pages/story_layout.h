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
    base::Rect footer;        // place among the topic's stories, previous and next
    base::Rect source;
    bool stacked = false;  // words and chart one above the other
};

// `free_line` is what the navigation leaves of its line.
StoryLayout story_layout(const Moment& moment, const content::Story& story,
                         const base::Rect& free_line);

// The chart comes first, in reading order.
bool chart_leads(const content::Story& story);
// The chart has the page but for a line or two.
bool chart_fills(const content::Story& story);
bool has_chart(const content::Story& story);

}  // namespace vitrina::scene
