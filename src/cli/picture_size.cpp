#include "cli/picture_size.h"

#include <charconv>

namespace vitrina::cli {

namespace {

constexpr int shortest_side = 64;
constexpr int longest_side = 8192;

std::optional<int> parse_side(std::string_view text) {
    int side = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), side);
    if (error != std::errc() || end != text.data() + text.size()) return {};
    if (side < shortest_side || side > longest_side) return {};
    return side;
}

}  // namespace

std::optional<PictureSize> parse_size(std::string_view text) {
    size_t cross = text.find('x');
    if (cross == std::string_view::npos) return {};
    auto width = parse_side(text.substr(0, cross));
    auto height = parse_side(text.substr(cross + 1));
    if (!width || !height) return {};
    return PictureSize{*width, *height};
}

std::string check_size(const std::string& text) {
    if (parse_size(text)) return "";
    return text +
           " is not a size; write width x height in pixels, 64 to 8192 each, such as 1920x1080";
}

}  // namespace vitrina::cli
