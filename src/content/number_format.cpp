#include "content/number_format.h"

#include <unicode/formattedvalue.h>
#include <unicode/locid.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/uchar.h>

#include <cmath>

namespace vitrina::content {
namespace {

namespace number = icu::number;
using icu::UnicodeString;

std::string to_utf8(const UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

// A copy: ICU's own tempSubString only refers to the text.
UnicodeString piece(const UnicodeString& text, int32_t begin, int32_t end) {
    return UnicodeString(text, begin, end - begin);
}

bool belongs_to_digits(int32_t field) {
    return field == UNUM_INTEGER_FIELD || field == UNUM_FRACTION_FIELD ||
           field == UNUM_SIGN_FIELD || field == UNUM_GROUPING_SEPARATOR_FIELD ||
           field == UNUM_DECIMAL_SEPARATOR_FIELD;
}

// A formatted number cut where its digits (with sign and separators) begin and end.
struct Parts {
    UnicodeString before, digits, after;
};

Parts split(const number::FormattedNumber& formatted) {
    UErrorCode status = U_ZERO_ERROR;
    UnicodeString text = formatted.toString(status);
    int32_t begin = text.length(), end = 0;
    icu::ConstrainedFieldPosition field;
    field.constrainCategory(UFIELD_CATEGORY_NUMBER);
    while (formatted.nextPosition(field, status) && U_SUCCESS(status)) {
        if (!belongs_to_digits(field.getField())) continue;
        begin = std::min(begin, field.getStart());
        end = std::max(end, field.getLimit());
    }
    if (begin > end) return {{}, text, {}};
    return {piece(text, 0, begin), piece(text, begin, end), piece(text, end, text.length())};
}

int count_digits(const UnicodeString& text) {
    int count = 0;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        if (u_isdigit(text.char32At(i))) ++count;
    }
    return count;
}

std::string trimmed(UnicodeString text) {
    while (text.length() > 0 && u_isUWhiteSpace(text.charAt(0))) text.remove(0, 1);
    while (text.length() > 0 && u_isUWhiteSpace(text.charAt(text.length() - 1))) {
        text.truncate(text.length() - 1);
    }
    return to_utf8(text);
}

// Decimals that `settled` is written with, so that a counter keeps its width on the way: none for
// whole numbers.
int decimals_of(double settled) {
    double tenths = std::round(settled * 10);
    return std::fmod(tenths, 10) == 0 ? 0 : 1;
}

number::Precision fixed(int decimals) {
    return number::Precision::fixedFraction(decimals);
}

}  // namespace

struct NumberFormats::Impl {
    explicit Impl(const std::string& tag) {
        UErrorCode status = U_ZERO_ERROR;
        locale = icu::Locale::forLanguageTag(tag, status);
        if (U_FAILURE(status) || locale.isBogus()) locale = icu::Locale::getRoot();
        plain = number::NumberFormatter::withLocale(locale);
        percent = plain.unit(icu::MeasureUnit::getPercent());
        words = plain.notation(number::Notation::compactLong());
        status = U_ZERO_ERROR;
        rules.reset(icu::PluralRules::forLocale(locale, status));
    }

    static number::FormattedNumber format(const number::LocalizedNumberFormatter& with,
                                          double value) {
        UErrorCode status = U_ZERO_ERROR;
        return with.formatDouble(value, status);
    }

    UnicodeString plural(const number::FormattedNumber& formatted) const {
        UErrorCode status = U_ZERO_ERROR;
        return rules ? rules->select(formatted, status) : UnicodeString();
    }

    // The power of ten that compact notation takes out of a number of the size of `settled`: 6 for
    // millions.
    int compact_exponent(double settled) const {
        if (std::abs(settled) < 1) return 0;
        int magnitude = static_cast<int>(std::floor(std::log10(std::abs(settled))));
        number::FormattedNumber power = format(words, std::pow(10.0, magnitude));
        return magnitude + 1 - count_digits(split(power).digits);
    }

    // The word for 10^exponent as it is written after `count`. A count that is zero, or so large
    // that it has a word of its own, borrows the word of a number with the same plural form.
    std::string word_after(double count, int decimals, int exponent) const {
        auto rounded = words.precision(fixed(decimals));
        double tens = std::pow(10.0, decimals), unit = std::pow(10.0, exponent);
        UnicodeString wanted = plural(format(plain.precision(fixed(decimals)), count));
        double sample = std::round(count * tens) / tens;
        for (double candidate : {1.0, 2.0, 3.0, 6.0, 11.0, 20.0, 50.0}) {
            if (std::abs(sample) >= 1 && compact_exponent(sample * unit) == exponent) break;
            if (plural(format(plain, candidate)) == wanted || candidate == 50) sample = candidate;
        }
        Parts parts = split(format(rounded, sample * unit));
        std::string word = trimmed(parts.after);
        return word.empty() ? trimmed(parts.before) : word;
    }

