#include <cmath>
#include <set>

#include "content/chart_reader.h"

// What keeps a chart from saying something else than its numbers.
namespace vitrina::content {
namespace {

constexpr size_t most_colours = 6;

}  // namespace

void ChartReader::no_false_zero() {
    if (!m_reader.has("from")) return;
    m_reader.find("from", Need::optional);
    error("from", "lengths and areas that do not begin at zero show false proportions",
          "delete “from”; for small changes of large values use lines");
}

void ChartReader::none_negative(const std::string& why, const std::string& remedy) {
    const ChartData& data = m_chart.data;
    for (size_t state = 0; state < data.states.size(); ++state) {
        for (size_t i = 0; i < data.states[state].values.size(); ++i) {
            double value = data.states[state].values[i];
            if (!(value < 0)) continue;
            m_context.findings.error(
                m_data->place(state, i / data.series.size(), i % data.series.size()),
                "here is " + in_digits(value) + ", and " + why, remedy);
            return;
        }
    }
}

void ChartReader::exact_values(const std::string& why) {
    const auto& items = m_chart.data.items;
    for (size_t i = 0; i < items.size(); ++i) {
        if (items[i].comparator == Comparator::exactly) continue;
        if (items[i].comparator == Comparator::as_stated) continue;
        m_context.findings.error(m_data->place_of(i, "comparator"),
                                 "this value is not exact, and " + why,
                                 "use bars or steps, which say so beside the value");
        return;
    }
}

void ChartReader::whole_values(const std::string& why) {
    const ChartData& data = m_chart.data;
    for (size_t i = 0; i < data.states[0].values.size(); ++i) {
        double value = data.states[0].values[i];
        if (std::isnan(value) || (value == std::floor(value) && value >= 1)) continue;
        m_context.findings.error(m_data->place(0, i / data.series.size(), i % data.series.size()),
                                 "here is " + in_digits(value) + ", and " + why,
                                 "write 1, 2, 3 ...");
        return;
    }
}

void ChartReader::parts_within_total() {
    for (const auto& state : m_chart.data.states) {
        double sum = 0;
        for (double value : state.values) sum += value > 0 ? value : 0;
        double total = std::isnan(m_chart.total) ? sum : m_chart.total;
        bool over_hundred =
            m_chart.notation == Notation::percent && std::isnan(m_chart.total) && sum > 100.05;
        if (sum <= total * (1 + 1e-9) && !over_hundred) continue;
        return error(m_reader.has("total") ? "total" : "kind",
                     "the parts add up to " + in_digits(sum) + ", more than the whole, " +
                         in_digits(over_hundred ? 100 : total),
                     "parts that overlap are no parts of one whole: use bars");
    }
}

void ChartReader::rising_times() {
    const auto& items = m_chart.data.items;
    for (size_t i = 1; i < items.size(); ++i) {
        if (!(items[i].at <= items[i - 1].at)) continue;
        m_context.findings.error(m_data->place_of(i, "at"),
                                 items[i].at == items[i - 1].at
                                     ? "this row is of the same time as the one before"
                                     : "this row is of an earlier time than the one before",
                                 "write the rows in the order of time, one for each");
        return;
    }
}

void ChartReader::places_once() {
    const ChartData& data = m_chart.data;
    for (size_t item = 0; item < data.items.size(); ++item) {
        std::set<double> seen;
        for (size_t series = 0; series < data.series.size(); ++series) {
            double place = data.value(0, item, series);
            if (std::isnan(place) || seen.insert(place).second) continue;
            m_context.findings.error(m_data->place(0, item, series),
                                     "two hold place " + in_digits(place) + " at the same time",
                                     "give each a place of its own, or use lines");
            return;
        }
    }
}

void ChartReader::rates_only() {
    bool rates = m_reader.boolean("rate", false);
    if (rates || m_chart.notation == Notation::percent || m_chart.scale == ColourScale::categories)
        return;
    error("kind", "colouring regions by totals shows how large they are, not what is measured",
          "use bubbles; or give rates (a share, an amount for each person) and say rate = true");
}

void ChartReader::few_colours() {
    size_t count = m_chart.data.series.size();
    if (count <= most_colours) return;
    error("series",
          "these are " + in_digits(static_cast<double>(count)) +
              " series, more than colours can be told apart",
          "show at most 6 of them, or use multiples");
}

void ChartReader::none_below_the_axis() {
    const ChartData& data = m_chart.data;
    for (size_t state = 0; state < data.states.size(); ++state) {
        for (size_t i = 0; i < data.states[state].values.size(); ++i) {
            if (!(data.states[state].values[i] < m_chart.from)) continue;
            error("from",
                  "the axis begins at " + in_digits(m_chart.from) + ", above the value " +
                      in_digits(data.states[state].values[i]),
                  "let it begin below the smallest value");
            return;
        }
    }
}

}  // namespace vitrina::content
