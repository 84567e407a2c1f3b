#include "text/unicode.h"

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>

#include "base/log.h"

namespace vitrina::text {

namespace {

int length_of(const std::u16string& text) {
    return static_cast<int>(text.size());
}

// Runs an ICU call that writes UTF-16 and tells how much room it needs; the input when ICU fails.
template <typename Call>
std::u16string written(const std::u16string& input, Call call) {
    std::u16string output(input.size() + 16, u'\0');
    for (int attempt = 0; attempt < 2; ++attempt) {
        UErrorCode status = U_ZERO_ERROR;
        int needed = call(output.data(), length_of(output), &status);
        bool enough = needed <= length_of(output);
        if (!enough || U_SUCCESS(status)) output.resize(static_cast<size_t>(std::max(0, needed)));
        if (enough) return U_SUCCESS(status) ? output : input;
    }
    return input;
}

std::u16string decoded(std::string_view utf8) {
    // One UTF-8 byte never becomes more than one UTF-16 unit.
    std::u16string text(utf8.size(), u'\0');
    UErrorCode status = U_ZERO_ERROR;
    int length = 0;
    u_strFromUTF8WithSub(text.data(), length_of(text), &length, utf8.data(),
                         static_cast<int>(utf8.size()), 0xFFFD, nullptr, &status);
    text.resize(U_SUCCESS(status) ? static_cast<size_t>(length) : 0);
    return text;
}

std::u16string without_controls(const std::u16string& text) {
    std::u16string clean;
    clean.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        char16_t unit = text[i];
        bool return_before_line_feed = unit == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        if (return_before_line_feed) continue;
        bool line_end =
            (unit >= 0x0A && unit <= 0x0D) || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
        bool control = unit < 0x20 || (unit >= 0x7F && unit <= 0x9F);
        if (line_end) {
            clean += u'\n';
        } else if (unit == u'\t') {
            clean += u' ';
        } else if (!control) {
            clean += unit;
        }
    }
    return clean;
}

std::string locale_of(std::string_view language) {
    std::array<char, ULOC_FULLNAME_CAPACITY> name{};
    UErrorCode status = U_ZERO_ERROR;
    int length = uloc_forLanguageTag(std::string(language).c_str(), name.data(),
                                     static_cast<int>(name.size()) - 1, nullptr, &status);
    return U_SUCCESS(status) && length > 0 ? std::string(name.data()) : "";
}

}  // namespace

std::u16string to_utf16(std::string_view utf8) {
    std::u16string text = without_controls(decoded(utf8));
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* composer = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status)) return text;
    bool composed = unorm2_quickCheck(composer, text.data(), length_of(text), &status) == UNORM_YES;
    if (composed || U_FAILURE(status)) return text;
    return written(text, [&](char16_t* to, int room, UErrorCode* error) {
        return unorm2_normalize(composer, text.data(), length_of(text), to, room, error);
    });
}

std::u16string to_capitals(const std::u16string& text, std::string_view language) {
    std::string locale = locale_of(language);
    return written(text, [&](char16_t* to, int room, UErrorCode* error) {
        return u_strToUpper(to, room, text.data(), length_of(text), locale.c_str(), error);
    });
}

std::string script_of_language(std::string_view language) {
    std::array<char, ULOC_FULLNAME_CAPACITY> full{};
    std::array<char, ULOC_SCRIPT_CAPACITY> script{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_addLikelySubtags(locale_of(language).c_str(), full.data(),
                          static_cast<int>(full.size()) - 1, &status);
    int length =
        uloc_getScript(full.data(), script.data(), static_cast<int>(script.size()) - 1, &status);
    return U_SUCCESS(status) && length == 4 ? script.data() : "Latn";
}

std::string country_of_language(std::string_view language) {
    std::array<char, ULOC_FULLNAME_CAPACITY> full{};
    std::array<char, ULOC_COUNTRY_CAPACITY> country{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_addLikelySubtags(locale_of(language).c_str(), full.data(),
                          static_cast<int>(full.size()) - 1, &status);
    uloc_getCountry(full.data(), country.data(), static_cast<int>(country.size()) - 1, &status);
    return U_SUCCESS(status) ? country.data() : "";
}

std::string encoded(const std::u16string& text, const char* character_set) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(character_set, &status),
                                                                 ucnv_close);
    if (U_FAILURE(status)) return {};
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &status);
    std::string bytes(text.size() * 4 + 4, '\0');
    int length = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int>(bytes.size()),
                                 text.data(), length_of(text), &status);
    bytes.resize(U_SUCCESS(status) ? static_cast<size_t>(length) : 0);
    return bytes;
}

bool is_right_to_left_script(std::string_view script) {
    int code = u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(script).c_str());
    return code >= 0 && uscript_isRightToLeft(static_cast<UScriptCode>(code)) != 0;
}

Directions find_directions(const std::u16string& text, std::string_view language) {
    Directions directions;
    directions.right_to_left = is_right_to_left_script(script_of_language(language)) ||
                               ubidi_getBaseDirection(text.data(), length_of(text)) == UBIDI_RTL;
    directions.levels.assign(text.size(), directions.right_to_left ? 1 : 0);
    if (text.empty()) return directions;
    std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), ubidi_close);
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), text.data(), length_of(text), directions.right_to_left ? 1 : 0,
                  nullptr, &status);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
    if (U_SUCCESS(status)) directions.levels.assign(levels, levels + text.size());
    return directions;
}

