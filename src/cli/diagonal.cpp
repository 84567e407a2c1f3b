#include "cli/diagonal.h"

#include <charconv>
#include <cmath>

namespace vitrina::cli {

namespace {

constexpr float smallest = 100, largest = 30'000;
constexpr float inch = 25.4f;

}  // namespace

std::optional<float> parse_diagonal(std::string_view text) {
    float length = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (error != std::errc()) return {};
    std::string_view unit = text.substr(static_cast<size_t>(end - text.data()));
    if (unit == "in") length *= inch;
    if (unit != "in" && unit != "mm") return {};
    if (!(length >= smallest && length <= largest)) return {};
    return length;
}

std::string check_diagonal(const std::string& text) {
    if (parse_diagonal(text)) return "";
    return text +
           " is not a screen's diagonal; write it in inches or millimetres, such as 43in or "
           "1092mm";
}

float pixels_per_mm(base::Size pixels, float diagonal_mm) {
    return std::hypot(pixels.width, pixels.height) / diagonal_mm;
}

}  // namespace vitrina::cli
