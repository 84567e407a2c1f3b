#include "content/date_format.h"

#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

#include <memory>

namespace vitrina::content {
namespace {

icu::Locale gregorian(const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    if (U_FAILURE(status) || locale.isBogus()) locale = icu::Locale::getRoot();
    status = U_ZERO_ERROR;
    locale.setKeywordValue("calendar", "gregorian", status);
    return locale;
}

// What the language writes of a year, its month and its day.
icu::UnicodeString pattern_of(const icu::Locale& locale, const char* parts, UErrorCode& status) {
    std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status)) return {};
    return generator->getBestPattern(icu::UnicodeString(parts), status);
}

}  // namespace

std::string write_date(int year, int month, int day, const std::string& tag) {
    if (year < 1 || month == 0) return std::to_string(year);
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = gregorian(tag);
    auto pattern = pattern_of(locale, day > 0 ? "yMMMd" : "yMMM", status);
    icu::SimpleDateFormat format(pattern, locale, status);
    icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), locale, status);
    if (U_FAILURE(status)) return std::to_string(year);
    calendar.clear();
    calendar.set(year, month - 1, day > 0 ? day : 1, 12, 0);
    format.setTimeZone(*icu::TimeZone::getGMT());
    icu::UnicodeString text;
    format.format(calendar.getTime(status), text);
    std::string utf8;
    // A time never breaks over two lines.
    text.findAndReplace(icu::UnicodeString(u' '), icu::UnicodeString(u'\u00A0')).toUTF8String(utf8);
    return utf8;
}

}  // namespace vitrina::content
