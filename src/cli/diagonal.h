#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/geometry.h"

namespace vitrina::cli {

// "43in" or "1092mm" in millimetres; 100 to 30,000 of them. Nothing for any other text.
std::optional<float> parse_diagonal(std::string_view text);

// For an option: "" when parse_diagonal takes the text, otherwise what is wrong and what to write.
std::string check_diagonal(const std::string& text);

float pixels_per_mm(base::Size pixels, float diagonal_mm);

}  // namespace vitrina::cli
