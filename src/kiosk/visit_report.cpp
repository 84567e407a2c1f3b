#include "kiosk/visit_report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace vitrina::kiosk {

namespace {

using Sums = std::map<std::string, ReportBar>;

void add(Sums& sums, const std::string& label, const VisitCount& one) {
    ReportBar& bar = sums[label];
    bar.label = label;
    bar.count += one.count;
    bar.seconds += one.seconds;
}

std::vector<ReportBar> most_first(const Sums& sums) {
    std::vector<ReportBar> bars;
    for (const auto& [label, bar] : sums) bars.push_back(bar);
    std::stable_sort(bars.begin(), bars.end(),
                     [](const ReportBar& a, const ReportBar& b) { return a.count > b.count; });
    return bars;
}

// The day after; noon keeps clear of the hours that clocks skip.
std::string day_after(const std::string& day) {
    std::tm date{};
    date.tm_year = std::atoi(day.substr(0, 4).c_str()) - 1900;
    date.tm_mon = std::atoi(day.substr(5, 2).c_str()) - 1;
    date.tm_mday = std::atoi(day.substr(8, 2).c_str()) + 1;
    date.tm_hour = 12;
    std::mktime(&date);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d", &date);
    return text;
}

// All labels in order, those without a sum with zero.
std::vector<ReportBar> filled(const Sums& sums, const std::vector<std::string>& labels) {
    std::vector<ReportBar> bars;
    for (const std::string& label : labels) {
        auto found = sums.find(label);
        bars.push_back(found == sums.end() ? ReportBar{label, 0, 0} : found->second);
    }
    return bars;
}

std::vector<std::string> days_from(const std::string& first, const std::string& last) {
    constexpr size_t most = 800;
    std::vector<std::string> days;
    for (std::string day = first; !day.empty() && day <= last && days.size() < most;
         day = day_after(day))
        days.push_back(day);
    return days;
}

std::vector<std::string> hours_of_day(const Sums& sums) {
    std::vector<std::string> hours;
    if (sums.empty()) return hours;
    int first = std::atoi(sums.begin()->first.c_str());
    int last = std::atoi(sums.rbegin()->first.c_str());
    for (int hour = first; hour <= last; ++hour) {
        std::string text = std::to_string(hour);
        hours.push_back(text.size() < 2 ? "0" + text : text);
    }
    return hours;
}

std::string language_name(const content::Exhibit& exhibit, const std::string& tag) {
    int language = exhibit.find_language(tag);
    return language < 0 ? tag : exhibit.languages[static_cast<size_t>(language)].name;
}

// "a,b" in quotes, quotes doubled.
std::string field(const std::string& text) {
    if (text.find_first_of(",\"\n") == text.npos) return text;
    std::string quoted = "\"";
    for (char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

}  // namespace

std::string page_title(const content::Exhibit& exhibit, content::Language language,
                       const std::string& page) {
    if (page == "home") return exhibit.words.in(content::Word::home, language);
    if (page == "map") return exhibit.words.in(content::Word::map, language);
    if (page == "about") return exhibit.words.in(content::Word::about, language);
    auto of_kind = [&](std::string_view kind) {
        return page.starts_with(kind) ? page.substr(kind.size()) : "";
    };
    int story = exhibit.find_story(of_kind("story:"));
    if (story >= 0) return exhibit.stories[static_cast<size_t>(story)].title.in(language);
    int region = exhibit.map ? exhibit.find_region(of_kind("country:")) : -1;
    if (region >= 0) return exhibit.map->regions[static_cast<size_t>(region)].name.in(language);
    return page;
}

VisitReport VisitReport::of(const VisitCounts& counts, const content::Exhibit& exhibit,
                            content::Language language) {
    VisitReport report;
    Sums days, hours, pages, left, dead_taps, languages, access;
    auto title = [&](const std::string& page) { return page_title(exhibit, language, page); };
    for (const auto& [key, one] : counts) {
        std::string day = key.hour.substr(0, 10);
        if (report.first_day.empty()) report.first_day = day;
        report.last_day = day;
        switch (key.event) {
            case VisitEvent::visit:
                report.visits.count += one.count;
                report.visits.seconds += one.seconds;
                add(days, day, one);
                add(hours, key.hour.substr(11), one);
                add(languages, language_name(exhibit, key.language), one);
                break;
            case VisitEvent::page:
                add(pages, title(key.subject), one);
                break;
            case VisitEvent::left:
                add(left, title(key.subject), one);
                break;
            case VisitEvent::dead_tap:
                add(dead_taps, title(key.subject), one);
                break;
            case VisitEvent::access:
                add(access, key.subject, one);
                break;
            case VisitEvent::language:
                break;
        }
    }
    report.days = filled(days, days_from(report.first_day, report.last_day));
    report.hours = filled(hours, hours_of_day(hours));
    report.pages = most_first(pages);
    report.left = most_first(left);
    report.dead_taps = most_first(dead_taps);
    report.languages = most_first(languages);
    report.access = most_first(access);
    return report;
}

std::string to_csv(const VisitCounts& counts) {
    std::string text = "hour,event,subject,language,count,seconds\n";
    for (const auto& [key, one] : counts) {
        text += field(key.hour) + ",";
        text += visit_events[static_cast<size_t>(key.event)];
        text += "," + field(key.subject) + "," + field(key.language) + "," +
                std::to_string(one.count) + "," + std::to_string(std::llround(one.seconds)) + "\n";
    }
    return text;
}

}  // namespace vitrina::kiosk
