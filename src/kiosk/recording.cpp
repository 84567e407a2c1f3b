#include "kiosk/recording.h"

#include <cstdio>
#include <fstream>
#include <iterator>

#include "kiosk/key_names.h"
#include "kiosk/recording_lines.h"

namespace vitrina::kiosk {

namespace {

template <typename... Numbers>
std::string format(const char* pattern, Numbers... numbers) {
    char text[160];
    std::snprintf(text, sizeof text, pattern, numbers...);
    return text;
}

std::string position(base::Point at) {
    return format(" %.2f %.2f", static_cast<double>(at.x), static_cast<double>(at.y));
}

std::string what(const Touch& touch) {
    return std::string(name(touch.kind)) + " " + std::to_string(touch.pointer) + position(touch.at);
}

std::string what(const KeyPress& press) {
    return "key " + std::string(name(press.key)) + (press.repeated ? " repeated" : "");
}

std::string what(const Wheel& wheel) {
    return "wheel" + position(wheel.at) + format(" %.3f", static_cast<double>(wheel.steps));
}

}  // namespace

std::string to_text(base::Seconds time) {
    return format("%.6f", time);
}

std::string to_text(const RecordingHead& head) {
    std::string text = "vitrina visit 1\npack " + head.pack + "\n";
    text += format("size %.0f %.0f\n", static_cast<double>(head.screen.size.width),
                   static_cast<double>(head.screen.size.height));
    text += head.screen.pixels_per_mm > 0
                ? format("density %.6g\n", static_cast<double>(head.screen.pixels_per_mm))
                : "density unknown\n";
    text += "seed " + head.seed + "\nbegin page=" + head.page;
    if (!head.language.empty()) text += " language=" + head.language;
    for (const std::string& tag : head.languages) text += " offered=" + tag;
    if (!head.appearance.empty()) text += " appearance=" + head.appearance;
    if (head.reduced_motion) text += " reduced_motion";
    if (head.large_text) text += " large_text";
    if (head.low_reach) text += " low_reach";
    return text + "\n";
}

std::string to_text(const RecordedInput& input) {
    std::string line = to_text(input.time) + " ";
    line += std::visit([](const auto& one) { return what(one); }, input.input);
    if (input.on)
        line += " on " + input.on->id +
                format(" %.4f %.4f", static_cast<double>(input.on->at.x),
                       static_cast<double>(input.on->at.y));
    return line + "\n";
}

RecordedInput as_recorded(const RecordedInput& input) {
    std::string line = to_text(input);
    line.pop_back();
    auto parsed = parse_line(line, {});
    return parsed && parsed->input ? *parsed->input : input;
}

base::Result<Recording> parse_recording(std::string_view text, const std::string& file) {
    Recording recording;
    HeadParser head(file);
    int number = 0;
    for (size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
        base::Place place{file, ++number, 1};
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        if (!head.complete()) {
            if (auto taken = head.take(line, place); !taken) return taken.error();
            continue;
        }
        auto parsed = parse_line(line, place);
        if (!parsed) return parsed.error();
        if (parsed->time < recording.end)
            return base::Error{place, "this line is earlier than the one before",
                               "put the lines in the order of their times"};
        recording.end = parsed->time;
        if (parsed->input) recording.inputs.push_back(*parsed->input);
    }
    if (!head.complete()) return head.missing();
    recording.head = head.head();
    return recording;
}

base::Result<Recording> read_recording(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return base::Error{
            {file, 0, 0}, "there is no such recording", "make one with vitrina run --record"};
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    return parse_recording(text, file);
}

}  // namespace vitrina::kiosk
