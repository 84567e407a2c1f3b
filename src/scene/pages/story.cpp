#include <algorithm>
#include <cmath>

#include "scene/chart.h"
#include "scene/controls.h"
#include "scene/counter.h"
#include "scene/lettering.h"
#include "scene/pages.h"
#include "scene/topic_colour.h"

namespace vitrina::scene {

namespace {

const content::Story& story_of(const Moment& moment, const Page& page) {
    return moment.exhibit.stories[static_cast<size_t>(page.item)];
}

const content::Topic& topic_of(const Moment& moment, const content::Story& story) {
    return moment.exhibit.topics[static_cast<size_t>(story.topic)];
}

// The lighter disc on the topic's colour.
void flood(Moment& moment, const content::Story& story, base::Colour colour) {
    // A ring or a map has the page to itself.
    Placement placement = placement_of(story.chart.kind);
    if (placement == Placement::leading || placement == Placement::full ||
        draws_map(story.chart.kind))
        return;
    const Metrics& m = moment.metrics;
    base::Colour light = base::mix(colour, base::Colour{1, 1, 1, 1}, 0.16f);
    float radius = m.portrait ? m.size.width * 0.62f : m.size.height * 0.57f;
    base::Point centre = m.portrait ? base::Point{m.size.width * 0.86f, m.size.height * 0.1f}
                                    : base::Point{m.size.width * 0.145f, m.size.height * 0.94f};
    moment.list().disc(centre, radius, light);
}

// Icon, topic and programme.
void header(Moment& moment, const content::Story& story, const Palette& palette) {
    const content::Topic& topic = topic_of(moment, story);
    const Metrics& m = moment.metrics;
    float icon = m.px(58), y = m.px(64) + m.px(control_height - 58) / 2;
    base::Rect languages = language_switch_bounds(moment);
    float room =
        (languages.empty() ? m.size.width - m.margin() : languages.x) - m.margin() - m.px(24);
    moment.list().icon(topic.icon, {m.margin(), y, icon, icon}, palette.ink);
    float x = m.margin() + icon + m.px(20);
    text::Style name = body(moment, 700);
    name.size = m.px(32);
    auto layout =
        moment.typesetter.fit(moment.in_language(topic.name), name, {room - icon - m.px(20), icon},
                              1, m.px(22), moment.language_tag());
    text::place(*layout, {x, y + (icon - layout->extent.height) / 2}, palette.ink, moment.list());
    moment.node("topic", SemanticRole::heading, moment.in_language(topic.name),
                {m.margin(), y, room, icon});
    if (story.programme < 0) return;
    const auto& programme = moment.exhibit.programmes[static_cast<size_t>(story.programme)];
    float left = x + layout->extent.width + m.px(22);
    text::Style light = name;
    light.weight = 400;
    light.size = m.px(30);
    float width = m.margin() + room - left;
    auto second = moment.typesetter.fit(moment.in_language(programme.short_name), light,
                                        {width, icon}, 1, m.px(22), moment.language_tag());
    if (!second->fits) return;  // the programme is named in the text as well
    float baseline = y + (icon - layout->extent.height) / 2 + layout->first_baseline;
    text::place(*second, {left, baseline - second->first_baseline}, palette.dim_ink, moment.list());
}

// Home, place among the topic's stories, previous and next.
void footer(Moment& moment, const content::Story& story, const Palette& palette) {
    const Metrics& m = moment.metrics;
    float height = m.px(control_height), y = m.size.height - m.px(m.portrait ? 150 : 120);
    const std::string& home = moment.word(content::Word::home);
    float home_width = button_width(moment, home, height) + m.px(24);
    Action action;
    action.kind = ActionKind::home;
    button(moment, "home", moment.wording.home_label(moment.language()), home,
           {m.margin(), y, home_width, height}, palette, Emphasis::outlined, action);
    const auto& siblings = topic_of(moment, story).stories;
    if (siblings.size() < 2) return;
    auto here =
        std::find(siblings.begin(), siblings.end(), moment.view.page.item) - siblings.begin();
    const std::string& next = moment.word(content::Word::next);
    float next_width = button_width(moment, next, height) + m.px(70), round = height * 1.3f;
    float right = m.size.width - m.margin();
    action.kind = ActionKind::next;
    button(moment, "next", moment.wording.next_label(moment.language()), next,
           {right - next_width, y, next_width, height}, palette, Emphasis::filled, action);
    action.kind = ActionKind::previous;
    button(moment, "previous", "‹", moment.word(content::Word::previous),
           {right - next_width - m.px(16) - round, y, round, height}, palette, Emphasis::outlined,
           action);
    float dot = m.px(9), gap = m.px(28), wide = m.px(46);
    float total = gap * static_cast<float>(siblings.size() - 1) + wide;
    float x = (m.margin() + home_width + right - next_width - round - total) / 2;
    base::Point centre{x, y + height / 2};
    for (size_t i = 0; i < siblings.size(); ++i) {
        bool current = static_cast<long>(i) == here;
        float width = current ? wide + dot : 2 * dot;
        moment.list().rectangle({centre.x, centre.y - dot, width, 2 * dot},
                                current ? palette.ink : palette.ink.with_alpha(0.35f), dot);
        centre.x += current ? wide + gap - dot : gap;
    }
    moment.node("position", SemanticRole::text,
                moment.wording.position(moment.language(), moment.view.page.item),
                {x, y, total, height});
}

struct Columns {
    base::Rect words, chart;
};

bool chart_first(const content::Story& story) {
    return placement_of(story.chart.kind) == Placement::leading;
}

// A share is told by its two figures as well.
bool shows_pair(const content::Story& story) {
    return chart_first(story) && story.chart.part >= 0 && story.chart.whole >= 0;
}

bool has_chart(const content::Story& story) {
    return placement_of(story.chart.kind) != Placement::none;
}

// The chart has the page but for a line or two.
bool chart_fills(const content::Story& story) {
    return placement_of(story.chart.kind) == Placement::full;
}

// A quotation is its story's text, and said once.
bool says_text(const content::Story& story) {
    return story.chart.kind != content::ChartKind::quote;
}

Columns columns_of(const Moment& moment, const content::Story& story) {
    const Metrics& m = moment.metrics;
    float top = m.px(m.portrait ? 200 : 206), x = m.margin();
    float width = m.size.width - 2 * x;
    float bottom = m.size.height - m.px(m.portrait ? 260 : 228);
    if (m.portrait) {
        if (!has_chart(story)) return {{x, top + m.px(120), width, bottom - top - m.px(120)}, {}};
        float words = (bottom - top) * (chart_first(story)     ? 0.5f
                                        : chart_fills(story)   ? 0.24f
                                        : moment.interactive() ? 0.47f
                                                               : 0.36f);
        if (chart_first(story)) {
            return {{x, bottom - words, width, words},
                    {x, top, width, bottom - top - words - m.px(40)}};
        }
        return {{x, top, width, words},
                {x, top + words + m.px(24), width, bottom - top - words - m.px(24)}};
    }
    if (!has_chart(story)) return {{x, top, std::min(width, m.px(1400)), bottom - top}, {}};
    float chart_width = chart_first(story) ? m.px(735) : width - m.px(845);
    float chart_height = bottom - top + m.px(20);
    if (chart_first(story)) {
        return {{x + chart_width + m.px(110), top, width - chart_width - m.px(110), bottom - top},
                {x, top, chart_width, chart_height}};
    }
    float words = m.px(chart_fills(story) ? 400 : 760), gap = m.px(chart_fills(story) ? 70 : 85);
    float rise = m.px(chart_fills(story) ? 50 : 0);  // up to the header
    return {{x, top, words, bottom - top},
            {x + words + gap, top - rise, width - words - gap, chart_height + rise}};
}

// The words of a story, measured before they are placed, so that they stand in the middle of their
// box.
struct WordPlan {
    bool comparator = false;
    text::Style number_style;  // at the size that fits
    float number_height = 0;   // comparator included; 0 = no number here
    text::LayoutRef title;
    text::LayoutRef text;   // null in a film: there is no time to read beside a number
    float pair_height = 0;  // the two figures behind a share
    float title_gap = 0;
    float total() const {
        return number_height + title->extent.height + pair_height +
               (text ? title_gap + text->extent.height : 0);
    }
};

float cap_height(float size) {
    return size * 0.727f;
}

float number_reference_size(const Moment& moment, const content::Story& story) {
    if (moment.metrics.portrait) return has_chart(story) ? 270.f : 300.f;
    return has_chart(story) ? 250.f : 400.f;
}

void plan_number(Moment& moment, const content::Story& story, float width, float share,
                 WordPlan& plan) {
    if (story.figure < 0 || chart_first(story)) return;
    const FigureWording& wording = moment.wording.figure(moment.language(), story.figure);
    plan.comparator = !wording.comparator.empty();
    plan.number_style = number(moment, number_reference_size(moment, story) * share);
    plan.number_style.size = hero_size(moment, story.figure, plan.number_style, width, 0.4f);
    plan.number_height = moment.px(plan.comparator ? 70 : 0) +
                         cap_height(plan.number_style.size) * 1.2f +
                         moment.px(24);  // room for a comma below
}

// With the number and the title at `share` of their size.
WordPlan plan_words_at(Moment& moment, const content::Story& story, const base::Rect& box,
                       float share) {
    WordPlan plan;
    plan_number(moment, story, box.width, share, plan);
    bool card = story.figure < 0;
    bool alone = !has_chart(story);
    float title_reference = chart_fills(story)               ? 60.f
                            : card || chart_first(story)     ? 104.f
                            : alone || !moment.interactive() ? 84.f
                                                             : 62.f;
    plan.title_gap = moment.px(alone ? 40 : 28);
    plan.title = moment.typesetter.fit(moment.in_language(story.title),
                                       title(moment, title_reference * share),
                                       {box.width, moment.px(card ? 360 : 250)},
                                       chart_fills(story) ? 4
                                       : card             ? 3
                                                          : 2,
                                       moment.px(40), moment.language_tag());
    if (shows_pair(story)) plan.pair_height = part_and_whole_height(moment, story, box.width);
    if (!says_text(story) || (!moment.interactive() && !card)) return plan;
    float used = plan.number_height + plan.title->extent.height + plan.title_gap + plan.pair_height;
    text::Style style = alone ? lead(moment, 400) : body(moment);
    style.line_height = 1.38f;
    plan.text = moment.typesetter.fit(
        moment.in_language(story.text), style,
        {std::min(box.width, moment.px(alone ? 1150 : 860)), box.height - used}, 12, moment.px(22),
        moment.language_tag());
    return plan;
}

// A text that is long for its box takes room from the number and the title before it leaves it.
WordPlan plan_words(Moment& moment, const content::Story& story, const base::Rect& box) {
    WordPlan plan;
    for (float share : {1.f, 0.88f, 0.77f, 0.68f, 0.6f}) {
        plan = plan_words_at(moment, story, box, share);
        bool fits = !plan.text || plan.text->fits;
        if (fits && plan.total() <= box.height) break;
    }
    return plan;
}

// Draws the number and returns where it ends.
float place_number(Moment& moment, const content::Story& story, const WordPlan& plan,
                   const base::Rect& box, float y, const Palette& palette, Count count) {
    if (plan.number_height <= 0) return y;
    comparator_word(moment, story.figure, lead(moment), {box.x, y}, box.width, count, palette.ink);
    float baseline = y + moment.px(plan.comparator ? 70 : 0) + cap_height(plan.number_style.size);
    hero_number(moment, story.figure, plan.number_style, {box.x, baseline}, box.width, 0.4f, count,
                palette.ink);
    const FigureWording& wording = moment.wording.figure(moment.language(), story.figure);
    Node& node = moment.node("figure", SemanticRole::figure, wording.spoken,
                             {box.x, y, box.width, baseline - y});
    node.value.assign(wording.digits);
    return y + plan.number_height;
}

void words(Moment& moment, const content::Story& story, const base::Rect& box,
           const Palette& palette) {
    float shown = moment.arrive(0.15, moment.motion.reveal);
    WordPlan plan = plan_words(moment, story, box);
    float slack = std::max(0.f, box.height - plan.total());
    float y = box.y + slack * (moment.metrics.portrait && has_chart(story) ? 0.f : 0.45f);
    bool counts = plan.number_height > 0 && !story.sober;
    Count count = counts ? count_from(moment, 0.3) : Count{};
    y = place_number(moment, story, plan, box, y, palette, count);
    base::Colour ink = palette.ink.faded(shown);
    text::place(*plan.title, {box.x, y}, ink.faded(count.words), moment.list());
    moment.node("title", SemanticRole::heading, moment.in_language(story.title),
                {box.x, y, plan.title->extent.width, plan.title->extent.height});
    y += plan.title->extent.height + plan.title_gap;
    if (shows_pair(story)) y = part_and_whole(moment, story, {box.x, y}, box.width, palette, shown);
    if (!plan.text) return;
    text::place(*plan.text, {box.x, y}, ink, moment.list());
    moment.node("text", SemanticRole::text, moment.in_language(story.text),
                {box.x, y, plan.text->extent.width, plan.text->extent.height});
}

// What must stand beside the chart; returns how much of the area's foot it takes.
float disclaimer(Moment& moment, const content::Story& story, const base::Rect& area,
                 const Palette& palette) {
    if (story.disclaimer.empty()) return 0;
    text::Style style = caption(moment, 500);
    auto layout =
        moment.typesetter.fit(moment.in_language(story.disclaimer), style,
                              {area.width, moment.px(60)}, 2, moment.px(18), moment.language_tag());
    text::place(*layout, {area.x, area.bottom() - layout->extent.height}, palette.dim_ink,
                moment.list());
    moment.node("disclaimer", SemanticRole::text, moment.in_language(story.disclaimer),
                {area.x, area.bottom() - layout->extent.height, layout->extent.width,
                 layout->extent.height});
    return layout->extent.height + moment.px(12);
}

void chart(Moment& moment, const content::Story& story, base::Rect area, const Palette& palette,
           MapPaint& paint) {
    if (!has_chart(story)) return;
    area.height -= disclaimer(moment, story, area, palette);
    draw_chart(moment, {story, area, palette, topic_of(moment, story).colour}, paint);
}

}  // namespace

void draw_story(Moment& moment, MapPaint& paint) {
    const content::Story& story = story_of(moment, moment.view.page);
    const content::Topic& topic = topic_of(moment, story);
    base::Colour colour = topic_ground(moment, topic);
    Palette palette = palette_on(colour);
    moment.list().background = colour;
    flood(moment, story, colour);
    bool map_chart = draws_map(story.chart.kind);
    if (!map_chart) moment.list().end_backdrop();
    moment.node(moment.wording.story_ids[static_cast<size_t>(moment.view.page.item)],
                SemanticRole::page, moment.in_language(story.title), moment.metrics.screen());
    Columns columns = columns_of(moment, story);
    if (map_chart) {
        // Once its regions are lit a map is the dearest part that stands still.
        chart(moment, story, columns.chart, palette, paint);
        moment.list().end_backdrop();
    }
    header(moment, story, palette);
    words(moment, story, columns.words, palette);
    if (!map_chart) chart(moment, story, columns.chart, palette, paint);
    if (moment.interactive()) {
        footer(moment, story, palette);
    } else {
        film_band(moment, palette);
    }
    const Metrics& m = moment.metrics;
    Citation citation = citation_of(moment, story);
    source_line(moment, citation, {m.margin(), m.size.height - m.px(m.portrait ? 230 : 202)},
                m.portrait ? m.size.width - 2 * m.margin() : m.px(820), palette);
    language_switch(moment, palette);
    note_panel(moment, citation);
}

}  // namespace vitrina::scene
