#include <algorithm>
#include <cmath>
#include <map>

#include "content/chart_reader.h"

// The charts of regions: on the map, between regions, or where they take part.
namespace vitrina::content {
namespace {

constexpr double most_dots = 2000;
constexpr double huge = 1e15;
constexpr size_t most_breaks = 6;  // seven tones are as many as can be told apart

}  // namespace

void ChartReader::read_classes() {
    m_chart.scale = m_reader.choice("scale", Need::optional, ColourScale::sequential,
                                    {{"sequential", ColourScale::sequential},
                                     {"diverging", ColourScale::diverging},
                                     {"categories", ColourScale::categories}});
    if (m_chart.scale == ColourScale::categories) return read_categories();
    read_breaks();
    if (m_chart.scale != ColourScale::diverging) return;
    m_chart.midpoint = m_reader.number("midpoint", Need::optional, missing, -huge, huge);
    if (std::isnan(m_chart.midpoint)) {
        error("scale", "a diverging scale needs the value in its middle",
              "write midpoint = 0, or the average that values are held against");
    }
}

void ChartReader::read_breaks() {
    for (const Value* item : m_reader.items("breaks", Need::optional)) {
        bool number = item->kind == Value::Kind::integer || item->kind == Value::Kind::real;
        if (!number || !std::isfinite(item->number)) {
            m_context.findings.error(item->place, "a break must be a number",
                                     "write breaks = [10, 20, 50]");
            return;
        }
        m_chart.breaks.push_back(item->number);
    }
    if (m_chart.breaks.size() > most_breaks)
        error("breaks", "these are more classes than tones can be told apart",
              "write at most 6 breaks, which make 7 classes");
    auto unordered =
        std::adjacent_find(m_chart.breaks.begin(), m_chart.breaks.end(), std::greater_equal<>());
    if (unordered != m_chart.breaks.end())
        error("breaks", "the breaks do not rise", "write them from the smallest to the largest");
}

void ChartReader::read_categories() {
    for (const Value* item : m_reader.items("categories", Need::required))
        m_chart.categories.push_back(text_of(m_context, *item, "category", readable::label));
    if (m_chart.categories.size() > most_breaks + 1)
        error("categories", "these are more categories than tones can be told apart",
              "put the small ones together: at most 7 can be shown");
    whole_values("categories are counted 1, 2, 3 ...");
    const ChartData& data = m_chart.data;
    for (size_t i = 0; i < data.items.size(); ++i) {
        double value = data.value(0, i);
        if (!(value > static_cast<double>(m_chart.categories.size()))) continue;
        m_context.findings.error(m_data->place(0, i), "there is no category " + in_digits(value),
                                 "add it to “categories”, or mend the number");
        return;
    }
}

// Rows are regions, columns programmes, as far as the lists of participation say.
void ChartReader::participation_matrix() {
    std::map<int, size_t> rows, columns;
    auto is_known = [](const Participation& one) { return one.region >= 0 && one.programme >= 0; };
    for (const auto& one : m_exhibit.participation) {
        if (!is_known(one)) continue;
        rows.emplace(one.region, 0);
        columns.emplace(one.programme, 0);
    }
    ChartData& data = m_chart.data;
    for (auto& [region, row] : rows) {
        row = data.items.size();
        ChartData::Item& item = data.items.emplace_back();
        item.region = region;
        item.label = m_exhibit.map->regions[static_cast<size_t>(region)].name;
    }
    for (auto& [programme, column] : columns) {
        column = data.series.size();
        data.series.push_back(m_exhibit.programmes[static_cast<size_t>(programme)].short_name);
    }
    data.states.emplace_back();
    data.states[0].values.assign(data.items.size() * data.series.size(), missing);
    for (const auto& one : m_exhibit.participation) {
        if (is_known(one))
            data.states[0].values[rows[one.region] * data.series.size() + columns[one.programme]] =
                1;
    }
}

void ChartReader::read_matrix() {
    if (!m_reader.boolean("participation", false)) {
        read_data({});
        return exact_values("a mark has no words to say so");
    }
    m_chart.measure = m_reader.text("measure", Need::required, readable::label);
    if (needs_map()) participation_matrix();
}

void ChartReader::read_flow() {
    if (!needs_map()) return;
    m_chart.decorative = m_reader.boolean("decorative", false);
    if (m_chart.decorative) {
        m_data.emplace(m_context, m_reader, m_indexes, map(),
                       DataNeeds{.values = false, .regions = true, .targets = true});
        m_chart.data = m_data->read();
        return;
    }
    if (m_reader.has("measure")) {
        read_data({.regions = true, .targets = true});
        none_negative("a flow cannot be negative");
        return;
    }
    m_reader.find("items", Need::optional);
    m_reader.find("data", Need::optional);
    error("kind", "arcs between regions say how much goes from where to where",
          "give the numbers and their “measure”, or say decorative = true");
}

void ChartReader::read_choropleth() {
    if (!needs_map()) return;
    read_data({.regions = true});
    exact_values("a colour puts it into one class");
    read_classes();
    rates_only();
}

void ChartReader::read_bubbles() {
    if (!needs_map()) return;
    read_data({.regions = true});
    no_false_zero();
    none_negative("an area cannot be negative");
}

void ChartReader::read_dots() {
    if (!needs_map()) return;
    read_data({.regions = true});
    read_unit(most_dots);
    exact_values("dots that can be counted say exactly how many");
    none_negative("a number of dots cannot be negative");
}

}  // namespace vitrina::content
