#include "cli/bench_report.h"

#include <cstdio>
#include <fstream>
#include <string>

namespace vitrina::cli {

namespace {

// snprintf into a string; numbers come out the same in every locale because the program never sets
// one.
template <typename... Values>
std::string written(const char* format, Values... values) {
    char buffer[512];
    int length = std::snprintf(buffer, sizeof buffer, format, values...);
    return std::string(buffer, static_cast<size_t>(length > 0 ? length : 0));
}

// The names that go through here hold no control characters.
std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + "\"";
}

std::string page_json(const PageCost& page) {
    return "{\"name\": " + quoted(page.name) +
           written(
               ", \"build_ms\": %.4f, \"draw_ms\": %.4f, \"present_ms\": %.4f, \"frame_ms\": %.4f",
               page.build_ms, page.draw_ms, page.present_ms, page.frame_ms) +
           written(
               ", \"allocations\": %.0f, \"most_allocations\": %.0f, \"draw_calls\": %.0f, "
               "\"program_switches\": %.0f",
               page.allocations, page.most_allocations, page.draw_calls, page.program_switches) +
           written(
               ", \"uploaded_bytes\": %.0f, \"shaded_ratio\": %.3f, \"drawn_per_second\": %.1f, "
               "\"frames\": %d}",
               page.uploaded_bytes, page.shaded_ratio, page.drawn_per_second, page.frames);
}

std::string film_json(const FilmCost& film) {
    return "{\"preset\": " + quoted(film.preset) +
           written(", \"encoder_ms\": %.3f, \"film_ms\": %.3f, \"ratio\": %.3f}", film.encoder_ms,
                   film.film_ms, film.ratio());
}

std::string response_json(const ResponseCost& response) {
    return "{\"page\": " + quoted(response.page) +
           written(", \"presses\": %d, \"median_ms\": %.2f, \"worst_ms\": %.2f}", response.presses,
                   response.median_ms, response.worst_ms);
}

template <typename Record>
std::string list_json(const std::vector<Record>& records, std::string (*one)(const Record&)) {
    std::string text;
    for (const Record& record : records) text += (text.empty() ? "\n  " : ",\n  ") + one(record);
    return "[" + text + "]";
}

}  // namespace

std::string to_json(const BenchReport& report) {
    std::string text =
        "{\"size\": " + quoted(written("%dx%d", report.size.width, report.size.height)) +
        ", \"renderer\": " + quoted(report.renderer) +
        written(", \"reference_ms\": %.4f, \"first_frame_ms\": %.0f, \"resident_mb\": %.1f",
                report.reference_ms, report.first_frame_ms, report.resident_mb);
    if (!report.films.empty()) text += ",\n \"films\": " + list_json(report.films, film_json);
    text += ",\n \"responses\": " + list_json(report.responses, response_json);
    return text + ",\n \"pages\": " + list_json(report.pages, page_json) + "}";
}

std::string to_table(const BenchReport& report) {
    std::string text = written("%dx%d, medians over %zu frames or more; %s\n", report.size.width,
                               report.size.height, bench_frames, report.renderer.c_str());
    text += written(
        "reference (clear and 1000 quads) %.2f ms; first frame after %.0f ms; %.0f MB in "
        "memory\n\n",
        report.reference_ms, report.first_frame_ms, report.resident_mb);
    text += written("%-26s %7s %7s %8s %7s %7s %6s %7s %6s %9s %7s %6s\n", "page", "build", "draw",
                    "present", "frame", "/ref", "allocs", "most", "calls", "switches", "bytes",
                    "shaded");
    for (const PageCost& page : report.pages) {
        double ratio = report.reference_ms > 0 ? page.frame_ms / report.reference_ms : 0;
        text +=
            written("%-26s %7.2f %7.2f %8.2f %7.2f %7.2f %6.0f %7.0f %6.0f %9.0f %7.0f %6.2f",
                    page.name.c_str(), page.build_ms, page.draw_ms, page.present_ms, page.frame_ms,
                    ratio, page.allocations, page.most_allocations, page.draw_calls,
                    page.program_switches, page.uploaded_bytes, page.shaded_ratio);
        bool still = page.name.ends_with(" still");
        text += still ? written("  %.1f drawn a second\n", page.drawn_per_second) : "\n";
    }
    for (const ResponseCost& response : report.responses) {
        text +=
            written("\ntouch to picture, %s: %.1f ms, at worst %.1f ms, of %d presses",
                    response.page.c_str(), response.median_ms, response.worst_ms, response.presses);
    }
    if (!report.responses.empty()) text += "\n";
    for (const FilmCost& film : report.films) {
        text += written("\nfilm, %s: %.1f ms a frame, x264 alone %.1f ms: %.2f times",
                        film.preset.c_str(), film.film_ms, film.encoder_ms, film.ratio());
    }
    return report.films.empty() ? text : text + "\n";
}

double resident_megabytes() {
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) * 1024 / 1e6;
    }
    return 0;
}

}  // namespace vitrina::cli
