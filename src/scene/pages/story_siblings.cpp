#include "scene/pages/story_siblings.h"

#include <algorithm>

#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float highest_card = 196, gap = 20, pad = 28;  // reference pixels
constexpr float ground_alpha = 0.1f;

// What the story says in a figure, and its title below; in the middle of their place.
void words(Moment& moment, const content::Story& story, const base::Rect& inner, base::Colour ink) {
    text::LayoutRef figure;
    float figure_height = 0;
    if (story.figure >= 0) {
        figure = moment.typesetter.fit(
            moment.wording.figure(moment.language(), story.figure).short_form, number(moment, 54),
            {inner.width, inner.height * 0.5f}, 1, moment.px(body_size), moment.language_tag());
        figure_height = figure->extent.height + moment.px(4);
    }
    text::Style style = body(moment, figure ? 500 : 700);
    style.line_height = 1.15f;
    style.wrapping = text::Wrapping::balanced;
    auto title = moment.typesetter.fit(moment.in_language(story.title), style,
                                       {inner.width, inner.height - figure_height}, figure ? 2 : 3,
                                       moment.px(smallest_size), moment.language_tag());
    float y = inner.centre().y - (figure_height + title->extent.height) / 2;
    if (figure) text::place(*figure, {inner.x, y}, ink, moment.list());
    text::place(*title, {inner.x, y + figure_height}, ink, moment.list());
}

void card(Moment& moment, int item, const base::Rect& rect, int turn, const Palette& palette) {
    const content::Story& story = moment.exhibit.stories[static_cast<size_t>(item)];
    std::string_view id = moment.wording.story_ids[static_cast<size_t>(item)];
    float shown = moment.arrive(0.3 + moment.motion.stagger * turn, moment.motion.answer);
    float radius = moment.px(24);
    if (shown < 1) moment.list().push_group(rect, shown);
    moment.list().rectangle(rect, palette.ink.with_alpha(ground_alpha), radius);
    words(moment, story, rect.inset(moment.px(pad)), palette.ink);
    if (shown < 1) moment.list().pop_group();
    show_states(moment, id, rect, radius, palette.ink);
    Node& node = moment.node(id, SemanticRole::button, moment.in_language(story.title), rect);
    if (story.figure >= 0)
        node.value.assign(moment.wording.figure(moment.language(), story.figure).short_form);
    node.action.kind = ActionKind::open;
    node.action.page = {PageKind::story, item};
}

}  // namespace

void story_siblings(Moment& moment, const content::Story& story, const base::Rect& place,
                    const Palette& palette) {
    if (place.empty()) return;
    const auto& all = moment.exhibit.topics[static_cast<size_t>(story.topic)].stories;
    float space = moment.px(gap);
    float least = std::max(moment.metrics.target(), moment.px(140));
    auto room = static_cast<size_t>((place.height + space) / (least + space));
    size_t count = std::min(room, all.size() - 1);
    if (count == 0) return;
    float height = std::min((place.height + space) / static_cast<float>(count) - space,
                            std::max(least, moment.px(highest_card)));
    auto here =
        static_cast<size_t>(std::find(all.begin(), all.end(), moment.view.page.item) - all.begin());
    for (size_t i = 0; i < count; ++i) {
        base::Rect rect{place.x, place.y + static_cast<float>(i) * (height + space), place.width,
                        height};
        card(moment, all[(here + 1 + i) % all.size()], rect, static_cast<int>(i), palette);
    }
}

}  // namespace vitrina::scene
