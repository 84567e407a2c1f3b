#include "scene/pages/story_words.h"

#include <algorithm>

#include "scene/counter.h"
#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float cap_height = 0.727f;  // of the number, em
constexpr float smallest_scale = 0.42f, scale_step = 0.92f;

// A share is told by its two figures as well.
bool shows_pair(const content::Story& story) {
    return chart_leads(story) && story.chart.part >= 0 && story.chart.whole >= 0;
}

// A quotation is its story's text, and said once.
bool says_text(const content::Story& story) {
    return story.chart.kind != content::ChartKind::quote;
}

// The words measured before they are placed, so that they stand in the middle of their box.
struct WordPlan {
    float comparator_height = 0;  // 0 = none
    text::Style number_style;     // at the size that fits
    float number_height = 0;      // comparator included; 0 = no number here
    text::LayoutRef title;
    text::LayoutRef text;   // null in a film: there is no time to read beside a number
    float pair_height = 0;  // the two figures behind a share
    float title_gap = 0;

    float above_text() const {
        return number_height + title->extent.height + title_gap + pair_height;
    }
    float total() const {
        return text ? above_text() + text->extent.height : above_text() - title_gap;
    }
};

class Planner {
  public:
    Planner(Moment& moment, const content::Story& story, const StoryLayout& layout)
        : m_moment(moment), m_story(story), m_box(layout.words) {}

    // The text keeps its size as long as number and title can give way; then it is set smaller.
    WordPlan plan() const {
        float legible = m_moment.metrics.legible();
        float smallest = std::max(m_moment.px(22), legible);
        float wanted = std::max(text_style().size, smallest);
        WordPlan plan;
        for (float least : {wanted, std::max(smallest, wanted * 0.86f), smallest}) {
            for (float scale = 1; scale > smallest_scale; scale *= scale_step) {
                plan = at(scale, least);
                bool fits = plan.title->fits && (!plan.text || plan.text->fits);
                if (fits && plan.total() <= m_box.height + 1) return plan;
            }
        }
        return plan;
    }

  private:
    bool alone() const { return !has_chart(m_story); }
    bool card() const { return m_story.figure < 0; }

    text::Style text_style() const {
        text::Style style = alone() ? lead(m_moment, 400) : body(m_moment);
        style.line_height = 1.38f;
        return style;
    }

    float number_size() const {
        if (m_moment.metrics.portrait) return alone() ? 300.f : 270.f;
        return alone() ? 400.f : 250.f;
    }

    float title_size() const {
        if (chart_fills(m_story)) return 60;
        if (card() || chart_leads(m_story)) return 104;
        return alone() || !m_moment.interactive() ? 84.f : 62.f;
    }

    int title_lines() const { return chart_fills(m_story) ? 4 : card() ? 3 : 2; }

    void plan_number(float scale, WordPlan& plan) const {
        if (m_story.figure < 0 || chart_leads(m_story)) return;
        const auto& wording = m_moment.wording.figure(m_moment.language(), m_story.figure);
        if (!wording.comparator.empty()) plan.comparator_height = m_moment.px(56 + 14 * scale);
        plan.number_style = number(m_moment, number_size());
        plan.number_style.size *= scale;
        plan.number_style.size =
            hero_size(m_moment, m_story.figure, plan.number_style, m_box.width, 0.4f);
        plan.number_height = plan.comparator_height + cap_height * plan.number_style.size * 1.2f +
                             m_moment.px(24 * scale);  // room for a comma below
    }

    // `scale` of number and title; the text from its size down to `least` pixels.
    WordPlan at(float scale, float least) const {
        WordPlan plan;
        plan_number(scale, plan);
        plan.title_gap = m_moment.px((alone() ? 40 : 28) * std::max(scale, 0.6f));
        text::Style heading = title(m_moment, title_size());
        float smallest = std::max(m_moment.px(34), m_moment.metrics.legible());
        heading.size = std::max(heading.size * scale, smallest);
        float lines = static_cast<float>(title_lines()) * heading.line_height + 0.05f;
        plan.title = m_moment.typesetter.fit(m_moment.in_language(m_story.title), heading,
                                             {m_box.width, heading.size * lines}, title_lines(),
                                             smallest, m_moment.language_tag());
        if (shows_pair(m_story))
            plan.pair_height = part_and_whole_height(m_moment, m_story, m_box.width);
        if (!says_text(m_story) || (!m_moment.interactive() && !card())) return plan;
        float width = std::min(m_box.width, m_moment.px(alone() ? 1150 : 860));
        text::Style style = text_style();
        style.size = std::max(style.size, least);
        plan.text =
            m_moment.typesetter.fit(m_moment.in_language(m_story.text), style,
                                    {width, std::max(1.f, m_box.height - plan.above_text())}, 14,
                                    least, m_moment.language_tag());
        return plan;
    }

    Moment& m_moment;
    const content::Story& m_story;
    base::Rect m_box;
};

// Draws the number and returns where it ends.
float place_number(Moment& moment, const content::Story& story, const WordPlan& plan,
                   const base::Rect& box, float y, const Palette& palette, Count count) {
    if (plan.number_height <= 0) return y;
    comparator_word(moment, story.figure, lead(moment), {box.x, y}, box.width, count, palette.ink);
    float baseline = y + plan.comparator_height + cap_height * plan.number_style.size;
    hero_number(moment, story.figure, plan.number_style, {box.x, baseline}, box.width, 0.4f, count,
                palette.ink);
    const FigureWording& wording = moment.wording.figure(moment.language(), story.figure);
    Node& node = moment.node("figure", SemanticRole::figure, wording.spoken,
                             {box.x, y, box.width, baseline - y});
    node.value.assign(wording.digits);
    return y + plan.number_height;
}

}  // namespace

void story_words(Moment& moment, const content::Story& story, const StoryLayout& layout,
                 const Palette& palette) {
    const base::Rect& box = layout.words;
    float shown = moment.arrive(0.15, moment.motion.reveal);
    WordPlan plan = Planner(moment, story, layout).plan();
    float slack = std::max(0.f, box.height - plan.total());
    float y = box.y + slack * (layout.stacked && has_chart(story) ? 0.f : 0.45f);
    bool counts = plan.number_height > 0 && !story.sober;
    Count count = counts ? count_from(moment, 0.3) : Count{};
    y = place_number(moment, story, plan, box, y, palette, count);
    base::Colour ink = palette.ink.faded(shown);
    text::place(*plan.title, {box.x, y}, ink.faded(count.words), moment.list());
    bool room = plan.total() <= box.height + 1;
    moment
        .node("title", SemanticRole::heading, moment.in_language(story.title),
              {box.x, y, plan.title->extent.width, plan.title->extent.height})
        .cut = !plan.title->fits || (!plan.text && !room);
    y += plan.title->extent.height + plan.title_gap;
    if (plan.pair_height > 0)
        y = part_and_whole(moment, story, {box.x, y}, box.width, palette, shown);
    if (!plan.text) return;
    text::place(*plan.text, {box.x, y}, ink, moment.list());
    moment
        .node("text", SemanticRole::text, moment.in_language(story.text),
              {box.x, y, plan.text->extent.width, plan.text->extent.height})
        .cut = !plan.text->fits || !room;
}

}  // namespace vitrina::scene
