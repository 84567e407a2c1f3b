#include "content/pseudo.h"

#include <algorithm>
#include <cmath>

#include "pack/utf8.h"

namespace vitrina::content {
namespace {

constexpr double growth = 1.4;
constexpr size_t brackets = 2;

struct Accented {
    char plain;
    std::string_view accented;
};
constexpr Accented accents[] = {
    {'a', "å"}, {'c', "ç"}, {'d', "ď"}, {'e', "é"}, {'i', "î"}, {'n', "ñ"}, {'o', "ö"}, {'s', "š"},
    {'u', "ü"}, {'y', "ý"}, {'z', "ž"}, {'A', "Å"}, {'C', "Ç"}, {'E', "É"}, {'G', "Ğ"}, {'I', "Î"},
    {'N', "Ñ"}, {'O', "Õ"}, {'R', "Ř"}, {'S', "Š"}, {'U', "Ü"}, {'Y', "Ý"}, {'Z', "Ž"}};

bool is_vowel(char c) {
    return std::string_view("aeiouAEIOU").find(c) != std::string_view::npos;
}

bool is_space(char c) {
    return c == ' ' || c == '\n';
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Names, numbers, addresses and what the program fills in.
bool stays(std::string_view word) {
    bool has_sign = word.find_first_of("{}@#/_") != std::string_view::npos;
    bool has_digit = std::any_of(word.begin(), word.end(), is_digit);
    return has_sign || has_digit || std::count_if(word.begin(), word.end(), is_capital) > 1;
}

// Writes words, and makes up for those that stay by longer ones.
class PseudoWriter {
  public:
    void word(std::string_view word) {
        m_read += pack::length(word);
        if (stays(word)) {
            m_text += word;
            m_written += pack::length(word);
            return;
        }
        for (char c : word) letter(c);
    }
    void space(char c) {
        ++m_read;
        ++m_written;
        m_text += c;
    }
    // What is still to come is added at the end, as words of ordinary length.
    std::string finished() && {
        size_t wanted = static_cast<size_t>(std::lround(growth * static_cast<double>(m_read)));
        for (size_t i = 0; m_written + brackets < wanted; ++i, ++m_written) {
            bool word_begins = i % 7 == 0 && m_written + brackets + 1 < wanted;
            m_text += word_begins ? " " : "é";
        }
        return "[" + m_text + "]";
    }

  private:
    void letter(char c) {
        auto found = std::find_if(std::begin(accents), std::end(accents),
                                  [c](const Accented& one) { return one.plain == c; });
        bool known = found != std::end(accents);
        std::string_view written = known ? found->accented : std::string_view(&c, 1);
        m_text += written;
        bool begins_character = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (begins_character) ++m_written;
        bool is_late =
            static_cast<double>(m_written + brackets) < growth * static_cast<double>(m_read);
        if (!is_vowel(c) || is_capital(c) || !is_late) return;
        m_text += written;
        ++m_written;
    }

    std::string m_text;
    size_t m_read = 0, m_written = 0;  // characters
};

}  // namespace

LanguageInfo describe_pseudo_language(const LanguageInfo& like) {
    LanguageInfo language = like;
    language.tag = pseudo_language;
    language.code = "QPS";
    language.name = pseudo_localised("Pseudo");
    return language;
}

std::string pseudo_localised(std::string_view text) {
    if (text.empty()) return {};
    PseudoWriter writer;
    for (size_t at = 0; at < text.size();) {
        size_t end = at;
        while (end < text.size() && !is_space(text[end])) ++end;
        if (end > at) writer.word(text.substr(at, end - at));
        if (end < text.size()) writer.space(text[end]);
        at = end + 1;
    }
    return std::move(writer).finished();
}

}  // namespace vitrina::content
