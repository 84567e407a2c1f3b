#include <algorithm>
#include <cmath>
#include <cstdio>

#include "kiosk/visit_report.h"
#include "kiosk/visit_report_words.h"

namespace vitrina::kiosk {

namespace {

constexpr const char* style =
    "body{margin:0 auto;max-width:960px;padding:40px 24px;background:#FBF7EF;color:#14193A;"
    "font:18px/1.45 Inter,system-ui,sans-serif}h1{font-size:44px;margin:0;line-height:1.1}"
    "h2{font-size:24px;margin:48px 0 4px}p{margin:4px 0 12px}.dim{color:#565B7A}"
    ".big{display:flex;gap:56px;flex-wrap:wrap;margin:28px 0}.big b{display:block;font-size:64px;"
    "line-height:1.1;font-variant-numeric:tabular-nums}svg{display:block;width:100%;height:auto;"
    "overflow:visible}"
    "svg text{font:15px Inter,system-ui,sans-serif;fill:#14193A}svg .dim{fill:#565B7A}"
    "@media print{body{background:#fff}h2{break-after:avoid}svg{break-inside:avoid}}";

constexpr int chart_width = 912;

std::string escaped(std::string_view text) {
    std::string result;
    for (char c : text) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            default:
                result += c;
        }
    }
    return result;
}

template <typename... Values>
std::string format(const char* pattern, Values... values) {
    char text[512];
    std::snprintf(text, sizeof text, pattern, values...);
    return text;
}

// "1:05" minutes and seconds.
std::string duration(double seconds) {
    long whole = std::lround(seconds);
    return format("%ld:%02ld", whole / 60, whole % 60);
}

std::string text_at(double x, double y, const char* anchor, const std::string& text,
                    const char* kind = "") {
    return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">", x, y, anchor,
                  kind) +
           escaped(text) + "</text>";
}

std::string begin_svg(int height, std::string_view title) {
    return format("<svg viewBox=\"0 0 %d %d\" role=\"img\"><title>", chart_width, height) +
           escaped(title) + "</title>";
}

int64_t most(const std::vector<ReportBar>& bars) {
    int64_t result = 1;
    for (const ReportBar& bar : bars) result = std::max(result, bar.count);
    return result;
}

// "28/11/2026" where days are written so, else "2026-11-28"; without the year where it goes without
// saying.
enum class Year { shown, understood };
std::string date(const std::string& day, const ReportWords& words, Year year) {
    bool shown = year == Year::shown;
    if (words.tag == "en") return shown ? day : day.substr(5);
    std::string text = day.substr(8, 2) + "/" + day.substr(5, 2);
    return shown ? text + "/" + day.substr(0, 4) : text;
}

// Columns from left to right, as time goes; names below as far as they have room.
std::string columns(std::string_view title, const std::vector<ReportBar>& bars) {
    constexpr double top = 24, floor = 190, label_width = 46;
    auto count = static_cast<double>(std::max<size_t>(bars.size(), 1));
    double step = std::min(chart_width / count, 72.), width = std::max(step * 0.72, 1.);
    auto every = static_cast<size_t>(std::ceil(label_width / step));
    std::string svg = begin_svg(222, title);
    for (size_t i = 0; i < bars.size(); ++i) {
        const ReportBar& bar = bars[i];
        double x = step * static_cast<double>(i) + (step - width) / 2, middle = x + width / 2;
        double height =
            (floor - top) * static_cast<double>(bar.count) / static_cast<double>(most(bars));
        svg += format(
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#2F6FDE\" "
            "rx=\"2\"/>",
            x, floor - height, width, height);
        bool named = i % every == 0;
        if (bar.count > 0 && step >= 30)
            svg += text_at(middle, floor - height - 6, "middle", std::to_string(bar.count));
        if (named) svg += text_at(middle, floor + 22, "middle", bar.label, "dim");
    }
    svg += format("<rect x=\"0\" y=\"%.0f\" width=\"%.1f\" height=\"1\" fill=\"#565B7A\"/>", floor,
                  step * count);
    return svg + "</svg>\n";
}

enum class Show { counts, times };

// A name of at most that many characters.
std::string shortened(const std::string& name, size_t most_characters) {
    size_t characters = 0, at = 0;
    for (; at < name.size(); ++at) {
        if ((name[at] & 0xC0) == 0x80) continue;
        if (++characters > most_characters) break;
    }
    return at < name.size() ? name.substr(0, at) + "…" : name;
}

