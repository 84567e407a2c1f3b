#include <algorithm>
#include <cmath>

#include "scene/controls.h"
#include "scene/lettering.h"
#include "scene/navigation.h"
#include "scene/pages.h"

namespace vitrina::scene {

namespace {

// The sheets of the page: first the paragraphs, then the sources, as many on each as there is room
// for.
struct Sheets {
    float text_size = 0;  // pixels per em
    int texts = 1;        // sheets of paragraphs
    int columns = 1;      // of sources
    int rows = 1;
    int count = 1;  // of all sheets
};

constexpr float title_top = 16, title_height = 90;  // reference pixels, below the head

base::Rect title_area(const Moment& moment) {
    const Metrics& m = moment.metrics;
    return {m.margin(), m.head() + m.px(title_top), m.size.width - 2 * m.margin(),
            m.px(title_height)};
}

base::Rect content_area(const Moment& moment) {
    const Metrics& m = moment.metrics;
    float top = title_area(moment).bottom() + m.px(24);
    float bottom = m.foot() - m.control() - m.px(34);
    return {m.margin(), top, std::min(m.size.width - 2 * m.margin(), m.px(2300)), bottom - top};
}

bool one_column(const Moment& moment) {
    return moment.metrics.portrait || moment.metrics.shape == Shape::square;
}

// Flows the paragraphs through the columns of as many sheets as it takes and draws the one asked
// for (-1: none). Returns how many sheets it took.
int flow_paragraphs(Moment& moment, const base::Rect& area, float size, int sheet) {
    int columns = one_column(moment) ? 1 : 2;
    float gap = moment.px(90);
    float width =
        (area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    text::Style style = body(moment, 400);
    style.size = size;
    int column = 0;
    float y = area.y;
    const auto& paragraphs = moment.exhibit.about.paragraphs;
    for (size_t i = 0; i < paragraphs.size(); ++i) {
        const std::string& paragraph = moment.in_language(paragraphs[i]);
        auto layout = moment.typesetter.set(paragraph, style, width, moment.language_tag());
        if (y > area.y && y + layout->extent.height > area.bottom()) {
            ++column;
            y = area.y;
        }
        if (column / columns == sheet) {
            float x = area.x + static_cast<float>(column % columns) * (width + gap);
            text::place(*layout, {x, y}, moment.theme.ink, moment.list());
            moment.node(moment.wording.paragraph_ids[i], SemanticRole::text, paragraph,
                        {x, y, width, layout->extent.height});
        }
        y += layout->extent.height + size * 0.8f;
    }
    return column / columns + 1;
}

// One sheet at the largest size that allows it, else several at a size that reads well.
float paragraph_size(Moment& moment, const base::Rect& area) {
    float smallest = std::max(moment.px(24), moment.metrics.legible());
    for (float size = moment.px(32); size > smallest; size *= 0.96f) {
        if (flow_paragraphs(moment, area, size, -1) == 1) return size;
    }
    return smallest;
}

Sheets sheets_of(Moment& moment) {
    base::Rect area = content_area(moment);
    Sheets sheets;
    sheets.text_size = paragraph_size(moment, area);
    sheets.texts = flow_paragraphs(moment, area, sheets.text_size, -1);
    sheets.columns = one_column(moment) ? 1 : 2;
    constexpr float row = 138;  // reference pixels: a name and an address on two lines each
    sheets.rows = std::max(1, static_cast<int>(area.height / moment.px(row)));
    auto sources = static_cast<int>(moment.exhibit.sources.size());
    int each = sheets.columns * sheets.rows;
    sheets.count = sheets.texts + (sources + each - 1) / each;
    return sheets;
}

void paragraphs(Moment& moment, const Sheets& sheets, int sheet) {
    base::Rect area = content_area(moment);
    // As low as the columns can be: they end at about the same height.
    base::Rect lower = area;
    float least = area.height * 0.4f;
    while (sheets.texts == 1 && lower.height > least &&
           flow_paragraphs(moment, lower, sheets.text_size, -1) == 1) {
        area = lower;
        lower.height *= 0.96f;
    }
    flow_paragraphs(moment, area, sheets.text_size, sheet);
}

void source_entry(Moment& moment, size_t index, const base::Rect& cell) {
    const content::Source& source = moment.exhibit.sources[index];
    text::Style name = caption(moment, 600);
    name.size = moment.px(25);
    float smallest = moment.px(smallest_size);
    auto layout =
        write_fitted(moment, moment.in_language(source.name), name,
                     {cell.x, cell.y, cell.width, moment.px(68)}, 2, smallest, moment.theme.ink);
    float y = cell.y + layout->extent.height + moment.px(2);
    text::Style address = caption(moment, 400);
    address.size = moment.px(19);
    address.wrapping = text::Wrapping::body;
    write_fitted(moment, source.url, address, {cell.x, y, cell.width, cell.bottom() - y}, 2,
                 smallest, moment.theme.dim_ink);
    Node& node = moment.node(moment.wording.source_ids[index], SemanticRole::item,
                             moment.in_language(source.name), cell);
    node.value.assign(source.url);
}

// `sheet` counts from the first sheet of sources.
void sources(Moment& moment, const Sheets& sheets, int sheet) {
    base::Rect area = content_area(moment);
    int each = sheets.columns * sheets.rows, first = sheet * each;
    int last = std::min(first + each, static_cast<int>(moment.exhibit.sources.size()));
    float gap = moment.px(60), row = area.height / static_cast<float>(sheets.rows);
    float width = (area.width - gap * static_cast<float>(sheets.columns - 1)) /
                  static_cast<float>(sheets.columns);
    // Columns of equal length on a sheet that is not full.
    int rows = (last - first + sheets.columns - 1) / sheets.columns;
    for (int i = first; i < last; ++i) {
        auto column = static_cast<float>((i - first) / rows);
        auto line = static_cast<float>((i - first) % rows);
        source_entry(
            moment, static_cast<size_t>(i),
            {area.x + column * (width + gap), area.y + line * row, width, row - moment.px(14)});
    }
}

void sheet_controls(Moment& moment, const Sheets& sheets, int sheet, const Palette& palette) {
    const Metrics& m = moment.metrics;
    float height = m.control(), y = m.foot() - height;
    Action action;
    float right = m.size.width - m.margin();
    action.kind = ActionKind::open;
    if (sheet + 1 < sheets.count) {
        const std::string& next = sheet + 1 == sheets.texts ? moment.word(content::Word::sources)
                                                            : moment.word(content::Word::next);
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
        right -= height * 1.3f + m.px(16);
    }
    hidden_topics(moment, {m.margin(), y, right - m.margin(), height}, palette);
}

}  // namespace

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
    const std::string& heading = sheet < sheets.texts
                                     ? moment.in_language(moment.exhibit.about.title)
                                     : moment.word(content::Word::sources);
    base::Rect place = title_area(moment);
    auto layout = write_fitted(moment, heading, title(moment, 76), place, 1, m.px(36), theme.ink);
    moment.node("title", SemanticRole::heading, heading,
                {place.x, place.y, layout->extent.width, layout->extent.height});
    if (sheet < sheets.texts) {
        paragraphs(moment, sheets, sheet);
    } else {
        sources(moment, sheets, sheet - sheets.texts);
    }
    if (!moment.interactive()) return;
    sheet_controls(moment, sheets, sheet, palette);
    navigation(moment, palette);
    language_switch(moment, palette);
}

}  // namespace vitrina::scene
