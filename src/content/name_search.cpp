#include "content/name_search.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace vitrina::content {

namespace {

enum class Found { no, later_word, beginning };

Found find(const std::string& name, const std::string& letters) {
    for (size_t at = name.find(letters); at != std::string::npos; at = name.find(letters, at + 1)) {
        if (at == 0) return Found::beginning;
        if (name[at - 1] == ' ') return Found::later_word;
    }
    return Found::no;
}

Found find(const std::vector<std::string>& names, const std::string& letters) {
    Found best = Found::no;
    for (const std::string& name : names) best = std::max(best, find(name, letters));
    return best;
}

}  // namespace

std::string folded(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto* split = icu::Normalizer2::getNFDInstance(status);
    auto read = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    icu::UnicodeString split_text = split->normalize(fold->normalize(read, status), status);
    icu::UnicodeString result;
    for (int32_t i = 0; i < split_text.length(); i = split_text.moveIndex32(i, 1)) {
        UChar32 c = split_text.char32At(i);
        if (u_charType(c) == U_NON_SPACING_MARK) continue;
        if (u_isalnum(c) || u_charType(c) == U_COMBINING_SPACING_MARK) {
            result.append(c);
        } else if (!result.isEmpty() && !result.endsWith(u' ')) {
            result.append(u' ');
        }
    }
    std::string folded;
    result.toUTF8String(folded);
    return folded;
}

NameSearch::NameSearch(const std::vector<const Text*>& names) {
    for (const Text* name : names) {
        auto& all = m_names.emplace_back();
        for (const std::string& value : name->values) all.push_back(folded(value));
    }
}

std::vector<int> NameSearch::matches(std::string_view letters) const {
    std::string wanted = folded(letters);
    std::vector<int> first, later;
    for (size_t i = 0; i < m_names.size(); ++i) {
        Found found = wanted.empty() ? Found::beginning : find(m_names[i], wanted);
        if (found != Found::no)
            (found == Found::beginning ? first : later).push_back(static_cast<int>(i));
    }
    first.insert(first.end(), later.begin(), later.end());
    return first;
}

bool NameSearch::leads_on(std::string_view letters) const {
    std::string wanted = folded(letters);
    return std::any_of(m_names.begin(), m_names.end(),
                       [&](const auto& names) { return find(names, wanted) != Found::no; });
}

}  // namespace vitrina::content
