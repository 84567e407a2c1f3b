#include "content/table.h"

#include <algorithm>
#include <charconv>

#include "content/languages.h"
#include "content/nearest.h"

namespace vitrina::content {
namespace {

// "name" and "es" of "name.es"; the language is empty when there is none.
struct ColumnName {
    std::string base;
    std::string language;
};

ColumnName split(std::string_view name) {
    size_t dot = name.rfind('.');
    if (dot == name.npos) return {std::string(name), {}};
    return {std::string(name.substr(0, dot)), std::string(name.substr(dot + 1))};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), ',', '.');
    double number = 0;
    size_t sign = plain.starts_with('+') ? 1 : 0;
    bool is_plain = plain.find_first_not_of("+-.0123456789") == plain.npos &&
                    plain.find_first_of("+-", 1) == plain.npos && plain.size() < 32;
    auto end = std::from_chars(plain.data() + sign, plain.data() + plain.size(), number,
                               std::chars_format::fixed);
    bool is_number = is_plain && end.ec == std::errc() && end.ptr == plain.data() + plain.size();
    return is_number ? std::optional(number) : std::nullopt;
}

bool could_be_grouped(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    size_t mark = text.find_first_of(".,");
    if (mark == text.npos || mark == 0 || mark > 3 || text[0] == '0') return false;
    for (size_t i = mark; i < text.size(); i += 4) {
        bool is_group = (text[i] == '.' || text[i] == ',') && text.size() - i >= 4 &&
                        std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                    text.begin() + static_cast<std::ptrdiff_t>(i) + 4, is_digit);
        if (!is_group) return false;
    }
    return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(mark), is_digit);
}

std::optional<Table> Table::load(Context& context, const std::string& file, std::string what) {
    auto text = context.folder.read_text(file, pack::text_file_limit);
    auto csv = text ? parse_csv(*text, file) : base::Result<Csv>(text.error());
    if (!csv) {
        context.findings.error(csv.error());
        return std::nullopt;
    }
    if (csv->rows.empty()) {
        context.findings.error({file}, "the table is empty",
                               "write the names of the columns into the first row");
        return std::nullopt;
    }
    Table table(context, file, std::move(what));
    table.read_header(csv->rows.front());
    table.read_rows(*csv);
    return table;
}

void Table::read_header(const std::vector<Cell>& cells) {
    m_header = cells;
    for (size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        if (cell.text.empty()) continue;
        if (!m_columns.try_emplace(cell.text, i).second) {
            m_context.findings.error({m_file, cell.line, cell.column},
                                     "there are two columns " + in_quotes(cell.text),
                                     "delete one of them");
        }
    }
}

void Table::read_rows(Csv& csv) {
    for (size_t r = 1; r < csv.rows.size(); ++r) {
        std::vector<Cell>& row = csv.rows[r];
        base::Place place{m_file, row.front().line, row.front().column};
        if (row.size() != m_header.size()) {
            m_context.findings.error(
                place,
                "this row has " + std::to_string(row.size()) + " cells, the first row has " +
                    std::to_string(m_header.size()),
                "look for a missing or extra separator, or a text that needs quotes");
            m_left_out = true;
            continue;
        }
        for (size_t i = 0; i < row.size(); ++i) {
            if (!m_header[i].text.empty() || row[i].text.empty()) continue;
            m_context.findings.error({m_file, row[i].line, row[i].column},
                                     "the column of this cell has no name",
                                     "name it in the first row");
        }
        m_rows.push_back(std::move(row));
    }
}

std::optional<size_t> Table::find(const std::string& column) const {
    auto found = m_columns.find(column);
    return found == m_columns.end() ? std::nullopt : std::optional(found->second);
}

std::vector<size_t> Table::language_columns(const std::string& column) const {
    std::vector<size_t> found;
    std::string prefix = column + ".";
    for (auto one = m_columns.lower_bound(prefix);
         one != m_columns.end() && one->first.starts_with(prefix); ++one) {
        if (split(one->first).base == column) found.push_back(one->second);
    }
    return found;
}