std::vector<int> visual_order(const std::vector<uint8_t>& levels) {
    std::vector<int> order(levels.size());
    if (!levels.empty()) {
        ubidi_reorderVisual(levels.data(), static_cast<int>(levels.size()), order.data());
    }
    return order;
}

std::vector<int> find_scripts(const std::u16string& text) {
    std::vector<int> scripts(text.size(), USCRIPT_COMMON);
    int current = USCRIPT_COMMON;
    for (int at = 0; at < length_of(text);) {
        int start = at;
        UChar32 character = 0;
        U16_NEXT(text.data(), at, length_of(text), character);
        UErrorCode status = U_ZERO_ERROR;
        UScriptCode own = uscript_getScript(character, &status);
        bool shared = U_FAILURE(status) || own == USCRIPT_COMMON || own == USCRIPT_INHERITED;
        bool fits_current = current != USCRIPT_COMMON &&
                            uscript_hasScript(character, static_cast<UScriptCode>(current));
        if (!shared && !fits_current) {
            bool first = current == USCRIPT_COMMON;
            current = own;
            if (first) std::fill(scripts.begin(), scripts.begin() + start, current);
        }
        std::fill(scripts.begin() + start, scripts.begin() + at, current);
    }
    return scripts;
}

std::string_view script_name(int script) {
    const char* name = uscript_getShortName(static_cast<UScriptCode>(script));
    return name == nullptr ? "Zyyy" : name;
}

bool is_joined(int script) {
    constexpr std::array joined = {
        USCRIPT_ARABIC,   USCRIPT_SYRIAC,          USCRIPT_MONGOLIAN,  USCRIPT_NKO,
        USCRIPT_MANDAEAN, USCRIPT_HANIFI_ROHINGYA, USCRIPT_PHAGS_PA,   USCRIPT_ADLAM,
        USCRIPT_SOGDIAN,  USCRIPT_MANICHAEAN,      USCRIPT_DEVANAGARI, USCRIPT_BENGALI,
        USCRIPT_GURMUKHI,
    };
    return std::find(joined.begin(), joined.end(), script) != joined.end();
}

bool is_shared(char32_t character) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
    return U_FAILURE(status) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

char32_t next_character(std::string_view utf8, size_t& at) {
    auto byte = [&](size_t i) { return static_cast<unsigned char>(utf8[i]); };
    unsigned char lead = byte(at++);
    if (lead < 0x80) return lead;
    int tails = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    constexpr std::array<char32_t, 4> least = {0, 0x80, 0x800, 0x10000};
    char32_t character = lead & (0x3Fu >> tails);
    size_t next = at;
    for (int i = 0; i < tails; ++i, ++next) {
        if (next >= utf8.size() || byte(next) >> 6 != 2) return 0xFFFD;
        character = character << 6 | (byte(next) & 0x3Fu);
    }
    bool surrogate = character >= 0xD800 && character < 0xE000;
    bool valid = lead >= 0xC2 && lead < 0xF5 && character >= least[tails] && character <= 0x10FFFF;
    if (!valid || surrogate) return 0xFFFD;
    at = next;
    return character;
}

char32_t character_at(const std::u16string& text, int position) {
    UChar32 character = 0;
    U16_GET(text.data(), 0, position, length_of(text), character);
    return static_cast<char32_t>(character);
}

bool is_space(char32_t character) {
    return u_isUWhiteSpace(static_cast<UChar32>(character)) != 0;
}

bool is_invisible(char32_t character) {
    return u_hasBinaryProperty(static_cast<UChar32>(character),
                               UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_digit(char32_t character) {
    return u_isdigit(static_cast<UChar32>(character)) != 0;
}

bool is_letter(char32_t character) {
    return u_isalpha(static_cast<UChar32>(character)) != 0;
}

bool is_upper_case(char32_t character) {
    return u_isupper(static_cast<UChar32>(character)) != 0;
}

bool is_lower_case(char32_t character) {
    return u_islower(static_cast<UChar32>(character)) != 0;
}

char32_t to_lower_case(char32_t character) {
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(character)));
}

void Breaks::Close::operator()(UBreakIterator* iterator) const {
    ubrk_close(iterator);
}

Breaks::Breaks(Kind kind, std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    std::string locale = locale_of(language);
    // Strict: no line begins with a small kana or a prolonged sound mark (JIS X 4051).
    if (knows_phrases(language))
        locale += kind == Kind::phrase ? "@lb=strict;lw=phrase" : "@lb=strict";
    m_iterator.reset(ubrk_open(kind == Kind::grapheme ? UBRK_CHARACTER : UBRK_LINE, locale.c_str(),
                               nullptr, 0, &status));
    if (U_FAILURE(status)) {
        m_iterator.reset();
        base::log(base::Level::error, "ICU has no break rules; text is not broken into lines");
    }
}

Breaks::~Breaks() = default;
Breaks::Breaks(Breaks&&) noexcept = default;
Breaks& Breaks::operator=(Breaks&&) noexcept = default;

std::vector<int> Breaks::find(const std::u16string& text) {
    std::vector<int> positions;
    UErrorCode status = U_ZERO_ERROR;
    if (m_iterator) ubrk_setText(m_iterator.get(), text.data(), length_of(text), &status);
    if (m_iterator && U_SUCCESS(status)) {
        ubrk_first(m_iterator.get());
        for (int at = ubrk_next(m_iterator.get()); at != UBRK_DONE;
             at = ubrk_next(m_iterator.get())) {
            positions.push_back(at);
        }
    }
    if (positions.empty() && !text.empty()) positions.push_back(length_of(text));
    return positions;
}

}  // namespace vitrina::text
