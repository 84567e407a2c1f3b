#include "text/cohesion.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/unicode.h"

namespace vitrina::text {

namespace {

using View = std::u16string_view;

bool contains(View list, char16_t unit) {
    return list.find(unit) != View::npos;
}

// The word that ends at `end`, without the white space around it.
View word_before(View text, size_t end) {
    while (end > 0 && is_space(text[end - 1])) --end;
    size_t start = end;
    while (start > 0 && !is_space(text[start - 1])) --start;
    return text.substr(start, end - start);
}

View word_after(View text, size_t start) {
    size_t end = start;
    while (end < text.size() && !is_space(text[end])) ++end;
    return text.substr(start, end - start);
}

bool is_plain_number(View word, size_t most_digits) {
    return !word.empty() && word.size() <= most_digits &&
           std::all_of(word.begin(), word.end(), [](char16_t u) { return is_digit(u); });
}

bool is_year(View word) {
    return word.size() == 4 && is_plain_number(word, 4) && (word[0] == u'1' || word[0] == u'2');
}

// "60.000", "+25", "3-4", "1.º": ends like a number and has a digit.
bool is_number(View word) {
    if (word.empty()) return false;
    bool ends_so = is_digit(word.back()) || contains(u"\u00BA\u00AA%", word.back());
    bool letters = std::any_of(word.begin(), word.end(), [](char16_t u) {
        return is_letter(u) && !contains(u"\u00BA\u00AA", u);
    });
    return ends_so && !letters &&
           std::any_of(word.begin(), word.end(), [](char16_t u) { return is_digit(u); });
}

bool begins_with_digit(View word) {
    size_t first = word.find_first_not_of(u"+-\u2212\u2248(");
    return first != View::npos && is_digit(word[first]);
}

// Abbreviations that a number follows, in the languages of the Latin script.
bool announces_number(View word) {
    constexpr std::array<View, 18> known = {
        u"n.",        u"n.\u00BA", u"n\u00BA", u"n\u00B0", u"no.",       u"nr.",
        u"n\u00FAm.", u"num.",     u"p.",      u"pp.",     u"p\u00E1g.", u"p\u00E1gs.",
        u"art.",      u"vol.",     u"fig.",    u"cap.",    u"ca.",       u"c."};
    std::u16string lower;
    for (char16_t unit : word) lower += static_cast<char16_t>(to_lower_case(unit));
    return std::find(known.begin(), known.end(), lower) != known.end();
}

// "€", "R$", "№", "+", "≈" alone.
bool is_sign_before_number(View word) {
    return !word.empty() && contains(
                                u"$\u20AC\u00A3\u00A5\u20B9\u20AA\u0E3F\u2116\u00A7#+\u2212"
                                u"\u00B1\u2248~<>\u00D7",
                                word.back());
}

// Words that may follow a number and are no unit of it.
bool is_conjunction(View word) {
    constexpr std::array<View, 11> known = {
        u"y", u"e", u"o", u"u", u"ou", u"and", u"or", u"en", u"em", u"in", u"\u03BA\u03B1\u03B9"};
    return std::find(known.begin(), known.end(), word) != known.end();
}

// "24 de | octubre": a day, a short word, then the month.
bool is_day_and_link(View text, size_t position, View link) {
    if (link != u"de" && link != u"do" && link != u"of") return false;
    auto end = static_cast<size_t>(link.data() - text.data());
    return end <= position && is_plain_number(word_before(text, end), 2);
}

// "Sala 5.", "October 24,": a name and its number, which counts nothing that comes after it.
bool is_numbered_name(View before, View after, bool last) {
    size_t digits = std::min(after.find_first_not_of(u"0123456789"), after.size());
    if (digits == 0 || digits > 3 || !is_upper_case(before.front())) return false;
    return digits == after.size() ? last : contains(u".,;:)\u2026", after[digits]);
}

bool parts_at_space(View text, size_t position) {
    View before = word_before(text, position), after = word_after(text, position);
    if (before.empty() || after.empty()) return true;
    bool unit_follows =
        is_letter(after.front()) || contains(u"%\u2030\u066A\u00B0\u20AC$", after.front());
    bool is_unit = unit_follows && !is_conjunction(after);
    if (is_number(before) && !is_year(before) && is_unit) return false;
    if (is_day_and_link(text, position, before)) return false;
    bool number_follows = begins_with_digit(after);
    if (number_follows && (announces_number(before) || is_sign_before_number(before))) return false;
    return !is_numbered_name(before, after, position + after.size() == text.size());
}

// Scripts without spaces: the number and its counter, "22か国", "5万人", "約30".
bool parts_within(View text, size_t position) {
    char16_t before = text[position - 1], after = text[position];
    if (is_digit(before) && (is_letter(after) || after == u'%')) return false;
    if (is_digit(after) && contains(u"\u7D04\u7B2C\u8A08", before)) return false;
    constexpr View links = u"\u304B\u30AB\u30F6\u30F5\u4E07\u5104\u5343\u767E";
    bool after_link = contains(links, before) && position >= 2 && is_digit(text[position - 2]);
    return !(after_link && is_letter(after));
}

}  // namespace

bool stays_together(const std::u16string& text, int position) {
    auto at = static_cast<size_t>(position);
    if (at == 0 || at >= text.size() || text[at - 1] == u'\n') return false;
    return is_space(text[at - 1]) ? !parts_at_space(text, at) : !parts_within(text, at);
}

std::vector<int> keep_together(const std::u16string& text, std::vector<int>& opportunities) {
    auto kept = std::stable_partition(opportunities.begin(), opportunities.end(),
                                      [&](int p) { return !stays_together(text, p); });
    std::vector<int> removed(kept, opportunities.end());
    opportunities.erase(kept, opportunities.end());
    return removed;
}

}  // namespace vitrina::text
