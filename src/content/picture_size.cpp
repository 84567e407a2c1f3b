#include "content/picture_size.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <string_view>

namespace vitrina::content {
namespace {

constexpr size_t head_size = 4096;
constexpr float most = 1e6f;

std::optional<base::Size> sensible(float width, float height) {
    bool sensible = width > 0 && height > 0 && width <= most && height <= most;
    return sensible ? std::optional<base::Size>({width, height}) : std::nullopt;
}

unsigned byte_at(std::string_view bytes, size_t index) {
    return static_cast<unsigned char>(bytes[index]);
}

unsigned pair_at(std::string_view bytes, size_t index) {
    return byte_at(bytes, index) << 8 | byte_at(bytes, index + 1);
}

// Source: PNG (third edition), 11.2.1 IHDR.
std::optional<base::Size> size_of_png(std::string_view head) {
    if (head.size() < 24) return std::nullopt;
    auto number = [&](size_t at) {
        return static_cast<float>(uint64_t{pair_at(head, at)} << 16 | pair_at(head, at + 2));
    };
    return sensible(number(16), number(20));
}

// Whether a segment is a frame header: SOF0 to SOF15 without DHT, JPG and DAC.
bool begins_frame(unsigned marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// Goes from segment to segment up to the frame header. Source: ITU-T T.81, B.1.1.4 and B.2.2.
std::optional<base::Size> size_of_jpeg(std::istream& bytes) {
    bytes.clear();
    bytes.seekg(2);
    for (int segments = 0; segments < 1000; ++segments) {
        char head[9];
        if (!bytes.read(head, 4)) return std::nullopt;
        std::string_view segment(head, sizeof head);
        unsigned marker = byte_at(segment, 1), length = pair_at(segment, 2);
        if (byte_at(segment, 0) != 0xFF || length < 2) return std::nullopt;
        if (!begins_frame(marker)) {
            bytes.seekg(length - 2, std::ios::cur);
            continue;
        }
        if (!bytes.read(head + 4, 5)) return std::nullopt;
        return sensible(static_cast<float>(pair_at(segment, 7)),
                        static_cast<float>(pair_at(segment, 5)));
    }
    return std::nullopt;
}

// The next number of a list, which is taken from it.
std::optional<float> take_number(std::string_view& list) {
    size_t begin = list.find_first_not_of(" ,\t\r\n");
    if (begin == list.npos) return std::nullopt;
    list.remove_prefix(begin);
    float number = 0;
    auto [end, error] = std::from_chars(list.data(), list.data() + list.size(), number);
    if (error != std::errc() || !std::isfinite(number)) return std::nullopt;
    list.remove_prefix(static_cast<size_t>(end - list.data()));
    return number;
}

// The value of an attribute of the tag; empty when it has none.
std::string_view attribute(std::string_view tag, std::string_view name) {
    for (size_t at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
        size_t quote = at + name.size() + 1;
        bool whole = at > 0 && std::string_view(" \t\r\n").find(tag[at - 1]) != tag.npos;
        if (!whole || quote >= tag.size() || tag[quote - 1] != '=') continue;
        size_t end = tag.find(tag[quote], quote + 1);
        if (end != tag.npos) return tag.substr(quote + 1, end - quote - 1);
    }
    return {};
}

// Source: SVG 2, 8.2 and 8.6. Units of width and height are left out: only the aspect matters.
std::optional<base::Size> size_of_svg(std::string_view head) {
    size_t begin = head.find("<svg");
    if (begin == head.npos) return std::nullopt;
    std::string_view tag = head.substr(begin, head.find('>', begin) - begin);
    std::string_view box = attribute(tag, "viewBox");
    if (!box.empty()) {
        auto x = take_number(box), y = take_number(box);
        auto width = take_number(box), height = take_number(box);
        return x && y && width && height ? sensible(*width, *height) : std::nullopt;
    }
    std::string_view wide = attribute(tag, "width"), high = attribute(tag, "height");
    auto width = take_number(wide), height = take_number(high);
    return width && height ? sensible(*width, *height) : std::nullopt;
}

}  // namespace

std::optional<base::Size> picture_size(std::istream& bytes) {
    std::string head(head_size, '\0');
    bytes.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<size_t>(bytes.gcount()));
    if (head.starts_with("\x89PNG\r\n\x1A\n")) return size_of_png(head);
    if (head.starts_with("\xFF\xD8\xFF")) return size_of_jpeg(bytes);
    return size_of_svg(head);
}

std::optional<base::Size> picture_size(const pack::Folder& folder, const std::string& file) {
    if (file.empty()) return std::nullopt;
    auto path = folder.locate(file, pack::picture_file_limit);
    if (!path) return std::nullopt;
    std::ifstream bytes(*path, std::ios::binary);
    return picture_size(bytes);
}

}  // namespace vitrina::content
