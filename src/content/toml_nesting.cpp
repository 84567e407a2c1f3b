#include <algorithm>
#include <cstring>

#include "content/toml_file.h"
#include "pack/utf8.h"

namespace vitrina::content {
namespace {

// Walks over TOML as characters: strings and comments are skipped, brackets and dots counted. It
// need not judge whether the text is TOML at all; that is the parser's work.
class NestingScan {
  public:
    explicit NestingScan(std::string_view text) : m_text(text) {}

    // Offset of the first character that goes too deep; npos when none does.
    size_t run() {
        while (m_at < m_text.size()) {
            size_t here = m_at;
            step();
            if (m_depth > deepest_nesting || m_dots > deepest_nesting) return here;
        }
        return std::string_view::npos;
    }

  private:
    void step() {
        char c = m_text[m_at];
        if (c == '#') {
            m_at = std::min(m_text.find_first_of("\n\v\f\r", m_at), m_text.size());
        } else if (c == '"' || c == '\'') {
            skip_string(c);
        } else {
            count(c);
            ++m_at;
        }
    }

    void count(char c) {
        if (c == '[' || c == '{') ++m_depth;
        if ((c == ']' || c == '}') && m_depth > 0) --m_depth;
        if (c == '.') ++m_dots;
        if (std::strchr("\n=,[]{}", c) != nullptr) m_dots = 0;
    }

    void skip_string(char quote) {
        bool multi_line = m_text.substr(m_at, 3) == std::string(3, quote);
        std::string_view end = multi_line ? m_text.substr(m_at, 3) : m_text.substr(m_at, 1);
        for (m_at += end.size(); m_at < m_text.size(); ++m_at) {
            if (quote == '"' && m_text[m_at] == '\\') {
                ++m_at;
            } else if (m_text.substr(m_at, end.size()) == end) {
                m_at += end.size();
                // ''''' ends a string whose last characters are quotes.
                for (int i = 0; multi_line && i < 2 && m_text.substr(m_at, 1) == end.substr(0, 1);
                     ++i) {
                    ++m_at;
                }
                return;
            } else if (!multi_line && m_text[m_at] == '\n') {
                return;
            }
        }
    }

    std::string_view m_text;
    size_t m_at = 0;
    int m_depth = 0;
    int m_dots = 0;
};

}  // namespace

base::Result<void> check_toml_nesting(std::string_view text, const std::string& file) {
    size_t offset = NestingScan(text).run();
    if (offset == std::string_view::npos) return {};
    pack::Position position = pack::position_of(text, offset);
    return base::Error{{file, position.line, position.column},
                       "this is nested too deeply",
                       "at most " + std::to_string(deepest_nesting) + " levels are read"};
}

}  // namespace vitrina::content
