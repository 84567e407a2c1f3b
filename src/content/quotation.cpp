#include "content/quotation.h"

#include <unicode/ulocdata.h>
#include <unicode/unistr.h>

#include <array>

namespace vitrina::content {
namespace {

std::string delimiter(ULocaleData* data, ULocaleDataDelimiterType type,
                      const std::string& otherwise) {
    std::array<char16_t, 8> buffer{};
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = ulocdata_getDelimiter(data, type, buffer.data(),
                                           static_cast<int32_t>(buffer.size()), &status);
    if (U_FAILURE(status) || length <= 0) return otherwise;
    std::string mark;
    icu::UnicodeString(buffer.data(), length).toUTF8String(mark);
    return mark;
}

}  // namespace

QuotationMarks quotation_marks(const std::string& tag) {
    QuotationMarks marks;
    UErrorCode status = U_ZERO_ERROR;
    ULocaleData* data = ulocdata_open(tag.c_str(), &status);
    if (U_FAILURE(status)) return marks;
    marks.opening = delimiter(data, ULOCDATA_QUOTATION_START, marks.opening);
    marks.closing = delimiter(data, ULOCDATA_QUOTATION_END, marks.closing);
    ulocdata_close(data);
    return marks;
}

}  // namespace vitrina::content
