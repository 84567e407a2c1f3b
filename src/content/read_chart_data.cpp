#include "content/read_chart_data.h"

#include <cmath>

namespace vitrina::content {
namespace {

constexpr size_t most_items = 2000, most_series = 60, most_states = 60;

}  // namespace

ChartData ChartDataReader::read() {
    ChartData data;
    read_series(data);
    read_states(data);
    m_rows = ChartRows::open(m_context, m_chart);
    if (!m_rows) return data;
    if (m_rows->size() > most_items) {
        m_context.findings.error(m_chart.place(m_chart.has("data") ? "data" : "items"),
                                 "this chart has more than 2000 items",
                                 "show fewer; nobody reads so many");
        return data;
    }
    for (size_t row = 0; row < m_rows->size(); ++row) read_item(data, row);
    if (m_needs.values) read_values(data);
    m_rows->finish();
    return data;
}

void ChartDataReader::read_series(ChartData& data) {
    for (const Value* table : m_chart.items("series", Need::optional)) {
        if (data.series.size() == most_series) break;
        Reader reader(m_context, *table, "series");
        m_columns.push_back(reader.id("column", Need::required));
        data.series.push_back(reader.text("label", Need::required, readable::label));
        reader.finish();
    }
    if (!data.series.empty()) return;
    m_columns.push_back("value");
    data.series.emplace_back();
}

void ChartDataReader::read_states(ChartData& data) {
    for (const Value* table : m_chart.items("states", Need::optional)) {
        if (data.states.size() == most_states) break;
        Reader reader(m_context, *table, "state");
        m_suffixes.push_back("_" + reader.id("suffix", Need::required));
        data.states.push_back({reader.text("label", Need::required, readable::title), {}});
        reader.finish();
    }
    if (!data.states.empty()) return;
    m_suffixes.emplace_back();
    data.states.emplace_back();
}

void ChartDataReader::read_item(ChartData& data, size_t row) {
    ChartData::Item& item = data.items.emplace_back();
    bool named_by_region = m_needs.regions && m_map;
    item.label = m_rows->text(row, "label", named_by_region ? Need::optional : Need::required, 0);
    item.note = m_rows->text(row, "note", Need::optional, readable::label);
    item.emphasis = !m_rows->word(row, "emphasis").empty();
    if (m_needs.values) read_comparator(item, row);
    if (m_needs.times) read_time(item, row);
    if (m_needs.regions) read_region(item, row);
}

void ChartDataReader::read_comparator(ChartData::Item& item, size_t row) {
    std::string written = m_rows->word(row, "comparator");
    if (written.empty()) return;
    for (const auto& [name, comparator] : comparators()) {
        if (written == name) item.comparator = comparator;
    }
    if (item.comparator != Comparator::exactly || written == "exactly") return;
    m_context.findings.error(m_rows->place(row, "comparator"),
                             in_quotes(written) + " says nothing of a number",
                             "write exactly, as_stated, more_than, about or up_to");
}

void ChartDataReader::read_time(ChartData::Item& item, size_t row) {
    std::string text = m_rows->word(row, "at");
    auto moment = parse_moment(text);
    if (moment) {
        item.at = moment->at;
        item.month = moment->month;
        item.day = moment->day;
        return;
    }
    m_context.findings.error(
        m_rows->place(row, "at"),
        text.empty() ? "“at” is missing in this row" : in_quotes(text) + " is not a time",
        "write a year such as 2012, or “2012-06” or “2012-06-15”");
}

void ChartDataReader::read_region(ChartData::Item& item, size_t row) {
    item.region = m_rows->reference(row, "region", m_indexes.regions, Need::required);
    if (m_needs.targets)
        item.target = m_rows->reference(row, "target", m_indexes.regions, Need::required);
    if (item.label.empty() && m_map && item.region >= 0)
        item.label = m_map->regions[static_cast<size_t>(item.region)].name;
}

void ChartDataReader::read_values(ChartData& data) {
    for (size_t state = 0; state < data.states.size(); ++state) {
        for (size_t row = 0; row < data.items.size(); ++row) {
            for (size_t series = 0; series < data.series.size(); ++series) {
                data.states[state].values.push_back(m_rows->number(row, column(state, series)));
            }
        }
        for (size_t series = 0; series < data.series.size(); ++series) {
            bool anywhere = data.items.empty();
            for (size_t row = 0; row < data.items.size(); ++row)
                anywhere = anywhere || m_rows->has(row, column(state, series));
            if (anywhere) continue;
            m_context.findings.error(m_chart.place(m_chart.has("data") ? "data" : "items"),
                                     "no row has " + in_quotes(column(state, series)),
                                     "write the numbers into a column of this name");
        }
    }
}

std::string ChartDataReader::column(size_t state, size_t series) const {
    return m_columns[series] + m_suffixes[state];
}

base::Place ChartDataReader::place(size_t state, size_t item, size_t series) const {
    return m_rows->place(item, column(state, series));
}

}  // namespace vitrina::content
