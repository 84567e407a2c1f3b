#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/shaper.h"

namespace vitrina::text {

// What a line shows when it was broken at a soft hyphen (U+00AD), in the style's own face.
struct Hyphen {
    std::u16string text;  // empty when the text has no soft hyphens
    Item item;
    float width = 0;  // em, tracking excluded
};

// A whole text shaped as if it were one endless line, in em: everything about it that does not
// depend on the size or the width it will be given.
struct ShapedText {
    std::u16string text;
    Directions directions;
    std::vector<int> graphemes;  // ends, ascending
    std::vector<int>
        opportunities;  // positions where a line may end, ascending, the text's end included
    std::vector<Item> items;
    std::vector<ShapedGlyph> glyphs;
    std::vector<double> advance;  // [i]: from the text's start to unit i in reading order
    std::vector<float> trailing;  // [i]: tracking at the end of the cluster that ends at i
    std::vector<uint8_t>
        cluster;  // [i]: 0 inside a cluster, 1 at one that must be reshaped if cut, 2 at a safe one
    Hyphen hyphen;
    FaceMetrics metrics;  // of the style's first face
    int missing = 0;

    // Advance width of units [from, to) as a line: trailing tracking excluded, a hyphen it needs
    // included.
    float width(int from, int to) const;
    // Whether a line that ends at `to` is broken at a soft hyphen.
    bool needs_hyphen(int to) const;
    // `to` moved back over white space, not below `from`.
    int without_trailing_space(int from, int to) const;
};

// Break rules of one language.
struct LanguageRules {
    explicit LanguageRules(std::string_view language)
        : lines(Breaks::Kind::line, language), graphemes(Breaks::Kind::grapheme, language) {}
    Breaks lines;
    Breaks graphemes;
};

// Of the style only role, weight, tracking, figures and capitals matter here.
ShapedText shape_text(std::string_view utf8, const Style& style, std::string_view language,
                      LanguageRules& rules, Fonts::Impl& fonts, Shaper& shaper);

}  // namespace vitrina::text