bool Table::has_column(std::string_view name) const {
    std::string column(name);
    return find(column) || !language_columns(column).empty();
}

bool Table::need_column(const std::string& name) {
    m_known.insert(name);
    if (has_column(name)) return true;
    m_context.findings.error({m_file, m_header.front().line, m_header.front().column},
                             "there is no column " + in_quotes(name) + " for the " + m_what,
                             suggestion(name, columns(), "add it"));
    return false;
}

std::vector<std::string> Table::columns() const {
    std::vector<std::string> names;
    for (const auto& [name, index] : m_columns) names.push_back(split(name).base);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

const std::string& Table::cell(size_t row, const std::string& column) {
    static const std::string nothing;
    m_known.insert(column);
    auto index = find(column);
    return index ? m_rows[row][*index].text : nothing;
}

base::Place Table::place(size_t row, const std::string& column) const {
    auto index = find(column);
    auto languages = index ? std::vector<size_t>() : language_columns(column);
    const Cell& cell = m_rows[row][index ? *index : languages.empty() ? 0 : languages.front()];
    return {m_file, cell.line, cell.column};
}

void Table::report_missing(size_t row, const std::string& column) {
    if (!has_column(column)) return;  // reported once, by need_column
    m_context.findings.error(place(row, column), in_quotes(column) + " is empty in this row",
                             "fill it in");
}

std::string Table::id(size_t row, const std::string& column) {
    std::string id = cell(row, column);
    if (id.empty()) report_missing(row, column);
    check_id(m_context, id, place(row, column));
    return id;
}

Text Table::text(size_t row, const std::string& column, Need need, int readable_length) {
    m_known.insert(column);
    std::vector<Translation> translations;
    auto add = [&](size_t index, std::string language) {
        const Cell& cell = m_rows[row][index];
        translations.push_back({std::move(language), cell.text, {m_file, cell.line, cell.column}});
    };
    for (size_t index : language_columns(column)) add(index, split(m_header[index].text).language);
    if (auto index = find(column)) add(*index, {});
    Text text = localise(m_context, translations, place(row, column), column, readable_length);
    if (text.empty() && need == Need::required && !m_context.languages.empty())
        report_missing(row, column);
    return text;
}

int Table::reference(size_t row, const std::string& column, const Ids& ids, Need need) {
    const std::string& id = cell(row, column);
    if (!id.empty()) return ids.find(m_context, id, place(row, column));
    if (need == Need::required) report_missing(row, column);
    return -1;
}

std::optional<double> Table::number(size_t row, const std::string& column, NumberStyle style) {
    const std::string& text = cell(row, column);
    if (text.empty()) return std::nullopt;
    if (style == NumberStyle::amount && could_be_grouped(text)) {
        m_context.findings.error(
            place(row, column), in_quotes(text) + " can be read in two ways",
            "write whole numbers without separators, decimals with other than three digits");
        return std::nullopt;
    }
    auto number = parse_number(text);
    if (!number) {
        m_context.findings.error(place(row, column), in_quotes(text) + " is not a number",
                                 "write digits only, such as 1141748 or 25.5");
    }
    return number;
}

void Table::finish() {
    if (m_rows.empty()) return;
    std::vector<std::string> known(m_known.begin(), m_known.end());
    for (const Cell& cell : m_header) {
        ColumnName name = split(cell.text);
        if (cell.text.empty() || m_known.count(cell.text) > 0) continue;
        base::Place place{m_file, cell.line, cell.column};
        if (m_known.count(name.base) == 0) {
            m_context.findings.warning(
                place, "nothing uses the column " + in_quotes(cell.text),
                suggestion(name.base, known, "delete it, or name it as a field of the map"));
        } else if (!is_language(name.language)) {
            m_context.findings.error(place, in_quotes(name.language) + " is not a language",
                                     "write a tag such as “es” or “pt-BR”");
        }
    }
}

}  // namespace vitrina::content
