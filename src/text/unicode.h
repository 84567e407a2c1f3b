#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct UBreakIterator;

// What this module asks of ICU, as values. Positions are indices of UTF-16 units.
namespace vitrina::text {

// UTF-8 to composed (NFC) UTF-16. Invalid bytes become U+FFFD, every kind of line end becomes "\n",
// tabs become spaces and other control characters are left out.
std::u16string to_utf16(std::string_view utf8);

// Upper-cased by the rules of the language (Turkish i, Greek accents, German sharp s).
std::u16string to_capitals(const std::u16string& text, std::string_view language);

// The script a language is written in, with the national codes Jpan, Kore, Hans and Hant; "Latn"
// when unknown.
std::string script_of_language(std::string_view language);
// The country a language is likely to mean: "BR" for "pt" and "pt-BR"; "" when unknown.
std::string country_of_language(std::string_view language);
// In a character set by its ICU name; empty when there is none such or it lacks a character.
std::string encoded(const std::u16string& text, const char* character_set);
bool is_right_to_left_script(std::string_view script);

// Embedding levels by UAX 9, one a unit; odd is right to left.
struct Directions {
    bool right_to_left = false;  // of the whole text
    std::vector<uint8_t> levels;
};
// The language decides when it is written from the right; else the first character with a direction
// does.
Directions find_directions(const std::u16string& text, std::string_view language);

// Visual order of runs with the given levels, left to right: element i is the index of the run at
// place i (UAX 9, L2).
std::vector<int> visual_order(const std::vector<uint8_t>& levels);

// The script of every unit as an ICU code. Characters that many scripts share take the script
// before them, at the beginning of the text the one after them.
std::vector<int> find_scripts(const std::u16string& text);
// ISO 15924 code ("Latn") of an ICU script code.
std::string_view script_name(int script);
// Whether letters touch their neighbours, so that tracking would tear words apart (Arabic,
// Devanagari).
bool is_joined(int script);
// Punctuation, spaces, digits, marks: characters without a script of their own.
bool is_shared(char32_t character);

// The character at byte `at` of UTF-8, which moves behind it; U+FFFD for an invalid byte. Allocates
// nothing.
char32_t next_character(std::string_view utf8, size_t& at);

char32_t character_at(const std::u16string& text, int position);
bool is_space(char32_t character);
// Joiners, variation selectors and the like, which need no glyph of their own.
bool is_invisible(char32_t character);
bool is_digit(char32_t character);
bool is_letter(char32_t character);
bool is_upper_case(char32_t character);
bool is_lower_case(char32_t character);
char32_t to_lower_case(char32_t character);

// Break positions of text. Opening ICU's rules takes milliseconds, so that they are kept for a
// language.
class Breaks {
  public:
    // Phrases are lines that also keep words and their particles together, for titles; as lines
    // where ICU knows no phrases (it does in Japanese).
    enum class Kind { line, phrase, grapheme };
    static bool knows_phrases(std::string_view language) { return language.substr(0, 2) == "ja"; }

    Breaks(Kind kind, std::string_view language);
    ~Breaks();
    Breaks(Breaks&&) noexcept;
    Breaks& operator=(Breaks&&) noexcept;

    // Every position after which a break may (line) or does (grapheme) lie, the end of the text
    // included; none for an empty text.
    std::vector<int> find(const std::u16string& text);

  private:
    struct Close {
        void operator()(UBreakIterator* iterator) const;
    };
    std::unique_ptr<UBreakIterator, Close> m_iterator;
};

}  // namespace vitrina::text
