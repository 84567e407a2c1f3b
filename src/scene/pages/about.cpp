#include <algorithm>
#include <cmath>

#include "scene/controls.h"
#include "scene/lettering.h"
#include "scene/pages.h"

namespace vitrina::scene {

namespace {

// The sheets of the page: first the paragraphs, then the sources, a few on each.
struct Sheets {
    int sources_each = 8;
    int count = 1;
};

Sheets sheets_of(const Moment& moment) {
    Sheets sheets;
    sheets.sources_each = moment.metrics.portrait ? 9 : 10;
    auto sources = static_cast<int>(moment.exhibit.sources.size());
    sheets.count = 1 + (sources + sheets.sources_each - 1) / sheets.sources_each;
    return sheets;
}

base::Rect content_area(const Moment& moment) {
    const Metrics& m = moment.metrics;
    float top = m.px(290), bottom = m.size.height - m.px(m.portrait ? 250 : 210);
    return {m.margin(), top, m.size.width - 2 * m.margin(), bottom - top};
}

// Flows the paragraphs through the columns at the largest size that fits.
bool flow_paragraphs(Moment& moment, const base::Rect& area, float size, bool draw) {
    int columns = moment.metrics.portrait ? 1 : 2;
    float gap = moment.px(90);
    float width =
        (area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    text::Style style = body(moment, 400);
    style.size = size;
    int column = 0;
    float y = area.y;
    const auto& paragraphs = moment.exhibit.about.paragraphs;
    for (size_t i = 0; i < paragraphs.size(); ++i) {
        const auto& paragraph = paragraphs[i];
        auto layout = moment.typesetter.set(moment.in_language(paragraph), style, width,
                                            moment.language_tag());
        if (y > area.y && y + layout->extent.height > area.bottom()) {
            ++column;
            y = area.y;
        }
        if (column >= columns || y + layout->extent.height > area.bottom()) return false;
        float x = area.x + static_cast<float>(column) * (width + gap);
        if (draw) {
            text::place(*layout, {x, y}, moment.theme.ink, moment.list());
            moment.node(moment.wording.paragraph_ids[i], SemanticRole::text,
                        moment.in_language(paragraph), {x, y, width, layout->extent.height});
        }
        y += layout->extent.height + size * 0.8f;
    }
    return true;
}

void paragraphs(Moment& moment) {
    base::Rect area = content_area(moment);
    float size = moment.px(32), smallest = moment.px(20);
    while (size > smallest && !flow_paragraphs(moment, area, size, false)) size *= 0.96f;
    // As low as the columns can be: they end at about the same height.
    base::Rect lower = area;
    while (lower.height > area.height * 0.4f && flow_paragraphs(moment, lower, size, false)) {
        area = lower;
        lower.height *= 0.96f;
    }
    flow_paragraphs(moment, area, size, true);
}

void sources(Moment& moment, const Sheets& sheets, int sheet) {
    base::Rect area = content_area(moment);
    const content::Theme& theme = moment.theme;
    auto first = static_cast<size_t>((sheet - 1) * sheets.sources_each);
    size_t last =
        std::min(first + static_cast<size_t>(sheets.sources_each), moment.exhibit.sources.size());
    float row =
        area.height / static_cast<float>(moment.metrics.portrait ? sheets.sources_each
                                                                 : (sheets.sources_each + 1) / 2);
    float gap = moment.px(60),
          width = moment.metrics.portrait ? area.width : (area.width - gap) / 2;
    for (size_t i = first; i < last; ++i) {
        const content::Source& source = moment.exhibit.sources[i];
        size_t place = i - first, rows = static_cast<size_t>((sheets.sources_each + 1) / 2);
        size_t column = moment.metrics.portrait ? 0 : place / rows,
               line = moment.metrics.portrait ? place : place % rows;
        base::Rect cell{area.x + static_cast<float>(column) * (width + gap),
                        area.y + static_cast<float>(line) * row, width, row - moment.px(14)};
        text::Style name = caption(moment, 600);
        name.size = moment.px(25);
        // Two lines of the address stay readable under it.
        float room = cell.height - moment.px(2 + 2.6f * smallest_size);
        auto layout = write_fitted(moment, moment.in_language(source.name), name,
                                   {cell.x, cell.y, cell.width, std::min(moment.px(66), room)}, 2,
                                   moment.px(smallest_size), theme.ink);
        float y = cell.y + layout->extent.height + moment.px(2);
        text::Style url = caption(moment, 400);
        url.size = moment.px(19);
        url.wrapping = text::Wrapping::body;
        write_fitted(moment, source.url, url, {cell.x, y, cell.width, cell.bottom() - y}, 2,
                     moment.px(11), theme.dim_ink);
        Node& node = moment.node(moment.wording.source_ids[i], SemanticRole::item,
                                 moment.in_language(source.name), cell);
        node.value.assign(source.url);
    }
}

void sheet_controls(Moment& moment, const Sheets& sheets, int sheet, const Palette& palette) {
    const Metrics& m = moment.metrics;
    float height = m.px(control_height), y = m.size.height - m.px(m.portrait ? 150 : 120);
    const std::string& home = moment.word(content::Word::home);
    Action action;
    action.kind = ActionKind::home;
    button(moment, "home", moment.wording.home_label(moment.language()), home,
           {m.margin(), y, button_width(moment, home, height) + m.px(24), height}, palette,
           Emphasis::outlined, action);
    float right = m.size.width - m.margin();
    action.kind = ActionKind::open;
    if (sheet + 1 < sheets.count) {
        const std::string& next =
            sheet == 0 ? moment.word(content::Word::sources) : moment.word(content::Word::next);
        float width = button_width(moment, next, height) + m.px(24);
        action.page = {PageKind::about, sheet + 1};
        button(moment, "next", next, next, {right - width, y, width, height}, palette,
               Emphasis::filled, action);
        right -= width + m.px(16);
    }
    if (sheet > 0) {
        action.page = {PageKind::about, sheet - 1};
        button(moment, "previous", "‹", moment.word(content::Word::previous),
               {right - height * 1.3f, y, height * 1.3f, height}, palette, Emphasis::outlined,
               action);
    }
}

}  // namespace

void hidden_topics(Moment& moment, base::Point at, const Palette& palette) {
    float height = moment.px(control_height);
    for (size_t i = 0; i < moment.exhibit.topics.size(); ++i) {
        const auto& topic = moment.exhibit.topics[i];
        if (topic.tile || topic.stories.empty()) continue;
        const std::string& label =
            moment.in_language(topic.short_name.empty() ? topic.name : topic.short_name);
        float width = button_width(moment, label, height);
        Action action;
        action.kind = ActionKind::open;
        action.page = {PageKind::story, topic.stories.front()};
        button(moment, moment.wording.topic_ids[i], label, moment.in_language(topic.name),
               {at.x, at.y, width, height}, palette, Emphasis::outlined, action);
        at.x += width + moment.px(14);
    }
}

void draw_about(Moment& moment, MapPaint&) {
    const Metrics& m = moment.metrics;
    const content::Theme& theme = moment.theme;
    moment.list().background = theme.ground;
    ground(moment, {m.size.width * 0.8f, m.size.height * 0.15f}, m.size.width * 0.7f);
    Palette palette = palette_of_theme(theme);
    Sheets sheets = sheets_of(moment);
    int sheet = std::clamp(moment.view.page.item, 0, sheets.count - 1);
    moment.node("about", SemanticRole::page, moment.in_language(moment.exhibit.about.title),
                m.screen());
    const std::string& heading = sheet == 0 ? moment.in_language(moment.exhibit.about.title)
                                            : moment.word(content::Word::sources);
    auto layout = write_fitted(moment, heading, title(moment, 76),
                               {m.margin(), m.px(166), m.size.width - 2 * m.margin(), m.px(90)}, 1,
                               m.px(36), theme.ink);
    moment.node("title", SemanticRole::heading, heading,
                {m.margin(), m.px(166), layout->extent.width, layout->extent.height});
    if (sheet == 0) {
        paragraphs(moment);
    } else {
        sources(moment, sheets, sheet);
    }
    if (!moment.interactive()) return;
    sheet_controls(moment, sheets, sheet, palette);
    language_switch(moment, palette);
    hidden_topics(moment, {m.margin(), m.px(64)}, palette);
}

}  // namespace vitrina::scene
