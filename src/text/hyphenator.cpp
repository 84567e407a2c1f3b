#include "text/hyphenator.h"

#include <hyphen.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "text/unicode.h"

namespace vitrina::text {

namespace {

constexpr int fewest_letters = 6;  // of a word that is divided at all
constexpr int most_letters = 60;
constexpr int least_before = 3;
constexpr int least_after = 3;
static_assert(least_before + least_after <= fewest_letters);

// What may stand beside a word of running text: spaces, and punctuation that is not part of it.
bool may_adjoin(char16_t unit) {
    constexpr std::u16string_view punctuation =
        u".,;:!?\u00A1\u00BF()[]\u00AB\u00BB\u201C\u201D\u2018\u2019\u2026\u2014\"";
    return is_space(unit) || punctuation.find(unit) != std::u16string_view::npos;
}

// A full stop inside ("segib.org") does not end a word.
bool ends_word(const std::u16string& text, int end) {
    auto length = static_cast<int>(text.size());
    if (end == length) return true;
    if (!may_adjoin(text[end])) return false;
    return end + 1 == length || !is_letter(text[end + 1]) || text[end] != u'.';
}

bool begins_word(const std::u16string& text, int start) {
    if (start == 0) return true;
    char16_t before = text[start - 1];
    bool bound = before == 0xA0 || before == 0x202F;  // to a number, most often
    if (bound || !may_adjoin(before)) return false;
    return start == 1 || !is_letter(text[start - 2]) || is_space(text[start - 1]);
}

bool lower_case(const std::u16string& text, int start, int end) {
    return std::all_of(text.begin() + start, text.begin() + end, is_lower_case);
}

}  // namespace

Hyphenator::Hyphenator(std::string_view language, std::span<const std::string> folders) {
    std::string tongue(language.substr(0, language.find('-')));
    std::string country = country_of_language(language);
    for (const std::string& folder : folders) {
        if (tongue.empty()) break;
        if (!country.empty())
            m_candidates.push_back(folder + "/hyph_" + tongue + "_" + country + ".dic");
        m_candidates.push_back(folder + "/hyph_" + tongue + ".dic");
    }
    constexpr std::array repeating = {"pt", "gl", "pl", "cs", "sk"};
    m_repeats_hyphen = std::find(repeating.begin(), repeating.end(), tongue) != repeating.end();
}

Hyphenator::~Hyphenator() = default;
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;

void Hyphenator::Close::operator()(_HyphenDict* patterns) const {
    hnj_hyphen_free(patterns);
}

_HyphenDict* Hyphenator::patterns() {
    for (const std::string& file : m_candidates) {
        std::error_code unreadable;
        if (!std::filesystem::is_regular_file(file, unreadable)) continue;
        m_patterns.reset(hnj_hyphen_load(file.c_str()));
        if (m_patterns) break;
    }
    m_candidates.clear();
    return m_patterns.get();
}

std::vector<int> Hyphenator::find(const std::u16string& text) {
    std::vector<int> positions;
    auto length = static_cast<int>(text.size());
    for (int start = 0; start < length;) {
        int end = start;
        while (end < length && is_letter(text[end])) ++end;
        bool wanted = end - start >= fewest_letters && end - start <= most_letters &&
                      begins_word(text, start) && ends_word(text, end) &&
                      lower_case(text, start, end);
        if (wanted) divide(text, start, end, positions);
        start = std::max(end, start + 1);
    }
    return positions;
}

void Hyphenator::divide(const std::u16string& text, int start, int end,
                        std::vector<int>& positions) {
    _HyphenDict* dictionary = patterns();
    if (dictionary == nullptr) return;
    std::string word = encoded(text.substr(start, end - start), dictionary->cset);
    if (word.empty()) return;
    std::vector<char> marks(word.size() + 5, '0');
    char** replaced = nullptr;  // spellings that change at the hyphen: none of these is used
    int* where = nullptr;
    int* cut = nullptr;
    int failed =
        hnj_hyphen_hyphenate3(dictionary, word.c_str(), static_cast<int>(word.size()), marks.data(),
                              nullptr, &replaced, &where, &cut, least_before, least_after, 0, 0);
    for (int letters = least_before; failed == 0 && letters <= end - start - least_after;
         ++letters) {
        bool respelt = replaced != nullptr && replaced[letters - 1] != nullptr;
        bool may_divide = (marks[static_cast<size_t>(letters - 1)] - '0') % 2 != 0;
        if (may_divide && !respelt) positions.push_back(start + letters);
    }
    for (int i = 0; replaced != nullptr && i < static_cast<int>(word.size()); ++i)
        std::free(replaced[i]);
    std::free(static_cast<void*>(replaced));
    std::free(where);
    std::free(cut);
}

}  // namespace vitrina::text
