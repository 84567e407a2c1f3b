#include "content/csv.h"

#include <algorithm>
#include <optional>

namespace vitrina::content {
namespace {

char separator_of(std::string_view text) {
    bool quoted = false;
    bool has_tab = false;
    for (char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n') break;
        if (c == ';') return ';';
        has_tab = has_tab || c == '\t';
    }
    return has_tab ? '\t' : ',';
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    size_t begin = text.find_first_not_of(blanks);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

class CsvParser {
  public:
    CsvParser(std::string_view text, const std::string& file)
        : m_text(text), m_file(file), m_separator(separator_of(text)) {}

    base::Result<Csv> run() {
        Csv csv;
        csv.separator = m_separator;
        while (m_at < m_text.size()) {
            std::vector<Cell> row = read_row();
            if (m_error) return *m_error;
            bool has_text = std::any_of(row.begin(), row.end(),
                                        [](const Cell& cell) { return !cell.text.empty(); });
            if (has_text) csv.rows.push_back(std::move(row));
        }
        return csv;
    }

  private:
    bool at_end_of_row() const { return m_at >= m_text.size() || m_text[m_at] == '\n'; }

    std::vector<Cell> read_row() {
        std::vector<Cell> row;
        while (true) {
            row.push_back(read_cell());
            if (m_error || at_end_of_row()) break;
            advance();  // over the separator
        }
        if (m_at < m_text.size()) advance();  // over the line feed
        return row;
    }

    Cell read_cell() {
        Cell cell{{}, m_line, m_column};
        while (!at_end_of_row() && m_text[m_at] == ' ') advance();
        std::string content =
            !at_end_of_row() && m_text[m_at] == '"' ? read_quoted() : read_plain();
        cell.text = trimmed(content);
        return cell;
    }

    std::string read_plain() {
        size_t begin = m_at;
        while (!at_end_of_row() && m_text[m_at] != m_separator) {
            if (m_text[m_at] == '"') {
                fail(m_line, m_column, "there is a quote inside a cell",
                     "put the cell in quotes and double the quote");
                break;
            }
            advance();
        }
        return std::string(m_text.substr(begin, m_at - begin));
    }

    std::string read_quoted() {
        int line = m_line, column = m_column;
        std::string content;
        for (advance(); m_at < m_text.size(); advance()) {
            if (m_text[m_at] != '"') {
                content += m_text[m_at];
            } else if (m_text.substr(m_at, 2) == "\"\"") {
                advance();
                content += '"';
            } else {
                advance();
                skip_blanks_after_quote();
                return content;
            }
        }
        fail(line, column, "this quote is never closed", "add the closing quote");
        return content;
    }

    void skip_blanks_after_quote() {
        while (!at_end_of_row() && (m_text[m_at] == ' ' || m_text[m_at] == '\r')) advance();
        if (at_end_of_row() || m_text[m_at] == m_separator) return;
        fail(m_line, m_column, "there is text after a closing quote",
             "double the quotes inside the cell");
    }

    void advance() {
        auto c = static_cast<unsigned char>(m_text[m_at++]);
        if (c == '\n') {
            ++m_line;
            m_column = 1;
        } else if (m_at >= m_text.size() ||
                   (static_cast<unsigned char>(m_text[m_at]) & 0xC0) != 0x80) {
            ++m_column;
        }
    }

    void fail(int line, int column, std::string what, std::string remedy) {
        if (!m_error)
            m_error = base::Error{{m_file, line, column}, std::move(what), std::move(remedy)};
    }

    std::string_view m_text;
    const std::string& m_file;
    char m_separator;
    size_t m_at = 0;
    int m_line = 1;
    int m_column = 1;
    std::optional<base::Error> m_error;
};

}  // namespace

base::Result<Csv> parse_csv(std::string_view text, const std::string& file) {
    return CsvParser(text, file).run();
}

}  // namespace vitrina::content
