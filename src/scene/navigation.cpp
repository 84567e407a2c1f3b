#include "scene/navigation.h"

#include <algorithm>

namespace vitrina::scene {

namespace {

constexpr float control_gap = 14;  // reference pixels

// Wide enough for the label in every language.
float widest(Moment& moment, const std::vector<std::string>& labels) {
    float width = 0;
    for (const auto& label : labels)
        width = std::max(width, button_width(moment, label, moment.metrics.control()));
    return width;
}

const content::Text& home_words(const Moment& moment) {
    return moment.exhibit.words.texts[static_cast<size_t>(content::Word::home)];
}

}  // namespace

base::Rect navigation_bounds(Moment& moment) {
    PageKind kind = moment.view.page.kind;
    if (!moment.interactive() || kind == PageKind::home || kind == PageKind::attract) return {};
    const Metrics& m = moment.metrics;
    float width = widest(moment, home_words(moment).values) + m.px(control_gap) +
                  widest(moment, moment.wording.back_labels);
    return {m.margin(), m.controls_y(), width, m.control()};
}

void navigation(Moment& moment, const Palette& palette) {
    base::Rect bounds = navigation_bounds(moment);
    if (bounds.empty()) return;
    auto language = static_cast<size_t>(moment.language());
    const content::Text& word = home_words(moment);
    base::Rect home{bounds.x, bounds.y, widest(moment, word.values), bounds.height};
    Action action;
    action.kind = ActionKind::home;
    const std::string& label = moment.in_language(word);
    button(moment, "home", label, label, home, palette, Emphasis::outlined, action);
    float x = home.right() + moment.px(control_gap);
    action.kind = ActionKind::back;
    button(moment, "back", moment.wording.back_labels[language], moment.word(content::Word::back),
           {x, bounds.y, bounds.right() - x, bounds.height}, palette, Emphasis::outlined, action);
}

base::Rect free_line(Moment& moment) {
    const Metrics& m = moment.metrics;
    base::Rect start = navigation_bounds(moment), end = language_switch_bounds(moment);
    float left = start.empty() ? m.margin() : start.right() + m.px(control_gap);
    float right = end.empty() ? m.size.width - m.margin() : end.x - m.px(control_gap);
    return {left, m.controls_y(), right - left, m.control()};
}

base::Rect language_switch_bounds(Moment& moment) {
    const auto& languages = moment.exhibit.languages;
    if (!moment.interactive()) return {};
    float height = moment.metrics.control(), gap = moment.px(control_gap), width = -gap;
    int offered = 0;
    for (size_t i = 0; i < languages.size(); ++i) {
        if (!moment.view.offers(static_cast<int>(i))) continue;
        width += button_width(moment, languages[i].code, height) + gap;
        ++offered;
    }
    if (offered < 2) return {};
    return {moment.metrics.size.width - moment.metrics.margin() - width,
            moment.metrics.controls_y(), width, height};
}

void language_switch(Moment& moment, const Palette& palette) {
    base::Rect bounds = language_switch_bounds(moment);
    if (bounds.empty()) return;
    float x = bounds.x;
    for (size_t i = 0; i < moment.exhibit.languages.size(); ++i) {
        if (!moment.view.offers(static_cast<int>(i))) continue;
        const auto& language = moment.exhibit.languages[i];
        bool current = static_cast<int>(i) == moment.language();
        base::Rect rect{x, bounds.y, button_width(moment, language.code, bounds.height),
                        bounds.height};
        Action action;
        action.kind = ActionKind::set_language;
        action.value = static_cast<int>(i);
        Node& node = button(moment, moment.wording.language_ids[i], language.code, language.name,
                            rect, palette, current ? Emphasis::filled : Emphasis::outlined, action);
        if (current) node.value.assign("✓");
        x += rect.width + moment.px(control_gap);
    }
}

void hidden_topics(Moment& moment, base::Rect line, const Palette& palette) {
    for (size_t i = 0; i < moment.exhibit.topics.size(); ++i) {
        const auto& topic = moment.exhibit.topics[i];
        if (topic.tile || topic.stories.empty()) continue;
        const std::string& label =
            moment.in_language(topic.short_name.empty() ? topic.name : topic.short_name);
        float width = button_width(moment, label, line.height);
        if (width > line.width) return;
        Action action;
        action.kind = ActionKind::open;
        action.page = {PageKind::story, topic.stories.front()};
        button(moment, moment.wording.topic_ids[i], label, moment.in_language(topic.name),
               {line.x, line.y, width, line.height}, palette, Emphasis::outlined, action);
        line.x += width + moment.px(control_gap);
        line.width -= width + moment.px(control_gap);
    }
}

}  // namespace vitrina::scene
