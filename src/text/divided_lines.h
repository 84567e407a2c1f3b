#pragma once

#include "text/paragraph.h"

namespace vitrina::text {

// Whether words should be divided at all: in running text of several lines, in a narrow column,
// when a line of `plain` (the paragraph without divisions) is rather empty.
bool wants_division(const Paragraph& paragraph, const BrokenText& plain, float width);

// The lines, with words divided where the text allows it, that together leave the least empty,
// divide few words, never two in a row where that can be helped and none before the last line. No
// lines when a word does not fit. `width` in em.
BrokenText divide_lines(const Paragraph& paragraph, float width);

}  // namespace vitrina::text
