#include "scene/charts/chart_wording.h"

#include <algorithm>
#include <cmath>

#include "content/date_format.h"
#include "scene/charts/written_values.h"

namespace vitrina::scene {

namespace {

using content::Chart;
using content::ChartData;

// The value of a category is its name.
void name_classes(const Chart& chart, ChartWording& wording) {
    if (chart.kind != content::ChartKind::choropleth || chart.categories.empty()) return;
    size_t i = 0;
    for (const auto& state : chart.data.states) {
        for (double value : state.values) {
            bool known = std::isfinite(value) && wording.legend.classes() > 0;
            size_t last = wording.legend.classes() - 1;
            wording.values[i++] =
                known ? wording.legend.class_labels[std::min(last, wording.legend.class_of(value))]
                      : std::string();
        }
    }
}

// How wide a number is, roughly, in digits.
double rough_width(const std::string& text) {
    double width = 0;
    for (char c : text) {
        if ((c & 0xC0) == 0x80) continue;  // the rest of a character
        bool narrow = c == '.' || c == ',' || c == ' ' || c == '\'' || c == '\xC2';
        width += narrow ? 0.45 : c == '1' ? 0.7 : c == 'm' || c == '%' ? 1.4 : 1;
    }
    return width;
}

std::string widest(const std::vector<std::string>& texts) {
    auto at = std::max_element(texts.begin(), texts.end(), [](const auto& a, const auto& b) {
        return rough_width(a) < rough_width(b);
    });
    return at == texts.end() ? std::string() : *at;
}

std::string write_time(const ChartData::Item& item, const std::string& locale) {
    if (!std::isfinite(item.at)) return {};
    int year = static_cast<int>(std::floor(item.at));
    return content::write_date(year, item.month, item.day, locale);
}

void number_nodes(const Chart& chart, const std::string& locale, size_t regions,
                  ChartWording& wording) {
    const ChartData& data = chart.data;
    for (const auto& item : data.items) wording.times.push_back(write_time(item, locale));
    // What can be chosen of charts whose items are no rows: series, groups of symbols, regions.
    size_t count = chart.kind == content::ChartKind::multiples   ? data.series.size()
                   : chart.kind == content::ChartKind::pictogram ? wording.symbol_counts.size()
                   : chart.kind == content::ChartKind::regions   ? regions
                                                                 : data.items.size();
    for (size_t i = 0; i < count; ++i) wording.item_ids.push_back("item:" + std::to_string(i + 1));
    for (size_t i = 0; i < data.states.size(); ++i)
        wording.state_ids.push_back("state:" + std::to_string(i + 1));
}

struct Extent {
    double low = 0, high = 0;
    void take(double value) {
        if (!std::isfinite(value)) return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

std::vector<std::string> write_ticks(const Scale& scale, const Chart& chart,
                                     const content::NumberFormats& formats) {
    std::vector<std::string> written;
    for (double tick : scale.ticks) written.push_back(write_value(formats, tick, chart.notation));
    return written;
}

void measure(const Chart& chart, const content::NumberFormats& formats, ChartWording& wording) {
    const ChartData& data = chart.data;
    Extent single, sums;
    wording.series_largest.assign(data.series.size(), 0);
    bool lines_from = chart.kind == content::ChartKind::lines && chart.from != 0;
    if (lines_from) single = {chart.from, chart.from};
    for (const auto& state : data.states) {
        for (size_t i = 0; i + data.series.size() <= state.values.size(); i += data.series.size()) {
            double sum = 0;
            for (size_t s = 0; s < data.series.size(); ++s) {
                single.take(state.values[i + s]);
                if (std::isfinite(state.values[i + s]))
                    wording.series_largest[s] =
                        std::max(wording.series_largest[s], state.values[i + s]);
                if (std::isfinite(state.values[i + s])) sum += state.values[i + s];
            }
            sums.take(sum);
        }
    }
    wording.smallest = single.low;
    wording.largest = single.high;
    wording.largest_total = sums.high;
    wording.zero_written = formats.label(0, chart.notation);
    wording.largest_written = formats.label(single.high, chart.notation);
    wording.scale = Scale::over(single.low, single.high);
    wording.stacked = Scale::over(sums.low, sums.high);
    wording.ticks = write_ticks(wording.scale, chart, formats);
    wording.stacked_ticks = write_ticks(wording.stacked, chart, formats);
}

}  // namespace

ChartWordings::ChartWordings(const content::Exhibit& exhibit)
    : m_exhibit(exhibit), m_formats(exhibit.languages.size()) {}

ChartWordings::~ChartWordings() = default;

content::NumberFormats& ChartWordings::formats(content::Language language) {
    auto& kept_formats = m_formats[static_cast<size_t>(language)];
    if (!kept_formats)
        kept_formats.emplace(m_exhibit.languages[static_cast<size_t>(language)].number_locale);
    return *kept_formats;
}

const ChartWording& ChartWordings::of(int story, content::Language language) {
    for (Entry& entry : m_entries) {
        if (entry.story != story || entry.language != language) continue;
        entry.used = ++m_clock;
        return *entry.wording;
    }
    const content::Story& told = m_exhibit.stories[static_cast<size_t>(story)];
    const Chart& chart = told.chart;
    auto wording = std::make_unique<ChartWording>();
    write_values(m_exhibit, chart, language, formats(language), *wording);
    write_totals(chart, formats(language), *wording);
    if (chart.kind == content::ChartKind::matrix)
        count_marks(m_exhibit, chart, language, formats(language), *wording);
    wording->widest_value = widest(wording->values);
    wording->widest_total = widest(wording->totals);
    count_symbols(m_exhibit, told, formats(language), *wording);
    size_t regions = m_exhibit.map ? m_exhibit.map->regions.size() : 0;
    number_nodes(chart, m_exhibit.languages[static_cast<size_t>(language)].number_locale, regions,
                 *wording);
    measure(chart, formats(language), *wording);
    wording->legend = ChartLegend::of(m_exhibit, chart, language, formats(language));
    name_classes(chart, *wording);
    if (m_entries.size() < kept) m_entries.emplace_back();
    Entry& oldest =
        *std::min_element(m_entries.begin(), m_entries.end(),
                          [](const Entry& a, const Entry& b) { return a.used < b.used; });
    oldest = {story, language, ++m_clock, std::move(wording)};
    return *oldest.wording;
}

}  // namespace vitrina::scene
