#pragma once

#include <string>

#include "content/exhibit.h"

namespace vitrina::content {

// A value as it is written in a language, in parts, so that the number can be set large.
struct WrittenNumber {
    std::string digits;  // "60.000", "670", "25"
    std::string suffix;  // "millones" (compact), "\u00a0%" with the locale's space (percent); may be empty
};

// By CLDR through ICU: grouping (minimum grouping digits included), decimal sign, percent spacing, the word for millions in
// its plural form. Compact keeps the unit of `settled` while `value` counts towards it, so "335 millones" never turns into
// thousands on the way. Notation::text is not a number: digits stay empty.
WrittenNumber write(double value, double settled, Notation notation, const std::string& number_locale);

// For counters: what must be done to the digits of a whole number to write it in this locale.
struct Grouping {
    std::string separator;    // between groups of three; UTF-8
    int minimum_digits = 1;   // of the leading group, for a separator to appear at all
};
Grouping grouping(const std::string& number_locale);

}  // namespace vitrina::content
