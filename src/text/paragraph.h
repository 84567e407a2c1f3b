#pragma once

#include <vector>

#include "text/line_breaker.h"

namespace vitrina::text {

// A text between two forced breaks, and what its lines can hold. Positions are those of the shaped
// text, which must outlive it; widths are in em.
struct Paragraph {
    const ShapedText& shaped;
    int start = 0;
    int end = 0;                     // before its "\n"
    std::vector<int> opportunities;  // inside it, ascending; its end included

    bool fits(int from, int to, float width) const;
    // From one position to another, without the white space at its end.
    TextLine line(int from, int to) const;
    // Where a word may be taken off a line: after a space; in scripts without spaces at any
    // opportunity.
    std::vector<int> word_breaks(TextLine line) const;
    size_t words(TextLine line) const { return word_breaks(line).size() + 1; }
};

std::vector<Paragraph> paragraphs_of(const ShapedText& shaped);

}  // namespace vitrina::text
