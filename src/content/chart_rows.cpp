#include "content/chart_rows.h"

#include <charconv>
#include <cmath>
#include <deque>

#include "content/table.h"

namespace vitrina::content {
namespace {

constexpr double huge = 1e15;

// Rows written into the story: [[story.chart.items]] or items = [ { ... } ].
class InlineRows : public ChartRows {
  public:
    InlineRows(Context& context, const std::vector<const Value*>& items) {
        for (const Value* item : items) m_readers.emplace_back(context, *item, "item");
    }
    size_t size() const override { return m_readers.size(); }
    base::Place place(size_t row, const std::string& column) const override {
        return m_readers[row].place(column);
    }
    bool has(size_t row, const std::string& column) const override {
        return m_readers[row].has(column);
    }
    Text text(size_t row, const std::string& column, Need need, int readable_length) override {
        return m_readers[row].text(column, need, readable_length);
    }
    std::string word(size_t row, const std::string& column) override {
        const Value* value = m_readers[row].find(column, Need::optional);
        if (!value) return {};
        if (value->kind == Value::Kind::text || value->kind == Value::Kind::date)
            return value->text;
        if (value->kind == Value::Kind::boolean) return value->flag ? "true" : "";
        bool number = value->kind == Value::Kind::integer || value->kind == Value::Kind::real;
        return number ? in_digits(value->number) : std::string("?");
    }
    double number(size_t row, const std::string& column) override {
        return m_readers[row].number(column, Need::optional, missing, -huge, huge);
    }
    int reference(size_t row, const std::string& column, const Ids& ids, Need need) override {
        return m_readers[row].reference(column, ids, need);
    }
    void finish() override {
        for (Reader& reader : m_readers) reader.finish();
    }

  private:
    std::deque<Reader> m_readers;
};

class TableRows : public ChartRows {
  public:
    TableRows(Context& context, Table table) : m_context(context), m_table(std::move(table)) {}
    size_t size() const override { return m_table.rows(); }
    base::Place place(size_t row, const std::string& column) const override {
        return m_table.place(row, column);
    }
    bool has(size_t, const std::string& column) const override {
        return m_table.has_column(column);
    }
    Text text(size_t row, const std::string& column, Need need, int readable_length) override {
        if (!m_table.has_column(column)) {
            if (need == Need::required && row == 0) m_table.need_column(column);
            return {};
        }
        // An empty cell of an optional column is no text that lacks a translation.
        return m_table.text(row, column, need, readable_length);
    }
    std::string word(size_t row, const std::string& column) override {
        return m_table.cell(row, column);
    }
    double number(size_t row, const std::string& column) override {
        auto value = m_table.number(row, column, Table::NumberStyle::amount);
        if (!value) return missing;
        if (std::abs(*value) <= huge) return *value;
        m_context.findings.error(place(row, column), "this number is larger than 10^15",
                                 "state it in a larger unit");
        return missing;
    }
    int reference(size_t row, const std::string& column, const Ids& ids, Need need) override {
        return m_table.reference(row, column, ids, need);
    }
    void finish() override { m_table.finish(); }

  private:
    Context& m_context;
    Table m_table;
};

// The next part of a date; -1 when there is none.
int part(std::string_view& text) {
    int value = -1;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc()) return -1;
    text.remove_prefix(static_cast<size_t>(end - text.data()));
    return value;
}

bool take_dash(std::string_view& text) {
    if (text.empty() || text.front() != '-') return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

std::unique_ptr<ChartRows> ChartRows::open(Context& context, Reader& chart) {
    std::string file = chart.string("data", Need::optional);
    auto items = chart.items("items", Need::optional);
    if (!file.empty() && chart.has("items")) {
        context.findings.error(chart.place("items"), "this chart has both items and a table",
                               "keep one of them");
        return nullptr;
    }
    if (!file.empty()) {
        auto table = Table::load(context, file, "chart");
        if (!table) return nullptr;
        return std::make_unique<TableRows>(context, std::move(*table));
    }
    if (chart.has("items")) return std::make_unique<InlineRows>(context, items);
    context.findings.error(chart.place("kind"), "this chart has no data",
                           "write “items”, or name a table with “data”");
    return nullptr;
}

std::optional<StatedTime> parse_moment(std::string_view text) {
    bool before = take_dash(text);
    int year = part(text);
    if (year < 0 || year > 999999) return std::nullopt;
    double moment = before ? -year : year;
    if (text.empty()) return StatedTime{moment};
    if (text.front() == '.') {  // 2012.5
        auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), moment);
        double fraction = moment;
        if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
        return StatedTime{(before ? -1 : 1) * (year + fraction)};
    }
    if (!take_dash(text)) return std::nullopt;
    int month = part(text);
    if (month < 1 || month > 12) return std::nullopt;
    moment += (month - 1) / 12.0;
    if (text.empty()) return StatedTime{moment, month};
    if (!take_dash(text)) return std::nullopt;
    int day = part(text);
    if (day < 1 || day > 31 || !text.empty()) return std::nullopt;
    return StatedTime{moment + (day - 1) / 372.0, month, day};
}

}  // namespace vitrina::content
