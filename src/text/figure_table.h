#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/shaped_text.h"

namespace vitrina::text {

// One character of a number, ready to place; em.
struct Figure {
    char32_t character = 0;
    draw::FontId font = 0;
    uint32_t glyph = 0;
    float advance = 0;
    base::Point offset;      // y up
    float blank_before = 0;  // from the pen to the ink
    float blank_after = 0;   // from the ink to the end of the advance
};

// The figures of one role and weight: digits, separators, signs and spaces, digits all equally
// wide. Made once, then looked up; a character that is not among the usual ones is added when it is
// first met.
class FigureTable {
  public:
    FigureTable(Role role, int weight, Fonts::Impl& fonts, LanguageRules& rules);

    bool is_for(Role role, int weight) const { return role == m_role && weight == m_weight; }
    const Figure& find(char32_t character, Fonts::Impl& fonts, LanguageRules& rules);

  private:
    const Figure& add(char32_t character, Fonts::Impl& fonts, LanguageRules& rules);

    Role m_role;
    int m_weight;
    std::vector<Figure> m_figures;
};

}  // namespace vitrina::text
