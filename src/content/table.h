#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/context.h"
#include "content/csv.h"
#include "content/ids.h"
#include "content/reader.h"

namespace vitrina::content {

// A CSV table of the pack with named columns: the counterpart of Reader for rows. Columns are asked
// for by their base name; "name" finds "name.es", "name.pt" and "name".
class Table {
  public:
    // Reads the file and checks its header and the lengths of its rows; faults are reported and
    // rows with faults left out. Nothing when the file cannot be read at all.
    static std::optional<Table> load(Context& context, const std::string& file, std::string what);

    // Whether rows with faults were left out, so that ids may be missing.
    bool is_incomplete() const { return m_left_out; }
    size_t rows() const { return m_rows.size(); }
    bool has_column(std::string_view name) const;
    // Whether there is a column of the name, or of "name.LANGUAGE"; reported when there is none.
    bool need_column(const std::string& name);
    std::vector<std::string> columns() const;  // base names

    // Cells of a row; empty when there is no such column.
    const std::string& cell(size_t row, const std::string& column);
    base::Place place(size_t row, const std::string& column) const;
    std::string id(size_t row, const std::string& column);
    Text text(size_t row, const std::string& column, Need need, int readable_length);
    int reference(size_t row, const std::string& column, const Ids& ids, Need need);
    // A number, nothing when the cell is empty or, reported, not one. With `coordinate` a point or
    // comma is always the decimal sign; without, "60.000" is reported as ambiguous.
    enum class NumberStyle { amount, coordinate };
    std::optional<double> number(size_t row, const std::string& column, NumberStyle style);

    // Reports the columns that nobody asked for.
    void finish();

  private:
    Table(Context& context, std::string file, std::string what)
        : m_context(context), m_file(std::move(file)), m_what(std::move(what)) {}
    void read_header(const std::vector<Cell>& cells);
    void read_rows(Csv& csv);
    std::vector<size_t> language_columns(const std::string& column) const;
    std::optional<size_t> find(const std::string& column) const;
    void report_missing(size_t row, const std::string& column);

    Context& m_context;
    std::string m_file;
    std::string m_what;
    std::vector<Cell> m_header;
    std::map<std::string, size_t, std::less<>> m_columns;
    std::vector<std::vector<Cell>> m_rows;
    std::set<std::string> m_known;
    bool m_left_out = false;
};

// The number in a cell as people write it: digits, perhaps a sign, a decimal point or comma.
std::optional<double> parse_number(std::string_view text);

// Whether the digits could as well be grouped by thousands: "60.000", "1,141,748".
bool could_be_grouped(std::string_view text);

}  // namespace vitrina::content
