#pragma once

#include "content/chart.h"
#include "content/chart_rows.h"
#include "content/readers.h"

namespace vitrina::content {

// What a kind of chart needs of its rows beside their labels.
struct DataNeeds {
    bool values = true;
    bool times = false;    // a column `at`
    bool regions = false;  // a column `region`; labels are the regions' names where none is given
    bool targets = false;  // a column `target`
};

// The rows, series and states of a chart, and the places of its values for later checks.
class ChartDataReader {
  public:
    ChartDataReader(Context& context, Reader& chart, const Indexes& indexes, const Map* map,
                    DataNeeds needs)
        : m_context(context), m_chart(chart), m_indexes(indexes), m_map(map), m_needs(needs) {}

    // Faults are reported; the data is then empty or lacks what could not be read.
    ChartData read();

    // Where a value or the time of an item stands, for messages.
    base::Place place(size_t state, size_t item, size_t series = 0) const;
    base::Place place_of(size_t item, const std::string& column) const {
        return m_rows->place(item, column);
    }

  private:
    void read_series(ChartData& data);
    void read_states(ChartData& data);
    void read_item(ChartData& data, size_t row);
    void read_comparator(ChartData::Item& item, size_t row);
    void read_time(ChartData::Item& item, size_t row);
    void read_region(ChartData::Item& item, size_t row);
    void read_values(ChartData& data);
    std::string column(size_t state, size_t series) const;

    Context& m_context;
    Reader& m_chart;
    const Indexes& m_indexes;
    const Map* m_map;
    DataNeeds m_needs;
    std::unique_ptr<ChartRows> m_rows;
    std::vector<std::string> m_columns;   // by series
    std::vector<std::string> m_suffixes;  // by state
};

}  // namespace vitrina::content
