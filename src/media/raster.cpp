#include "media/raster.h"

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <memory>

#include "media/fault.h"

// The only place that compiles stb. Every other decoder of it stays out of the program; its own
// limit stands behind ours.
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 32768
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STBI_WRITE_NO_STDIO
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb/stb_image.h>
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

namespace vitrina::media {
namespace {

struct Free {
    void operator()(void* memory) const { std::free(memory); }
};
using Memory = std::unique_ptr<unsigned char, Free>;

bool is_opaque(const base::Bitmap& bitmap) {
    for (size_t i = 3; i < bitmap.pixels.size(); i += 4) {
        if (bitmap.pixels[i] != 255) return false;
    }
    return true;
}

std::vector<uint8_t> without_alpha(const base::Bitmap& bitmap) {
    std::vector<uint8_t> rgb(bitmap.pixels.size() / 4 * 3);
    for (size_t from = 0, to = 0; from < bitmap.pixels.size(); from += 4, to += 3) {
        std::copy_n(bitmap.pixels.begin() + from, 3, rgb.begin() + to);
    }
    return rgb;
}

// The mean of the pixels at the four addresses.
void write_mean(const uint8_t* const (&from)[4], uint8_t* to) {
    int alpha = from[0][3] + from[1][3] + from[2][3] + from[3][3];
    for (int channel = 0; channel < 3; ++channel) {
        int sum = 0, plain = 0;
        for (const uint8_t* pixel : from) {
            sum += pixel[channel] * pixel[3];
            plain += pixel[channel];
        }
        int mean = alpha > 0 ? (sum + alpha / 2) / alpha : (plain + 2) / 4;
        to[channel] = static_cast<uint8_t>(mean);
    }
    to[3] = static_cast<uint8_t>((alpha + 2) / 4);
}

}  // namespace

base::Result<base::Bitmap> decode_raster(const std::string& file, std::span<const uint8_t> bytes) {
    int width = 0, height = 0, channels = 0;
    Memory pixels;
    if (bytes.size() <= INT_MAX) {
        pixels.reset(stbi_load_from_memory(bytes.data(), static_cast<int>(bytes.size()), &width,
                                           &height, &channels, 4));
    }
    if (!pixels) {
        const char* reason = stbi_failure_reason();
        return fault(file,
                     std::string("the picture is damaged or cut off (") +
                         (reason ? reason : "too long") + ")",
                     "export it again");
    }
    base::Bitmap bitmap{width, height, base::Bitmap::Format::rgba, {}};
    size_t count = static_cast<size_t>(width) * static_cast<size_t>(height) * 4;
    bitmap.pixels.assign(pixels.get(), pixels.get() + count);
    return bitmap;
}

base::Bitmap halved(const base::Bitmap& bitmap) {
    base::Bitmap half{bitmap.width / 2, bitmap.height / 2, base::Bitmap::Format::rgba, {}};
    size_t stride = static_cast<size_t>(bitmap.width) * 4;
    half.pixels.resize(static_cast<size_t>(half.width) * static_cast<size_t>(half.height) * 4);
    uint8_t* to = half.pixels.data();
    for (int y = 0; y < half.height; ++y) {
        const uint8_t* from = bitmap.pixels.data() + stride * 2 * static_cast<size_t>(y);
        for (int x = 0; x < half.width; ++x, from += 8, to += 4) {
            write_mean({from, from + 4, from + stride, from + stride + 4}, to);
        }
    }
    return half;
}

std::vector<uint8_t> encode_png(const base::Bitmap& bitmap) {
    int channels = bitmap.bytes_per_pixel();
    std::vector<uint8_t> rgb;
    const std::vector<uint8_t>* pixels = &bitmap.pixels;
    if (channels == 4 && is_opaque(bitmap)) {
        rgb = without_alpha(bitmap);
        pixels = &rgb;
        channels = 3;
    }
    int length = 0;
    Memory png(stbi_write_png_to_mem(pixels->data(), bitmap.width * channels, bitmap.width,
                                     bitmap.height, channels, &length));
    if (!png) return {};
    return {png.get(), png.get() + length};
}

}  // namespace vitrina::media
