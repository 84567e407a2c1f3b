#include "cli/soak_report.h"

#include <algorithm>
#include <cstdio>

namespace vitrina::cli {

namespace {

template <typename... Values>
std::string format(const char* pattern, Values... values) {
    char text[400];
    std::snprintf(text, sizeof text, pattern, values...);
    return text;
}

// In double quotes, as JSON has it.
std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + "\"";
}

}  // namespace

std::string to_text(const SoakReport& report, uint64_t seed) {
    std::string text =
        format("seed %llu: %ld taps, %ld inputs, %ld visits in %.1f hours of opening\n",
               static_cast<unsigned long long>(seed), report.taps, report.inputs, report.visits,
               report.simulated / 3600);
    text += format("took %.0f s, %.0f times real speed; %ld pictures drawn\n", report.took,
                   report.simulated / std::max(report.took, 1e-3), report.pictures);
    text += format("pages reached: %zu of %zu\n", report.pages, report.pages_of);
    for (const std::string& page : report.missed) text += "  not reached: " + page + "\n";
    for (const Gauge& gauge : report.gauges)
        text += format("%s: %.6g at first, %.6g at last, %.6g at most\n", gauge.name.c_str(),
                       gauge.first, gauge.last, gauge.most);
    text +=
        format("allocations of a frame at rest: %llu at most %s\n",
               static_cast<unsigned long long>(report.most_allocations), report.allocating.c_str());
    if (report.failures.empty()) return text + "failures: 0\n";
    for (const std::string& what : report.failures) text += "FAILURE: " + what + "\n";
    return text;
}

std::string to_json(const SoakReport& report, uint64_t seed) {
    std::string text = format(
        "{\"seed\": %llu, \"taps\": %ld, \"inputs\": %ld, \"visits\": %ld, \"simulated_seconds\": "
        "%.3f, \"seconds\": %.1f, \"pictures\": %ld, \"pages\": %zu, \"pages_of\": %zu, "
        "\"most_allocations\": %llu,\n\"gauges\": [",
        static_cast<unsigned long long>(seed), report.taps, report.inputs, report.visits,
        report.simulated, report.took, report.pictures, report.pages, report.pages_of,
        static_cast<unsigned long long>(report.most_allocations));
    for (size_t i = 0; i < report.gauges.size(); ++i) {
        const Gauge& gauge = report.gauges[i];
        text += (i ? ", " : "") + ("{\"name\": " + quoted(gauge.name)) +
                format(", \"first\": %.6g, \"last\": %.6g, \"most\": %.6g}", gauge.first,
                       gauge.last, gauge.most);
    }
    text += "],\n\"failures\": [";
    for (size_t i = 0; i < report.failures.size(); ++i)
        text += (i ? ", " : "") + quoted(report.failures[i]);
    return text + "]}";
}

}  // namespace vitrina::cli