    WrittenNumber write_compact(double value, double settled) const {
        int exponent = compact_exponent(settled);
        double unit = std::pow(10.0, exponent);
        int decimals = exponent == 0 ? 0 : decimals_of(settled / unit);
        WrittenNumber written;
        written.digits =
            to_utf8(split(format(plain.precision(fixed(decimals)), value / unit)).digits);
        if (exponent > 0) written.suffix = word_after(value / unit, decimals, exponent);
        return written;
    }

    WrittenNumber write_percent(double value, double settled) const {
        Parts parts = split(format(percent.precision(fixed(decimals_of(settled))), value));
        return {to_utf8(parts.digits), to_utf8(parts.after), to_utf8(parts.before)};
    }

    icu::Locale locale;
    number::LocalizedNumberFormatter plain, percent, words;
    std::unique_ptr<icu::PluralRules> rules;
};

NumberFormats::NumberFormats(const std::string& number_locale)
    : m_impl(std::make_unique<Impl>(number_locale)) {}
NumberFormats::NumberFormats(NumberFormats&&) noexcept = default;
NumberFormats& NumberFormats::operator=(NumberFormats&&) noexcept = default;
NumberFormats::~NumberFormats() = default;

WrittenNumber NumberFormats::write(double value, double settled, Notation notation) const {
    if (!std::isfinite(value) || !std::isfinite(settled)) return {};
    switch (notation) {
        case Notation::integer:
            return {to_utf8(split(Impl::format(m_impl->plain.precision(fixed(0)), value)).digits),
                    {},
                    {}};
        case Notation::compact:
            return m_impl->write_compact(value, settled);
        case Notation::percent:
            return m_impl->write_percent(value, settled);
        case Notation::text:
            break;
    }
    return {};
}

Grouping NumberFormats::grouping() const {
    Grouping result;
    UErrorCode status = U_ZERO_ERROR;
    number::FormattedNumber million = Impl::format(m_impl->plain, 1'000'000);
    icu::ConstrainedFieldPosition field;
    field.constrainField(UFIELD_CATEGORY_NUMBER, UNUM_GROUPING_SEPARATOR_FIELD);
    UnicodeString text = million.toString(status);
    if (million.nextPosition(field, status) && U_SUCCESS(status)) {
        result.separator = to_utf8(piece(text, field.getStart(), field.getLimit()));
    }
    icu::ConstrainedFieldPosition group;
    group.constrainField(UFIELD_CATEGORY_NUMBER, UNUM_GROUPING_SEPARATOR_FIELD);
    number::FormattedNumber billion = Impl::format(m_impl->plain, 1'000'000'000);
    for (int32_t last = -1; billion.nextPosition(group, status) && U_SUCCESS(status);) {
        if (last >= 0) result.higher = group.getStart() - last;
        last = group.getLimit();
    }
    UnicodeString zero = split(Impl::format(m_impl->plain, 0)).digits;
    if (zero.length() > 0) result.zero = static_cast<char32_t>(zero.char32At(0));
    for (double number = 1000; number < 1e6; number *= 10) {
        UnicodeString digits = split(Impl::format(m_impl->plain, number)).digits;
        if (digits.countChar32() > count_digits(digits)) break;
        ++result.minimum_digits;
    }
    return result;
}

std::string NumberFormats::decimal(double value) const {
    return to_utf8(
        split(Impl::format(m_impl->plain.precision(number::Precision::maxFraction(2)), value))
            .digits);
}

std::string NumberFormats::compact(double value) const {
    UErrorCode status = U_ZERO_ERROR;
    auto formatter = m_impl->words.precision(number::Precision::maxFraction(1));
    UnicodeString text = Impl::format(formatter, value).toString(status);
    return to_utf8(text.findAndReplace(UnicodeString(u' '), UnicodeString(u'\u00A0')));
}

std::string NumberFormats::label(double value, Notation notation) const {
    if (!std::isfinite(value)) return {};
    double size = std::abs(value);
    if (notation == Notation::compact || size >= 1e6) return compact(value);
    auto precision = size >= 1000  ? number::Precision::maxFraction(1)
                     : size >= 100 ? number::Precision::maxFraction(2)
                                   : number::Precision::minMaxSignificantDigits(1, 3);
    const auto& plain = notation == Notation::percent ? m_impl->percent : m_impl->plain;
    UErrorCode status = U_ZERO_ERROR;
    UnicodeString text = Impl::format(plain.precision(precision), value).toString(status);
    return to_utf8(text.findAndReplace(UnicodeString(u' '), UnicodeString(u'\u00A0')));
}

WrittenNumber write(double value, double settled, Notation notation,
                    const std::string& number_locale) {
    return NumberFormats(number_locale).write(value, settled, notation);
}

Grouping grouping(const std::string& number_locale) {
    return NumberFormats(number_locale).grouping();
}

}  // namespace vitrina::content
