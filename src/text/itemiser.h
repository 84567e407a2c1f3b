#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/fonts_impl.h"
#include "text/typesetter.h"
#include "text/unicode.h"

namespace vitrina::text {

// A stretch of text that is shaped in one go: one direction, one script, one font, no line end
// inside.
struct Item {
    int start = 0;
    int end = 0;
    uint8_t level = 0;  // bidi embedding level; odd = right to left
    int script = 0;     // ICU code
    draw::FontId font = 0;
    size_t first_glyph = 0;  // in ShapedText::glyphs, once shaped
    size_t glyphs = 0;
};

struct Items {
    std::vector<Item> items;
    int missing = 0;  // graphemes that no font can set
};

// Cuts text into items and chooses their fonts. A grapheme (a base with its marks, joiners and
// variation selectors) never parts: it takes the first candidate that has all of it, else the first
// that has its base.
Items itemise(const std::u16string& text, const std::vector<int>& graphemes,
              const Directions& directions, const Style& style, std::string_view language,
              Fonts::Impl& fonts);

}  // namespace vitrina::text
