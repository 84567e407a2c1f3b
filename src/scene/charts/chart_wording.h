#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/exhibit.h"
#include "content/number_format.h"
#include "scene/charts/chart_legend.h"
#include "scene/charts/chart_places.h"
#include "scene/charts/scale.h"

namespace vitrina::scene {

// Everything about one chart that is composed once and not in every frame: its values as they are
// written in one language, its scale, the ids of its nodes.
struct ChartWording {
    std::vector<std::string> values;         // state by state, item by item, series by series
    std::vector<std::string> spoken;         // the same, "more than" in words
    std::vector<std::string> comparators;    // by item, "More than"; empty for exact ones
    std::vector<std::string> times;          // by item, as exactly as it is stated: "jun 2012"
    std::vector<std::string> symbol_counts;  // pictogram: "6 × 10 = 60" for so many symbols
    std::vector<std::string> item_ids;       // "item:1"
    std::vector<std::string> state_ids;      // "state:1"
    std::vector<std::string> totals;         // state by state, item by item: the sum of its series
    std::string widest_value, widest_total;  // as near as can be told without type
    std::string zero_written, largest_written;
    Scale scale;                                    // over all states, zero within it
    Scale stacked;                                  // over the sums of each item's series
    std::vector<std::string> ticks, stacked_ticks;  // as written
    double largest = 0;                             // of all finite values, 0 when there is none
    double smallest = 0;
    ChartLegend legend;
    double largest_total = 0;
    std::vector<double> series_largest;  // of each series

    const std::string& value(const content::ChartData& data, size_t state, size_t item,
                             size_t series = 0) const {
        return values[(state * data.items.size() + item) * data.series.size() + series];
    }
    const std::string& said(const content::ChartData& data, size_t state, size_t item,
                            size_t series = 0) const {
        return spoken[(state * data.items.size() + item) * data.series.size() + series];
    }
    const std::string& total(const content::ChartData& data, size_t state, size_t item) const {
        return totals[state * data.items.size() + item];
    }
};

// The wordings of the charts shown last; older ones are let go, so that memory grows with what is
// shown and not with the pack. Not thread-safe.
class ChartWordings {
  public:
    explicit ChartWordings(const content::Exhibit& exhibit);
    ~ChartWordings();

    // The reference stays good until `kept` other charts have been asked for.
    const ChartWording& of(int story, content::Language language);

    ChartPlaces& places() { return m_places; }

  private:
    static constexpr size_t kept = 6;
    struct Entry {
        int story = -1;
        content::Language language = 0;
        long used = 0;
        std::unique_ptr<ChartWording> wording;
    };
    content::NumberFormats& formats(content::Language language);

    const content::Exhibit& m_exhibit;
    std::vector<std::optional<content::NumberFormats>> m_formats;  // by language
    std::vector<Entry> m_entries;
    long m_clock = 0;
    ChartPlaces m_places;
};

}  // namespace vitrina::scene
