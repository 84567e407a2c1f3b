#pragma once

#include <memory>
#include <string>

#include "content/exhibit.h"

namespace vitrina::content {

// A value as it is written in a language, in parts, so that the number can be set large.
struct WrittenNumber {
    std::string digits;  // "60.000", "670", "25"
    std::string
        suffix;  // "millones" (compact), "\u00a0%" with the locale's space (percent); may be empty
    std::string
        prefix;  // what the language writes before the digits ("%" in Turkish); nearly always empty
};

// By CLDR through ICU: grouping (minimum grouping digits included), decimal sign, percent spacing,
// the word for millions in its plural form. Compact keeps the unit of `settled` while `value`
// counts towards it, so "335 millones" never turns into thousands on the way. Integers are rounded;
// compact and percent have one decimal when `settled` needs it ("51,7 millones"), and then all the
// way. A percentage is given as it is read: 25 is 25 %. Notation::text is not a number: digits stay
// empty.
WrittenNumber write(double value, double settled, Notation notation,
                    const std::string& number_locale);

// For counters: what must be done to the digits of a whole number to write it in this locale.
struct Grouping {
    std::string separator;   // between groups; UTF-8
    int minimum_digits = 1;  // of the leading group, for a separator to appear at all
    char32_t zero = U'0';    // the locale's digit zero; the digits 1 to 9 follow it in Unicode
    int higher = 3;          // digits in the groups above the last one: 2 for lakhs, "12,50,000"
};
Grouping grouping(const std::string& number_locale);

// The same for many numbers of one locale: keeps ICU's formatters, which are slow to make. Not
// thread-safe.
class NumberFormats {
  public:
    explicit NumberFormats(const std::string& number_locale);
    NumberFormats(NumberFormats&&) noexcept;
    NumberFormats& operator=(NumberFormats&&) noexcept;
    ~NumberFormats();

    WrittenNumber write(double value, double settled, Notation notation) const;
    Grouping grouping() const;

    // In one piece, for running text and cards: number and word are kept together by no-break
    // spaces.
    std::string decimal(double value) const;  // "1.141.748", "25,3": at most two decimals
    std::string compact(double value) const;  // "51,7 millones": at most one decimal
    // For the values of charts, from 10^-6 to 10^12: as exact as can be read, millions in words.
    std::string label(double value, Notation notation) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vitrina::content
