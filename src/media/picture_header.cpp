#include "media/picture_header.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "media/fault.h"

namespace vitrina::media {
namespace {

using Bytes = std::span<const uint8_t>;

constexpr std::array<uint8_t, 8> png_signature = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
constexpr const char* export_remedy = "export it again as PNG, JPEG or SVG";

bool starts_with(Bytes bytes, Bytes start) {
    return bytes.size() >= start.size() && std::equal(start.begin(), start.end(), bytes.begin());
}

uint32_t big_endian(Bytes bytes, size_t at, size_t count) {
    uint32_t number = 0;
    for (size_t i = 0; i < count; ++i) number = number << 8 | bytes[at + i];
    return number;
}

base::Error broken(const std::string& file, std::string what) {
    return fault(file, std::move(what), export_remedy);
}

// Sizes beyond any limit stay beyond it instead of turning negative.
int to_side(uint32_t side) {
    return static_cast<int>(std::min(side, 0x7fffffffu));
}

base::Result<PictureHeader> read_png(const std::string& file, Bytes bytes) {
    constexpr size_t header_end = 33;  // signature, IHDR and its checksum
    constexpr std::array<uint8_t, 4> ihdr = {'I', 'H', 'D', 'R'};
    if (bytes.size() < header_end) return broken(file, "the PNG is cut off in its header");
    if (!starts_with(bytes.subspan(12), ihdr)) {
        return broken(file, "the PNG does not start with its header");
    }
    return PictureHeader{PictureFormat::png,
                         {to_side(big_endian(bytes, 16, 4)), to_side(big_endian(bytes, 20, 4))}};
}

bool is_start_of_frame(uint8_t marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

base::Result<PictureHeader> read_frame(const std::string& file, uint8_t marker, Bytes segment) {
    if (segment.size() < 8) return broken(file, "the JPEG is cut off in its header");
    if (marker > 0xc2) {
        return fault(file, "this kind of JPEG (lossless or arithmetic) is not supported",
                     "export it as a baseline or progressive JPEG");
    }
    if (segment[2] != 8) {
        return fault(file, "the JPEG has " + std::to_string(segment[2]) + " bits a channel",
                     "export it with 8 bits a channel");
    }
    auto height = static_cast<int>(big_endian(segment, 3, 2));
    auto width = static_cast<int>(big_endian(segment, 5, 2));
    return PictureHeader{PictureFormat::jpeg, {width, height}};
}

base::Result<PictureHeader> read_jpeg(const std::string& file, Bytes bytes) {
    size_t at = 2;
    while (at + 4 <= bytes.size()) {
        if (bytes[at] != 0xff) return broken(file, "the JPEG is damaged before its size");
        uint8_t marker = bytes[at + 1];
        if (marker == 0xff) {  // fill byte
            ++at;
            continue;
        }
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {  // markers without a segment
            at += 2;
            continue;
        }
        size_t length = big_endian(bytes, at + 2, 2);
        if (length < 2 || marker == 0xd9 || marker == 0xda) break;
        Bytes segment = bytes.subspan(at + 2, std::min(length, bytes.size() - at - 2));
        if (is_start_of_frame(marker)) return read_frame(file, marker, segment);
        at += 2 + length;
    }
    return broken(file, "the JPEG ends before it tells its size");
}

bool looks_like_svg(Bytes bytes) {
    std::string text(bytes.begin(), bytes.begin() + std::min<size_t>(bytes.size(), 4096));
    size_t start = text.starts_with("\xef\xbb\xbf") ? 3 : 0;
    start = text.find_first_not_of(" \t\r\n", start);
    return start != std::string::npos && text[start] == '<' &&
           text.find("svg", start) != std::string::npos;
}

base::Error unknown(const std::string& file, Bytes bytes) {
    constexpr std::array<uint8_t, 2> gzip = {0x1f, 0x8b};
    if (starts_with(bytes, gzip)) {
        return fault(file, "this is a compressed file (SVGZ?)", "save it as plain SVG");
    }
    return fault(file, "this is not a PNG, JPEG or SVG picture", export_remedy);
}

}  // namespace

base::Result<PictureHeader> read_picture_header(const std::string& file, Bytes bytes) {
    constexpr std::array<uint8_t, 3> jpeg_signature = {0xff, 0xd8, 0xff};
    if (bytes.empty()) return broken(file, "the picture file is empty");
    if (starts_with(bytes, png_signature)) return read_png(file, bytes);
    if (starts_with(bytes, jpeg_signature)) return read_jpeg(file, bytes);
    if (looks_like_svg(bytes)) return PictureHeader{PictureFormat::svg, {}};
    return unknown(file, bytes);
}

base::Result<void> check_picture_size(const std::string& file, PictureInfo info,
                                      const PictureLimits& limits) {
    if (info.width <= 0 || info.height <= 0) return broken(file, "the picture has no pixels");
    uint64_t pixels = static_cast<uint64_t>(info.width) * static_cast<uint64_t>(info.height);
    if (std::max(info.width, info.height) <= limits.longest_side && pixels <= limits.pixels) {
        return {};
    }
    return fault(file,
                 "the picture is " + std::to_string(info.width) + " x " +
                     std::to_string(info.height) + " pixels; at most " +
                     std::to_string(limits.longest_side) + " a side and " +
                     std::to_string(limits.pixels / 1'000'000) + " megapixels are allowed",
                 "save it smaller");
}

}  // namespace vitrina::media
