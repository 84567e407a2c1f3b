#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitrina::cli {

// Pixels of a picture, a film or a window.
struct PictureSize {
    int width = 1920;
    int height = 1080;
    bool operator==(const PictureSize&) const = default;
};

// "1920x1080"; each side 64 to 8192. Nothing for any other text.
std::optional<PictureSize> parse_size(std::string_view text);

// For an option: "" when parse_size takes the text, otherwise what is wrong and what to write.
std::string check_size(const std::string& text);

}  // namespace vitrina::cli
