#include "film/reading_time.h"

#include <algorithm>
#include <cstdint>

namespace vitrina::film {
namespace {

bool starts_character(char byte) {
    return (static_cast<uint8_t>(byte) & 0xc0) != 0x80;
}

// From U+2E80 on, three bytes of UTF-8 or more: the scripts that write without blanks and hangul.
// Close enough for a pace.
bool is_ideograph(std::string_view rest) {
    constexpr uint8_t first_lead = 0xe2, first_second = 0xba;  // U+2E80 begins e2 ba
    if (rest.size() < 3) return false;
    auto lead = static_cast<uint8_t>(rest[0]), second = static_cast<uint8_t>(rest[1]);
    return lead > first_lead || (lead == first_lead && second >= first_second);
}

}  // namespace

double count_words(std::string_view utf8) {
    double words = 0;
    bool in_word = false;
    for (size_t i = 0; i < utf8.size(); ++i) {
        if (!starts_character(utf8[i])) continue;
        bool blank = utf8[i] == ' ' || utf8[i] == '\n' || utf8[i] == '\t' || utf8[i] == '\r';
        bool ideograph = is_ideograph(utf8.substr(i));
        if (ideograph) words += 0.5;
        if (!blank && !ideograph && !in_word) words += 1;
        in_word = !blank && !ideograph;
    }
    return words;
}

base::Seconds reading_time(double words) {
    return std::max(4.0, words / 2.5);
}

}  // namespace vitrina::film
