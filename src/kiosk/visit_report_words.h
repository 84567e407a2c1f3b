#pragma once

#include <string_view>

namespace vitrina::kiosk {

// The words of the report for staff, in one language.
struct ReportWords {
    std::string_view tag, title, nothing, span, visits, mean_visit, per_day, per_hour, pages,
        pages_help, left, left_help, dead_taps, dead_taps_help, languages, access, no_access,
        privacy, large_text, low_reach, reduced_motion, colours, keys;
    // Of a visitor's access feature, as the visit log names it.
    std::string_view access_feature(std::string_view name) const;
};

// es, pt or en; en for all other languages.
const ReportWords& report_words(std::string_view language);

}  // namespace vitrina::kiosk
