#include <algorithm>

#include "scene/chart.h"
#include "scene/controls.h"
#include "scene/enlarged_picture.h"
#include "scene/lettering.h"
#include "scene/navigation.h"
#include "scene/pages.h"
#include "scene/pages/story_layout.h"
#include "scene/pages/story_siblings.h"
#include "scene/pages/story_words.h"
#include "scene/take_away.h"
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
void header(Moment& moment, const content::Story& story, const base::Rect& place,
            const Palette& palette) {
    const content::Topic& topic = topic_of(moment, story);
    const Metrics& m = moment.metrics;
    float icon = m.px(58), y = place.centre().y - icon / 2;
    moment.list().icon(topic.icon, {place.x, y, icon, icon}, palette.ink);
    float x = place.x + icon + m.px(20);
    text::Style name = body(moment, 700);
    name.size = m.px(32);
    auto layout =
        moment.typesetter.fit(moment.in_language(topic.name), name, {place.right() - x, icon}, 1,
                              m.px(smallest_size), moment.language_tag());
    text::place(*layout, {x, y + (icon - layout->extent.height) / 2}, palette.ink, moment.list());
    moment.node("topic", SemanticRole::heading, moment.in_language(topic.name),
                {place.x, y, place.width, icon});
    if (story.programme < 0) return;
    const auto& programme = moment.exhibit.programmes[static_cast<size_t>(story.programme)];
    float left = x + layout->extent.width + m.px(22);
    text::Style light = name;
    light.weight = 400;
    light.size = m.px(30);
    auto second =
        moment.typesetter.fit(moment.in_language(programme.short_name), light,
                              {place.right() - left, icon}, 1, m.px(22), moment.language_tag());
    if (!second->fits) return;  // the programme is named in the text as well
    float baseline = y + (icon - layout->extent.height) / 2 + layout->first_baseline;
    text::place(*second, {left, baseline - second->first_baseline}, palette.dim_ink, moment.list());
}

// A dot for every story of the topic, a longer one for this, in the middle of [left, right].
// Nothing where they do not fit.
void position(Moment& moment, const std::vector<int>& siblings, float left, float right,
              float middle, const Palette& palette) {
    auto here =
        std::find(siblings.begin(), siblings.end(), moment.view.page.item) - siblings.begin();
    float dot = moment.px(9), gap = moment.px(28), wide = moment.px(46);
    float total = gap * static_cast<float>(siblings.size() - 1) + wide;
    if (total > right - left - moment.px(40)) return;
    base::Point centre{(left + right - total) / 2, middle};
    float x = centre.x;
    for (size_t i = 0; i < siblings.size(); ++i) {
        bool current = static_cast<long>(i) == here;
        float width = current ? wide + dot : 2 * dot;
        moment.list().rectangle({centre.x, centre.y - dot, width, 2 * dot},
                                current ? palette.ink : palette.ink.with_alpha(0.35f), dot);
        centre.x += current ? wide + gap - dot : gap;
    }
    moment.node("position", SemanticRole::text,
                moment.wording.position(moment.language(), moment.view.page.item),
                {x, middle - gap, total, 2 * gap});
}

// Place among the topic's stories, the code to take away, previous and next.
void footer(Moment& moment, const content::Story& story, const StoryLayout& layout,
            const Palette& palette) {
    const Metrics& m = moment.metrics;
    float height = m.control(), y = layout.footer.y, right = layout.footer.right();
    Action action;
    const auto& siblings = topic_of(moment, story).stories;
    float code = take_away_width(moment);
    if (siblings.size() < 2)
        return take_away_button(moment, {right - code, y, code, height}, palette);
    const std::string& next = moment.wording.next_label(moment.language());
    float next_width = button_width(moment, next, height) + m.px(m.low ? 0 : 30);
    float round = height * 1.3f, previous = right - next_width - m.px(16) - round;
    action.kind = ActionKind::next;
    button(moment, "next", next, moment.word(content::Word::next),
           {right - next_width, y, next_width, height}, palette, Emphasis::filled, action);
    action.kind = ActionKind::previous;
    button(moment, "previous", "‹", moment.word(content::Word::previous),
           {previous, y, round, height}, palette, Emphasis::outlined, action);
    float take_away = previous - m.px(16) - code;
    take_away_button(moment, {take_away, y, code, height}, palette);
    position(moment, siblings, layout.footer.x, take_away, y + height / 2, palette);
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

void story_page(Moment& moment, const content::Story& story, MapPaint& paint) {
    const content::Topic& topic = topic_of(moment, story);
    base::Colour colour = topic_ground(moment, topic);
    Palette palette = palette_on(colour);
    moment.list().background = colour;
    flood(moment, story, colour);
    bool map_chart = draws_map(story.chart.kind);
    if (!map_chart) moment.list().end_backdrop();
    moment.node(moment.wording.story_ids[static_cast<size_t>(moment.view.page.item)],
                SemanticRole::page, moment.in_language(story.title), moment.metrics.screen());
    StoryLayout layout = story_layout(moment, story, free_line(moment));
    if (map_chart) {
        // Once its regions are lit a map is the dearest part that stands still.
        chart(moment, story, layout.chart, palette, paint);
        moment.list().end_backdrop();
    }
    header(moment, story, layout.header, palette);
    story_words(moment, story, layout, palette);
    if (!map_chart) chart(moment, story, layout.chart, palette, paint);
    if (moment.interactive()) {
        footer(moment, story, layout, palette);
        story_siblings(moment, story, layout.siblings, palette);
    } else {
        film_band(moment, palette);
    }
    Citation citation = citation_of(moment, story);
    source_line(moment, citation, {layout.source.x, layout.source.y}, layout.source.width, palette);
    navigation(moment, palette);
    language_switch(moment, palette);
    note_panel(moment, citation);
    take_away_panel(moment);
}

}  // namespace

void draw_story(Moment& moment, MapPaint& paint) {
    const content::Story& story = story_of(moment, moment.view.page);
    float shown = enlarged_share(moment, story);
    if (shown < 1) story_page(moment, story, paint);
    if (shown > 0) enlarged_picture(moment, story, shown);
}

}  // namespace vitrina::scene
