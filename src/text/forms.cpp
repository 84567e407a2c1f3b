#include "text/forms.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/unicode.h"

namespace vitrina::text {

namespace {

using View = std::u16string_view;

struct Word {
    size_t start = 0;
    size_t end = 0;
};

// Stretches of units for which `belongs` holds.
template <typename Belongs>
std::vector<Word> stretches(View text, Belongs belongs) {
    std::vector<Word> found;
    for (size_t at = 0; at < text.size();) {
        size_t end = at;
        while (end < text.size() && belongs(text[end])) ++end;
        if (end > at) found.push_back({at, end});
        at = std::max(end, at + 1);
    }
    return found;
}

bool is_capital_word(View word) {
    bool tall = false, punctuated = false;
    for (char16_t unit : word) {
        bool capital = is_upper_case(unit) || is_digit(unit);
        if (is_letter(unit) && !capital) return false;
        tall = tall || capital;
        punctuated = punctuated || !capital;
    }
    return tall && punctuated;
}

Form form(Form::Kind kind, size_t start, size_t end) {
    return {kind, static_cast<int>(start), static_cast<int>(end)};
}

// Length of the ordinal's letters at the end of "21st" or "3.er"; 0 when it is none.
size_t ordinal_letters(View word) {
    constexpr std::array<View, 5> endings = {u"st", u"nd", u"rd", u"th", u".er"};
    for (View ending : endings) {
        size_t digits = word.size() - std::min(ending.size(), word.size());
        bool number = digits > 0 && std::all_of(word.begin(), word.begin() + digits,
                                                [](char16_t u) { return is_digit(u); });
        if (number && word.substr(digits) == ending) return 2;
    }
    return 0;
}

char16_t raised_digit(char16_t digit) {
    return digit == u'2' ? u'\u00B2' : u'\u00B3';
}

bool is_measure(View word) {
    constexpr std::array<View, 6> lengths = {u"m", u"km", u"cm", u"mm", u"dm", u"hm"};
    if (word.size() < 2 || (word.back() != u'2' && word.back() != u'3')) return false;
    View length = word.substr(0, word.size() - 1);
    return std::find(lengths.begin(), lengths.end(), length) != lengths.end();
}

bool is_formula(View word) {
    constexpr std::array<View, 8> known = {u"CO2", u"H2O", u"N2O", u"NO2",
                                           u"SO2", u"CH4", u"O3",  u"O2"};
    return std::find(known.begin(), known.end(), word) != known.end();
}

bool is_letter_or_digit(char16_t unit) {
    return is_letter(unit) || is_digit(unit);
}

}  // namespace

std::vector<Form> find_forms(const std::u16string& text, bool all_capitals) {
    std::vector<Form> forms;
    if (all_capitals) forms.push_back(form(Form::Kind::capitals, 0, text.size()));
    auto in_word = [](char16_t unit) { return !is_space(unit); };
    for (Word word : stretches(text, in_word)) {
        View letters = View(text).substr(word.start, word.end - word.start);
        if (!all_capitals && is_capital_word(letters))
            forms.push_back(form(Form::Kind::capitals, word.start, word.end));
        size_t last = letters.find_last_not_of(u".,;:!?)");
        size_t end = last == View::npos ? word.end : word.start + last + 1;
        size_t raised = ordinal_letters(View(text).substr(word.start, end - word.start));
        if (raised > 0) forms.push_back(form(Form::Kind::raised, end - raised, end));
    }
    return forms;
}

std::u16string with_script_digits(std::u16string text) {
    for (Word word : stretches(text, is_letter_or_digit)) {
        View letters = View(text).substr(word.start, word.end - word.start);
        if (is_measure(letters)) text[word.end - 1] = raised_digit(text[word.end - 1]);
        if (!is_formula(letters)) continue;
        for (size_t at = word.start; at < word.end; ++at) {
            if (is_digit(text[at])) text[at] = static_cast<char16_t>(0x2080 + (text[at] - u'0'));
        }
    }
    return text;
}

}  // namespace vitrina::text
