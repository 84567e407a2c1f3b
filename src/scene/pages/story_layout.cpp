#include "scene/pages/story_layout.h"

#include <algorithm>

namespace vitrina::scene {

namespace {

// What the words get of the height where they share it with the chart.
float share_of_words(const Moment& moment, const content::Story& story) {
    if (chart_leads(story)) return 0.5f;
    if (chart_fills(story)) return 0.24f;
    return moment.interactive() ? 0.48f : 0.36f;
}

void stack(const Moment& moment, const content::Story& story, const base::Rect& body,
           StoryLayout& layout) {
    float gap = moment.px(24), words = body.height * share_of_words(moment, story);
    float chart = body.height - words - gap;
    if (chart_leads(story)) {
        layout.chart = {body.x, body.y, body.width, chart};
        layout.words = {body.x, body.bottom() - words, body.width, words};
    } else {
        layout.words = {body.x, body.y, body.width, words};
        layout.chart = {body.x, body.bottom() - chart, body.width, chart};
    }
}

// A video wall has room for the way on: a column at the page's end. Returns what is left.
base::Rect set_siblings(const Moment& moment, const content::Story& story, const base::Rect& body,
                        StoryLayout& layout) {
    const auto& siblings = moment.exhibit.topics[static_cast<size_t>(story.topic)].stories;
    bool wall = moment.metrics.shape == Shape::banner && moment.interactive();
    if (!wall || siblings.size() < 2 || chart_fills(story)) return body;
    float width = std::min(moment.px(720), body.width * 0.24f), gap = moment.px(110);
    float top = moment.metrics.low ? std::max(body.y, moment.metrics.size.height * 0.4f) : body.y;
    layout.siblings = {body.right() - width, top, width, body.bottom() - top};
    return {body.x, body.y, body.width - width - gap, body.height};
}

void set_beside(const Moment& moment, const content::Story& story, const base::Rect& body,
                StoryLayout& layout) {
    const Metrics& m = moment.metrics;
    bool roomy = m.shape == Shape::wide || m.shape == Shape::banner;
    float gap = std::min(m.px(chart_leads(story) ? 110 : 85), body.width * 0.07f);
    float height = body.height + m.px(m.canvas().height < 1000 ? 4 : 20);
    if (chart_leads(story)) {
        float chart = std::min(m.px(roomy ? 900 : 735), body.width * 0.44f);
        float words = std::min(body.width - chart - gap, m.px(1500));
        layout.chart = {body.x, body.y, chart, height};
        layout.words = {body.x + chart + gap, body.y, words, body.height};
        return;
    }
    float words = chart_fills(story) ? std::min(m.px(roomy ? 560 : 400), body.width * 0.3f)
                                     : std::min(m.px(roomy ? 980 : 760), body.width * 0.5f);
    layout.words = {body.x, body.y, words, body.height};
    // A chart that fills the page rises to its header.
    float rise = m.px(chart_fills(story) && m.canvas().height >= 1000 ? 50 : 0);
    layout.chart = {body.x + words + gap, body.y - rise, body.width - words - gap, height + rise};
}

// The lines at the foot, from the lowest up. Returns where the page's body ends.
float set_foot(const Moment& moment, const base::Rect& languages, StoryLayout& layout) {
    const Metrics& m = moment.metrics;
    layout.footer_right = m.size.width - m.margin();
    if (!moment.interactive()) {
        layout.source_y = m.size.height - m.px(m.portrait ? 230 : 202);
        return layout.source_y - m.px(m.portrait ? 30 : 26);
    }
    // Low, the line of the controls takes the story's own where it is long enough for both.
    bool shared = m.low && !m.portrait;
    layout.footer_y = shared ? m.controls_y() : m.foot() - m.control();
    if (shared && !languages.empty()) layout.footer_right = languages.x - m.px(24);
    layout.source_y = layout.footer_y - m.control() - m.px(16);
    return layout.source_y - m.px(m.canvas().height < 1000 ? 12 : 24);
}

}  // namespace

bool chart_leads(const content::Story& story) {
    return placement_of(story.chart.kind) == Placement::leading;
}

bool chart_fills(const content::Story& story) {
    return placement_of(story.chart.kind) == Placement::full;
}

bool has_chart(const content::Story& story) {
    return placement_of(story.chart.kind) != Placement::none;
}

StoryLayout story_layout(const Moment& moment, const content::Story& story,
                         const base::Rect& languages) {
    const Metrics& m = moment.metrics;
    StoryLayout layout;
    layout.stacked = m.portrait || m.shape == Shape::square;
    float left = m.margin(), width = m.size.width - 2 * left;
    float bottom = set_foot(moment, languages, layout);
    bool beside_controls = !m.low && !languages.empty();
    layout.header = {left, m.px(64), beside_controls ? languages.x - left - m.px(24) : width,
                     m.control()};
    float top = layout.header.bottom() + m.px(m.canvas().height < 1000 ? 20 : 56);
    layout.source_width = layout.stacked ? width : std::min(width, m.px(900));
    base::Rect body = set_siblings(moment, story, {left, top, width, bottom - top}, layout);
    if (!has_chart(story)) {
        layout.words = body;
        if (m.portrait) layout.words = {left, top + m.px(90), width, body.height - m.px(90)};
        if (!m.portrait) layout.words.width = std::min(body.width, m.px(1500));
    } else if (layout.stacked) {
        stack(moment, story, body, layout);
    } else {
        set_beside(moment, story, body, layout);
    }
    return layout;
}

}  // namespace vitrina::scene