// Bars from top to bottom, the longest first.
std::string rows(std::string_view title, const std::vector<ReportBar>& bars, Show show) {
    constexpr double line = 34, bar_left = 330, bar_most = 420;
    constexpr size_t most_rows = 40, most_characters = 40;
    size_t count = std::min(bars.size(), most_rows);
    std::string svg = begin_svg(static_cast<int>(line * static_cast<double>(count)) + 4, title);
    for (size_t i = 0; i < count; ++i) {
        const ReportBar& bar = bars[i];
        double y = line * static_cast<double>(i);
        double width = std::max(
            2., bar_most * static_cast<double>(bar.count) / static_cast<double>(most(bars)));
        svg += text_at(bar_left - 12, y + 22, "end", shortened(bar.label, most_characters));
        svg += format(
            "<rect x=\"%.0f\" y=\"%.1f\" width=\"%.1f\" height=\"22\" fill=\"#2F6FDE\" "
            "rx=\"2\"/>",
            bar_left, y + 6, width);
        svg += text_at(bar_left + width + 10, y + 22, "start", std::to_string(bar.count));
        if (show == Show::times)
            svg +=
                text_at(chart_width, y + 22, "end", duration(bar.mean_seconds()) + " min", "dim");
    }
    return svg + "</svg>\n";
}

std::string heading(std::string_view text, std::string_view help = "") {
    std::string html = "<h2>" + escaped(text) + "</h2>\n";
    if (!help.empty()) html += "<p class=\"dim\">" + escaped(help) + "</p>\n";
    return html;
}

std::string span(const VisitReport& report, const ReportWords& words) {
    std::string text(words.span);
    text.replace(text.find("{n}"), 3, date(report.first_day, words, Year::shown));
    text.replace(text.find("{m}"), 3, date(report.last_day, words, Year::shown));
    return text;
}

std::string big_numbers(const VisitReport& report, const ReportWords& words) {
    return "<div class=\"big\"><div><b>" + std::to_string(report.visits.count) + "</b>" +
           escaped(words.visits) + "</div><div><b>" + duration(report.visits.mean_seconds()) +
           "</b>min " + escaped(words.mean_visit) + "</div></div>\n";
}

std::string charts(const VisitReport& report, const ReportWords& words) {
    std::string html = big_numbers(report, words);
    std::vector<ReportBar> days = report.days;
    for (ReportBar& day : days) day.label = date(day.label, words, Year::understood);
    html += heading(words.per_day) + columns(words.per_day, days);
    html += heading(words.per_hour) + columns(words.per_hour, report.hours);
    html += heading(words.pages, words.pages_help) + rows(words.pages, report.pages, Show::times);
    if (!report.left.empty())
        html += heading(words.left, words.left_help) + rows(words.left, report.left, Show::counts);
    if (!report.dead_taps.empty())
        html += heading(words.dead_taps, words.dead_taps_help) +
                rows(words.dead_taps, report.dead_taps, Show::counts);
    html += heading(words.languages) + rows(words.languages, report.languages, Show::times);
    std::vector<ReportBar> access = report.access;
    for (ReportBar& bar : access) bar.label = words.access_feature(bar.label);
    html += heading(words.access, access.empty() ? words.no_access : "");
    return access.empty() ? html : html + rows(words.access, access, Show::times);
}

}  // namespace

std::string to_html(const VisitReport& report, const std::string& exhibit_title,
                    std::string_view language) {
    const ReportWords& words = report_words(language);
    std::string html = "<!doctype html>\n<html lang=\"" + std::string(words.tag) +
                       "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                       "content=\"width=device-width\"><title>" +
                       escaped(words.title) + " · " + escaped(exhibit_title) + "</title><style>" +
                       style + "</style></head><body>\n<h1>" + escaped(words.title) + "</h1>\n<p>" +
                       escaped(exhibit_title);
    if (report.first_day.empty()) {
        html += "</p>\n<p>" + escaped(words.nothing) + "</p>\n";
    } else {
        html += " · " + escaped(span(report, words)) + "</p>\n" + charts(report, words);
    }
    return html + "<p class=\"dim\">" + escaped(words.privacy) + "</p>\n</body></html>";
}

}  // namespace vitrina::kiosk
