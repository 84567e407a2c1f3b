#include "content/languages.h"

#include <unicode/locid.h>
#include <unicode/stringoptions.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstring>
#include <set>

namespace vitrina::content {
namespace {

std::optional<icu::Locale> locale_of(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(
        icu::StringPiece(tag.data(), static_cast<int32_t>(tag.size())), status);
    if (U_FAILURE(status) || locale.isBogus() || *locale.getLanguage() == '\0') return std::nullopt;
    return locale;
}

// As it stands in the middle of a list of names, with a capital where the script has them.
std::string capitalised(icu::UnicodeString name, const icu::Locale& locale) {
    name.toTitle(nullptr, locale, U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE);
    std::string utf8;
    name.toUTF8String(utf8);
    return utf8;
}

std::string upper(std::string_view tag) {
    std::string text(tag);
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

std::string full_name(const LanguageInfo& language) {
    auto locale = locale_of(language.tag);
    if (!locale || !has_locale_data(language.tag)) return language.name;
    icu::UnicodeString name;
    locale->getDisplayName(*locale, name);
    return capitalised(name, *locale);
}

}  // namespace

bool is_language(std::string_view tag) {
    auto locale = locale_of(tag);
    if (!locale) return false;
    UErrorCode status = U_ZERO_ERROR;
    std::string canonical = locale->toLanguageTag<std::string>(status);
    if (U_FAILURE(status) || canonical != tag) return false;
    const char* const* known = uloc_getISOLanguages();
    for (; *known != nullptr; ++known) {
        if (std::strcmp(*known, locale->getLanguage()) == 0) return true;
    }
    return false;
}

bool has_locale_data(std::string_view tag) {
    auto locale = locale_of(tag);
    if (!locale) return false;
    int32_t count = 0;
    const icu::Locale* available = icu::Locale::getAvailableLocales(count);
    return std::any_of(available, available + count, [&](const icu::Locale& one) {
        return std::strcmp(one.getName(), locale->getLanguage()) == 0;
    });
}

LanguageInfo describe_language(std::string_view tag) {
    LanguageInfo language;
    language.tag = tag;
    language.number_locale = tag;
    auto locale = locale_of(tag);
    if (!locale) return language;
    language.code = upper(locale->getLanguage());
    language.right_to_left = locale->isRightToLeft();
    if (has_locale_data(tag)) {
        icu::UnicodeString name;
        locale->getDisplayLanguage(*locale, name);
        language.name = capitalised(name, *locale);
    }
    return language;
}

void tell_apart(std::vector<LanguageInfo>& languages) {
    std::multiset<std::string> codes;
    for (const LanguageInfo& language : languages) codes.insert(language.code);
    for (LanguageInfo& language : languages) {
        if (codes.count(language.code) < 2) continue;
        language.code = upper(language.tag);
        language.name = full_name(language);
    }
}

std::string parent(std::string_view tag) {
    size_t hyphen = tag.rfind('-');
    return hyphen == tag.npos ? std::string() : std::string(tag.substr(0, hyphen));
}

}  // namespace vitrina::content
