#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/exhibit.h"
#include "kiosk/visit_counts.h"

namespace vitrina::kiosk {

// One bar of a chart.
struct ReportBar {
    std::string label;
    int64_t count = 0;
    double seconds = 0;  // all together
    double mean_seconds() const { return count > 0 ? seconds / static_cast<double>(count) : 0; }
};

// The visit log summed up the ways that staff ask about.
struct VisitReport {
    std::string first_day, last_day;  // "" when there is nothing
    ReportBar visits;
    std::vector<ReportBar> days, hours;  // visits; every day and hour of the span, zeros too
    std::vector<ReportBar> pages, left, dead_taps, languages, access;  // the most first
    // By the pack's titles where the exhibit has the page, in this language of its.
    static VisitReport of(const VisitCounts& counts, const content::Exhibit& exhibit,
                          content::Language language);
};

// "story:films" as the exhibit calls it; the name itself when it has no such page.
std::string page_title(const content::Exhibit& exhibit, content::Language language,
                       const std::string& page);

// One line a count: hour, event, subject, language, count, seconds.
std::string to_csv(const VisitCounts& counts);

// One page that needs nothing else: texts, tables and charts. `language` is es, pt or another (en).
std::string to_html(const VisitReport& report, const std::string& exhibit_title,
                    std::string_view language);

}  // namespace vitrina::kiosk
