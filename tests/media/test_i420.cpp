#include "media/i420.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

using namespace vitrina::media;

namespace {

struct Planes {
    int width, height;
    std::vector<uint8_t> y, u, v;

    Planes(int w, int h) : width(w), height(h), y(w * h), u(w * h / 4), v(w * h / 4) {}
    I420 address() { return {y.data(), u.data(), v.data(), width, width / 2, width / 2}; }
};

using Picture = std::vector<uint8_t>;

// BT.709 as the recommendation writes it, in floating point and pixel by pixel.
struct Reference {
    const Picture& rgba;
    int width, height;

    double channel(int x, int y, int c) const {
        x = std::clamp(x, 0, width - 1);
        return rgba[4 * (y * width + x) + c] / 255.0;
    }
    static double luma(double r, double g, double b) {
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }
    double y(int x, int row) const {
        return 16 + 219 * luma(channel(x, row, 0), channel(x, row, 1), channel(x, row, 2));
    }
    double mean(int x, int row, int c) const {
        double sum = 0;
        for (int dy = 0; dy < 2; ++dy) {
            sum += channel(2 * x - 1, 2 * row + dy, c) + 2 * channel(2 * x, 2 * row + dy, c) +
                   channel(2 * x + 1, 2 * row + dy, c);
        }
        return sum / 8;
    }
    double difference(int x, int row, int c, double scale) const {
        double r = mean(x, row, 0), g = mean(x, row, 1), b = mean(x, row, 2);
        return 128 + 224 * ((c == 2 ? b : r) - luma(r, g, b)) / scale;
    }
    double u(int x, int row) const { return difference(x, row, 2, 1.8556); }
    double v(int x, int row) const { return difference(x, row, 0, 1.5748); }
};

double worst_distance(const Picture& rgba, Planes& planes) {
    Reference exact{rgba, planes.width, planes.height};
    double worst = 0;
    for (int row = 0; row < planes.height; ++row) {
        for (int x = 0; x < planes.width; ++x) {
            worst = std::max(worst, std::abs(planes.y[row * planes.width + x] - exact.y(x, row)));
        }
    }
    int half = planes.width / 2;
    for (int row = 0; row < planes.height / 2; ++row) {
        for (int x = 0; x < half; ++x) {
            worst = std::max(worst, std::abs(planes.u[row * half + x] - exact.u(x, row)));
            worst = std::max(worst, std::abs(planes.v[row * half + x] - exact.v(x, row)));
        }
    }
    return worst;
}

Picture plain(int width, int height, int r, int g, int b) {
    const int colour[4] = {r, g, b, 255};
    Picture picture(width * height * 4);
    for (size_t i = 0; i < picture.size(); ++i) picture[i] = static_cast<uint8_t>(colour[i % 4]);
    return picture;
}

}  // namespace

TEST_CASE("conversion stays within one of BT.709 in floating point, for noise of any width") {
    std::minstd_rand random(3);
    for (int width : {2, 4, 6, 30, 34, 66, 128, 1922}) {
        Planes planes(width, 8);
        Picture rgba(width * 8 * 4);
        for (uint8_t& byte : rgba) byte = static_cast<uint8_t>(random() >> 8);
        I420Converter(width, 8).convert(rgba.data(), planes.address());
        INFO("width " << width);
        CHECK(worst_distance(rgba, planes) <= 1);
    }
}

TEST_CASE("conversion stays within one for the corners of the colour cube") {
    for (int corner = 0; corner < 8; ++corner) {
        Picture rgba =
            plain(16, 4, corner & 1 ? 255 : 0, corner & 2 ? 255 : 0, corner & 4 ? 255 : 0);
        Planes planes(16, 4);
        I420Converter(16, 4).convert(rgba.data(), planes.address());
        CHECK(worst_distance(rgba, planes) <= 1);
    }
}

TEST_CASE("black and white hit the ends of the range and greys have no colour") {
    for (int grey = 0; grey < 256; ++grey) {
        Picture rgba = plain(4, 2, grey, grey, grey);
        Planes planes(4, 2);
        I420Converter(4, 2).convert(rgba.data(), planes.address());
        CHECK(planes.u == std::vector<uint8_t>(2, 128));
        CHECK(planes.v == std::vector<uint8_t>(2, 128));
        if (grey == 0) CHECK(planes.y == std::vector<uint8_t>(8, 16));
        if (grey == 255) CHECK(planes.y == std::vector<uint8_t>(8, 235));
    }
}

TEST_CASE("alpha does not count and bytes between rows stay untouched") {
    Picture opaque = plain(4, 2, 200, 100, 50), clear = opaque;
    for (size_t i = 3; i < clear.size(); i += 4) clear[i] = 0;
    std::vector<uint8_t> one(64, 7), other(64, 7);
    auto address = [](std::vector<uint8_t>& to) {
        return I420{to.data(), to.data() + 32, to.data() + 48, 10, 5, 5};
    };
    I420Converter converter(4, 2);
    converter.convert(opaque.data(), address(one));
    converter.convert(clear.data(), address(other));
    CHECK(one == other);
    CHECK(std::count(one.begin() + 4, one.begin() + 10, 7) == 6);
    CHECK(std::count(one.begin() + 14, one.begin() + 32, 7) == 18);
}
