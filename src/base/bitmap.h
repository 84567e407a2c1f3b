#pragma once

#include <cstdint>
#include <vector>

namespace vitrina::base {

// Pixels in memory, rows from the top, no padding.
struct Bitmap {
    enum class Format {
        coverage,  // one byte a pixel
        rgba,      // four bytes a pixel, sRGB, straight alpha unless a function says premultiplied
    };
    int width = 0;
    int height = 0;
    Format format = Format::rgba;
    std::vector<uint8_t> pixels;

    int bytes_per_pixel() const { return format == Format::rgba ? 4 : 1; }
    bool operator==(const Bitmap&) const = default;
};

}  // namespace vitrina::base
