#pragma once

#include <string>

namespace vitrina::content {

// What a language puts around a quotation: « » in Spanish, “ ” in Portuguese and English.
struct QuotationMarks {
    std::string opening = "“", closing = "”";
};

// By CLDR through ICU; “ ” where it does not know the language. `tag` is a BCP 47 tag.
QuotationMarks quotation_marks(const std::string& tag);

}  // namespace vitrina::content
