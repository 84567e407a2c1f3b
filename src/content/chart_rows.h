#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "content/chart.h"
#include "content/context.h"
#include "content/ids.h"
#include "content/reader.h"

namespace vitrina::content {

// The rows of a chart's data, whether they stand in the story or in a CSV table of the pack: both
// have the same columns.
class ChartRows {
  public:
    // `items` of the chart, or the table that `data` names; null, reported, when neither or both
    // can be read.
    static std::unique_ptr<ChartRows> open(Context& context, Reader& chart);
    virtual ~ChartRows() = default;

    virtual size_t size() const = 0;
    virtual base::Place place(size_t row, const std::string& column) const = 0;
    virtual bool has(size_t row, const std::string& column) const = 0;
    virtual Text text(size_t row, const std::string& column, Need need, int readable_length) = 0;
    // A word or a number as it stands there; "" when the cell is empty.
    virtual std::string word(size_t row, const std::string& column) = 0;
    // `missing` for a cell that is empty or, reported, not a number.
    virtual double number(size_t row, const std::string& column) = 0;
    // -1 for a cell that is empty (reported when it is needed) or names nothing (reported).
    virtual int reference(size_t row, const std::string& column, const Ids& ids, Need need) = 0;
    // Reports the columns that nobody asked for.
    virtual void finish() = 0;
};

// A time as a cell states it: in years, 2012.5 being the middle of 2012, and its month and day from
// 1, 0 where it states none.
struct StatedTime {
    double at = 0;
    int month = 0, day = 0;
};

// "2012", "2012-06" or "2012-06-15"; nothing when it is none.
std::optional<StatedTime> parse_moment(std::string_view text);

}  // namespace vitrina::content
