#include "gpu/bitmaps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace vitrina::gpu {

namespace {

// Share of the old pixels in one new pixel along an axis.
struct Window {
    size_t first = 0;
    std::vector<float> shares;  // add up to 1
};

std::vector<Window> windows(int from, int to) {
    std::vector<Window> all(static_cast<size_t>(to));
    double step = static_cast<double>(from) / to;
    for (size_t i = 0; i < all.size(); ++i) {
        double low = static_cast<double>(i) * step,
               high = std::min(low + step, static_cast<double>(from));
        all[i].first = static_cast<size_t>(low);
        for (auto at = all[i].first; static_cast<double>(at) < high - 1e-9; ++at) {
            double edge = static_cast<double>(at);
            all[i].shares.push_back(static_cast<float>(
                (std::min(high, edge + 1) - std::max(low, edge)) / (high - low)));
        }
    }
    return all;
}

size_t offset(const base::Bitmap& bitmap, size_t x, size_t y) {
    return (y * static_cast<size_t>(bitmap.width) + x) * 4;
}

base::Bitmap blank(int width, int height) {
    base::Bitmap bitmap;
    bitmap.width = width;
    bitmap.height = height;
    bitmap.pixels.resize(static_cast<size_t>(width) * static_cast<size_t>(height) * 4);
    return bitmap;
}

std::array<uint8_t, 4> mean(const base::Bitmap& bitmap, const Window& across, const Window& down) {
    std::array<float, 4> sum{};
    for (size_t v = 0; v < down.shares.size(); ++v) {
        const uint8_t* p = &bitmap.pixels[offset(bitmap, across.first, down.first + v)];
        for (float share : across.shares)
            for (size_t c = 0; c < 4; ++c)
                sum[c] += share * down.shares[v] * static_cast<float>(*p++);
    }
    std::array<uint8_t, 4> rounded{};
    for (size_t c = 0; c < 4; ++c)
        rounded[c] = static_cast<uint8_t>(std::clamp(sum[c] + 0.5f, 0.f, 255.f));
    return rounded;
}

}  // namespace

base::Bitmap premultiplied(base::Bitmap bitmap) {
    for (size_t i = 0; i + 3 < bitmap.pixels.size(); i += 4) {
        unsigned alpha = bitmap.pixels[i + 3];
        for (size_t c = 0; c < 3; ++c)
            bitmap.pixels[i + c] = static_cast<uint8_t>((bitmap.pixels[i + c] * alpha + 127) / 255);
    }
    return bitmap;
}

base::Bitmap shrunk(base::Bitmap bitmap, int width, int height) {
    width = std::min(width, bitmap.width);
    height = std::min(height, bitmap.height);
    if (width == bitmap.width && height == bitmap.height) return bitmap;
    base::Bitmap small = blank(width, height);
    std::vector<Window> across = windows(bitmap.width, width),
                        down = windows(bitmap.height, height);
    for (size_t y = 0; y < down.size(); ++y) {
        for (size_t x = 0; x < across.size(); ++x) {
            auto pixel = mean(bitmap, across[x], down[y]);
            std::copy(pixel.begin(), pixel.end(), &small.pixels[offset(small, x, y)]);
        }
    }
    return small;
}

base::Bitmap padded(const base::Bitmap& bitmap, int gutter) {
    base::Bitmap wide = blank(bitmap.width + 2 * gutter, bitmap.height + 2 * gutter);
    auto inside = [gutter](int at, int size) {
        return static_cast<size_t>(std::clamp(at - gutter, 0, size - 1));
    };
    for (int y = 0; y < wide.height; ++y) {
        for (int x = 0; x < wide.width; ++x) {
            const uint8_t* from =
                &bitmap.pixels[offset(bitmap, inside(x, bitmap.width), inside(y, bitmap.height))];
            std::copy_n(from, 4,
                        &wide.pixels[offset(wide, static_cast<size_t>(x), static_cast<size_t>(y))]);
        }
    }
    return wide;
}

}  // namespace vitrina::gpu
