#pragma once

#include <vector>

#include "text/shaped_text.h"

namespace vitrina::text {

// Units [start, end) on one line; white space at its end left out.
struct TextLine {
    int start = 0;
    int end = 0;
};

struct BrokenText {
    std::vector<TextLine> lines;
    bool split_word = false;  // a word was wider than a line and had to be cut
};

// Breaks at the opportunities of UAX 14 and at "\n", by the style's way of wrapping. `width` in em.
// A final "\n" adds no empty line.
BrokenText break_lines(const ShapedText& shaped, Wrapping wrapping, float width);

}  // namespace vitrina::text
