#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/hyphenator.h"
#include "text/shaper.h"

namespace vitrina::text {

// What a line shows when it was broken inside a word, in the style's own face.
struct Hyphen {
    std::u16string text;  // empty when no line of the text can need one
    Item item;
    float width = 0;  // em, tracking excluded
};

// A whole text shaped as if it were one endless line, in em: everything about it that does not
// depend on the size or the width it will be given.
struct ShapedText {
    std::u16string text;
    Directions directions;
    std::vector<int> graphemes;  // ends, ascending
    // Positions, ascending: where a line may end, the text's end included; where it should not but
    // may before a word is cut (a number and its unit); where a hyphen may divide a word.
    std::vector<int> opportunities;
    std::vector<int> last_resorts;
    std::vector<int> divisions;
    bool repeats_hyphen = false;  // see Hyphenator
    std::vector<Item> items;
    std::vector<ShapedGlyph> glyphs;
    std::vector<double> advance;  // [i]: from the text's start to unit i in reading order
    std::vector<float> trailing;  // [i]: tracking at the end of the cluster that ends at i
    std::vector<uint8_t>
        cluster;  // [i]: 0 inside a cluster, 1 at one that must be reshaped if cut, 2 at a safe one
    Hyphen hyphen;
    FaceMetrics metrics;  // of the style's first face
    int missing = 0;

    // Advance width of units [from, to) as a line: trailing tracking excluded, hyphens it needs
    // included.
    float width(int from, int to) const;
    // Whether a line that ends at `to` is broken at a soft hyphen (U+00AD) or a division.
    bool needs_hyphen(int to) const;
    // Whether a line that begins at `from` repeats the hyphen that ended the one before.
    bool begins_with_hyphen(int from) const;
    // `to` moved back over white space, not below `from`.
    int without_trailing_space(int from, int to) const;
};

// Break rules of one language; folders as for Hyphenator.
struct LanguageRules {
    LanguageRules(std::string_view language, std::span<const std::string> pattern_folders)
        : lines(Breaks::Kind::line, language),
          graphemes(Breaks::Kind::grapheme, language),
          hyphens(language, pattern_folders) {
        if (Breaks::knows_phrases(language)) phrases.emplace(Breaks::Kind::phrase, language);
    }
    Breaks lines;
    Breaks graphemes;
    Hyphenator hyphens;
    std::optional<Breaks> phrases;
};

// Of the style only role, weight, tracking, figures, capitals and whether it is body text matter.
ShapedText shape_text(std::string_view utf8, const Style& style, std::string_view language,
                      LanguageRules& rules, Fonts::Impl& fonts, Shaper& shaper);

}  // namespace vitrina::text
