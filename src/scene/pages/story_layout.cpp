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

// What previous, next and the dots between them take of a line that they share with the source.
constexpr float shared_footer = 820;  // reference pixels

// The lines at the foot. Returns where the page's body ends.
float set_foot(const Moment& moment, const base::Rect& free_line, StoryLayout& layout) {
    const Metrics& m = moment.metrics;
    float left = m.margin(), width = m.size.width - 2 * left, height = m.control();
    if (!moment.interactive()) {
        float y = m.size.height - m.px(m.portrait ? 230 : 202);
        layout.source = {left, y, layout.stacked ? width : std::min(width, m.px(900)), height};
        return y - m.px(m.portrait ? 30 : 26);
    }
    layout.footer = {left, m.foot() - height, width, height};
    if (m.low && !m.portrait) {
        // Low, the line of the controls takes the story's own where it is long enough for both.
        layout.footer = free_line;
        layout.footer.width -= m.px(26);
        layout.source = {left, free_line.y - height - m.px(16), width, height};
    } else if (layout.stacked) {
        layout.source = {left, layout.footer.y - height - m.px(16), width, height};
    } else {
        float source = std::max(width * 0.36f, width - m.px(shared_footer));
        layout.source = {left, layout.footer.y, source, height};
        layout.footer.x = layout.source.right();
        layout.footer.width = width - source;
    }
    return layout.source.y - m.px(m.canvas().height < 1000 ? 12 : 24);
}

// Beside the navigation where there is room, else below it.
base::Rect header_place(const Moment& moment, const base::Rect& free_line) {
    const Metrics& m = moment.metrics;
    float left = m.margin(), width = m.size.width - 2 * left;
    if (m.low || !moment.interactive()) return {left, m.px(64), width, m.control()};
    if (m.portrait) return {left, m.head(), width, m.control()};
    float gap = m.px(26);
    return {free_line.x + gap, free_line.y, free_line.width - 2 * gap, free_line.height};
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
                         const base::Rect& free_line) {
    const Metrics& m = moment.metrics;
    StoryLayout layout;
    layout.stacked = m.portrait || m.shape == Shape::square;
    float left = m.margin(), width = m.size.width - 2 * left;
    float bottom = set_foot(moment, free_line, layout);
    layout.header = header_place(moment, free_line);
    float top = layout.header.bottom() + m.px(m.canvas().height < 1000 ? 20 : 56);
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
