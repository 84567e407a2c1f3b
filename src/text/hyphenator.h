#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct _HyphenDict;

namespace vitrina::text {

// Divides the words of one language by its patterns, such as those of Debian's hyphen-es. The
// patterns are read when the first word is looked at; without any, no word is divided.
class Hyphenator {
  public:
    // For "pt-BR", and for "pt" where Brazil is its likely country, the first of hyph_pt_BR.dic and
    // hyph_pt.dic in each of the folders.
    Hyphenator(std::string_view language, std::span<const std::string> folders);
    ~Hyphenator();
    Hyphenator(Hyphenator&&) noexcept;
    Hyphenator& operator=(Hyphenator&&) noexcept;

    // Positions (UTF-16 units) at which a word of running text may be divided, ascending: three
    // letters at least stay before it and three go to the next line. Words with capitals are names
    // and stay whole, and so do short words and those with a digit, a sign or a hyphen at their
    // side.
    std::vector<int> find(const std::u16string& text);

    // Whether a line that begins after a hyphen of the word itself begins with another one, as in
    // Portuguese: guarda-/-chuva.
    bool repeats_hyphen() const { return m_repeats_hyphen; }

  private:
    struct Close {
        void operator()(_HyphenDict* patterns) const;
    };
    _HyphenDict* patterns();
    void divide(const std::u16string& text, int start, int end, std::vector<int>& positions);

    std::vector<std::string> m_candidates;  // files, best first; empty once tried
    std::unique_ptr<_HyphenDict, Close> m_patterns;
    bool m_repeats_hyphen = false;
};

}  // namespace vitrina::text
