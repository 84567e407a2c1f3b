#pragma once

#include <string>
#include <vector>

namespace vitrina::text {

// A stretch of text that an OpenType feature gives another form.
struct Form {
    enum class Kind {
        capitals,  // "case": punctuation at the height of capitals and figures
        raised,    // "sups": the letters of an ordinal
    };
    Kind kind = Kind::capitals;
    int start = 0;
    int end = 0;
};

// Words of capitals and figures ("+60.000", "COVID-19"; with `all_capitals` the whole text) take
// the punctuation made for them; ordinals raise their letters (21st, 3.er).
std::vector<Form> find_forms(const std::u16string& text, bool all_capitals);

// With the characters for what is written raised or lowered: square and cubic measures (km2: km²)
// and common formulas (CO2: CO₂). As long as before.
std::u16string with_script_digits(std::u16string text);

}  // namespace vitrina::text
