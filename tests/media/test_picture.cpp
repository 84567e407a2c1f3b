#include "media/picture.h"

#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>

#include "sample_pictures.h"
#include "scratch_folder.h"

using vitrina::base::Bitmap;
using namespace vitrina::media;

namespace {

Bitmap noise(int width, int height, Bitmap::Format format, bool opaque) {
    Bitmap bitmap{width, height, format, {}};
    std::minstd_rand random(7);
    bitmap.pixels.resize(static_cast<size_t>(width * height * bitmap.bytes_per_pixel()));
    for (uint8_t& byte : bitmap.pixels) byte = static_cast<uint8_t>(random());
    if (opaque) {
        for (size_t i = 3; i < bitmap.pixels.size(); i += 4) bitmap.pixels[i] = 255;
    }
    return bitmap;
}

Bitmap plain(int width, int height, std::vector<uint8_t> colour) {
    Bitmap bitmap{width, height, Bitmap::Format::rgba, {}};
    bitmap.pixels.resize(static_cast<size_t>(width * height * 4));
    for (size_t i = 0; i < bitmap.pixels.size(); ++i) bitmap.pixels[i] = colour[i % 4];
    return bitmap;
}

std::vector<int> pixel(const Bitmap& bitmap, int x, int y) {
    auto at = bitmap.pixels.begin() + 4 * (y * bitmap.width + x);
    return {at[0], at[1], at[2], at[3]};
}

bool is_near(const std::vector<int>& one, const std::vector<int>& other, int distance) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](int a, int b) { return std::abs(a - b) <= distance; });
}

const std::string square_svg =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'>"
    "<rect width='20' height='10' fill='#ff8000' fill-opacity='0.5'/></svg>";

}  // namespace

TEST_CASE("a saved PNG loads as the same pixels") {
    ScratchFolder folder;
    for (bool opaque : {true, false}) {
        Bitmap bitmap = noise(37, 23, Bitmap::Format::rgba, opaque);
        std::string file = folder.file(opaque ? "opaque.png" : "alpha.png");
        REQUIRE(save_png(bitmap, file));
        auto loaded = load_picture(file, 0, 0);
        REQUIRE(loaded);
        CHECK(*loaded == bitmap);
        auto info = inspect_picture(file);
        REQUIRE(info);
        CHECK(info->width == 37);
        CHECK(info->height == 23);
    }
    CHECK(folder.entries() == 2);
}

TEST_CASE("coverage is saved as a grey PNG") {
    ScratchFolder folder;
    Bitmap bitmap = noise(5, 4, Bitmap::Format::coverage, false);
    REQUIRE(save_png(bitmap, folder.file("grey.png")));
    auto loaded = load_picture(folder.file("grey.png"), 0, 0);
    REQUIRE(loaded);
    for (int i = 0; i < 20; ++i) {
        int grey = bitmap.pixels[i];
        CHECK(pixel(*loaded, i % 5, i / 5) == std::vector<int>{grey, grey, grey, 255});
    }
}

TEST_CASE("a picture that cannot be saved leaves what was there") {
    ScratchFolder folder;
    CHECK_FALSE(save_png(Bitmap{}, folder.file("empty.png")));
    auto missing = save_png(plain(2, 2, {1, 2, 3, 255}), folder.file("no/where.png"));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().place.file == folder.file("no/where.png"));
    CHECK(missing.error().remedy.find(folder.file("no")) != std::string::npos);
    CHECK(folder.entries() == 0);
}

TEST_CASE("a raster picture is halved while it stays at least as large as asked") {
    ScratchFolder folder;
    REQUIRE(save_png(plain(64, 48, {10, 20, 30, 255}), folder.file("a.png")));
    auto half = load_picture(folder.file("a.png"), 20, 20);
    REQUIRE(half);
    CHECK(*half == plain(32, 24, {10, 20, 30, 255}));
    auto whole = load_picture(folder.file("a.png"), 33, 1);
    REQUIRE(whole);
    CHECK(whole->width == 64);
}

TEST_CASE("halving weighs colours by their alpha") {
    ScratchFolder folder;
    Bitmap bitmap = plain(2, 2, {200, 100, 50, 255});
    std::fill_n(bitmap.pixels.begin(), 4, 0);  // one transparent black pixel darkens nothing
    REQUIRE(save_png(bitmap, folder.file("a.png")));
    auto half = load_picture(folder.file("a.png"), 1, 1);
    REQUIRE(half);
    CHECK(pixel(*half, 0, 0) == std::vector<int>{200, 100, 50, 191});
}

TEST_CASE("JPEGs with three and with four channels and deep PNGs become RGBA") {
    ScratchFolder folder;
    auto rgb = load_picture(folder.write("a.jpg", jpeg_red_and_blue()), 0, 0);
    REQUIRE(rgb);
    CHECK(rgb->width == 16);
    CHECK(is_near(pixel(*rgb, 2, 4), {255, 0, 0, 255}, 6));
    CHECK(is_near(pixel(*rgb, 13, 4), {0, 0, 255, 255}, 6));
    auto cmyk = load_picture(folder.write("b.jpg", jpeg_cmyk_red()), 0, 0);
    REQUIRE(cmyk);
    CHECK(is_near(pixel(*cmyk, 4, 4), {255, 0, 0, 255}, 6));
    auto deep = load_picture(folder.write("c.png", png_deep()), 0, 0);
    REQUIRE(deep);
    CHECK(is_near(pixel(*deep, 1, 1), {0x40, 0x80, 0xc0, 255}, 3));
}

TEST_CASE("an SVG is drawn in proportion, centred and with straight alpha") {
    ScratchFolder folder;
    std::string file = folder.write("a.svg", square_svg);
    auto info = inspect_picture(file);
    REQUIRE(info);
    CHECK(info->width == 20);
    CHECK(info->height == 10);
    auto drawn = load_picture(file, 40, 40);
    REQUIRE(drawn);
    CHECK(drawn->width == 40);
    CHECK(drawn->height == 40);
    CHECK(is_near(pixel(*drawn, 20, 20), {255, 128, 0, 128}, 1));
    CHECK(pixel(*drawn, 20, 9) == std::vector<int>{0, 0, 0, 0});
    CHECK(pixel(*drawn, 20, 30) == std::vector<int>{0, 0, 0, 0});
    auto own = load_picture(file, 0, 0);
    REQUIRE(own);
    CHECK(own->width == 20);
    CHECK(own->height == 10);
}

TEST_CASE("every broken picture gives an error that names the file") {
    ScratchFolder folder;
    REQUIRE(save_png(noise(40, 40, Bitmap::Format::rgba, true), folder.file("whole.png")));
    std::string png = read_text(folder.file("whole.png"));
    std::string jpeg = jpeg_red_and_blue();
    std::string damaged = png;
    std::fill_n(damaged.begin() + 41, 20, 'x');
    const std::vector<std::pair<std::string, std::string>> broken = {
        {"empty.png", ""},
        {"cut-pixels.png", png.substr(0, png.size() / 2)},
        {"cut-header.png", png.substr(0, 20)},
        {"damaged.png", damaged},
        {"header-only.png", png_header(10, 10)},
        {"huge.png", png_header(60000, 60000)},
        {"wide.png", png_header(0xffffffff, 1)},
        {"flat.png", png_header(10, 0)},
        {"cut-pixels.jpg", jpeg.substr(0, jpeg.size() - 12)},
        {"cut-header.jpg", jpeg.substr(0, 40)},
        {"start.jpg", jpeg.substr(0, 3)},
        {"huge.jpg", jpeg_header(60000, 60000)},
        {"header-only.jpg", jpeg_header(10, 10)},
        {"text.png", "this is no picture at all"},
        {"animation.gif", "GIF89a\x01"},
        {"packed.svgz", "\x1f\x8b\x08"},
        {"page.svg", "<html><body>no svg here</body></html>"},
        {"unclosed.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='5' height='5'><g>"},
        {"sizeless.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"},
        {"huge.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='60000' height='60000'/>"},
    };
    for (const auto& [name, bytes] : broken) {
        INFO(name);
        std::string file = folder.write(name, bytes);
        auto loaded = load_picture(file, 0, 0);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().place.file == file);
        CHECK_FALSE(loaded.error().what.empty());
        CHECK_FALSE(loaded.error().remedy.empty());
    }
}

TEST_CASE("the header alone is enough to refuse a huge picture") {
    ScratchFolder folder;
    for (std::string bytes : {png_header(60000, 60000), jpeg_header(60000, 60000)}) {
        auto info = inspect_picture(folder.write("huge", bytes));
        REQUIRE_FALSE(info);
        CHECK(info.error().what.find("60000 x 60000") != std::string::npos);
    }
    auto largest = inspect_picture(folder.write("largest", png_header(16384, 3906)));
    CHECK(largest);
    CHECK_FALSE(inspect_picture(folder.write("many", png_header(16384, 3907))));
    CHECK_FALSE(inspect_picture(folder.write("long", png_header(16385, 1))));
}

TEST_CASE("a file over the byte limit, a folder, a pipe and a missing file are refused") {
    ScratchFolder folder;
    PictureLimits limits;
    limits.file_bytes = 100;
    CHECK_FALSE(
        inspect_picture(folder.write("long.svg", square_svg + std::string(100, ' ')), limits));
    CHECK_FALSE(inspect_picture(folder.path().string()));
    REQUIRE(::mkfifo(folder.file("pipe").c_str(), 0600) == 0);
    CHECK_FALSE(inspect_picture(folder.file("pipe")));
    auto missing = inspect_picture(folder.file("missing.png"));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().place.file == folder.file("missing.png"));
}

TEST_CASE("an SVG that refers to anything outside itself is refused, with the reference named") {
    ScratchFolder folder;
    auto svg = [](const std::string& inside, const std::string& before = "") {
        return before + "<svg xmlns='http://www.w3.org/2000/svg' " +
               "xmlns:xlink='http://www.w3.org/1999/xlink' width='5' height='5'>" + inside +
               "</svg>";
    };
    const std::vector<std::pair<std::string, std::string>> outside = {
        {svg("<image href='photo.png' width='5' height='5'/>"), "photo.png"},
        {svg("<image xlink:href = \"file:///etc/passwd\"/>"), "file:///etc/passwd"},
        {svg("<use xlink:href='other.svg#part'/>"), "other.svg#part"},
        {svg("<rect fill='url(other.svg#red)' width='5' height='5'/>"), "url(other.svg#red)"},
        {svg("<rect style=\"fill:url('http://a.org/b')\"/>"), "http://a.org/b"},
        {svg("<style>@import 'a.css';</style>"), "@import"},
        {svg("<style><![CDATA[ .a { fill: url(b.svg#c) } ]]></style>"), "url(b.svg#c)"},
        {svg("<g/>", "<?xml-stylesheet href='a.css'?>"), "xml-stylesheet"},
        {svg("<g>&a;</g>", "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"), "ENTITY"},
    };
    for (const auto& [text, reference] : outside) {
        INFO(text);
        auto loaded = load_picture(folder.write("a.svg", text), 0, 0);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().what.find(reference) != std::string::npos);
    }
    const std::vector<std::string> inside = {
        svg("<a href='https://example.org'><g/></a>"),
        svg("<defs><g id='x'/></defs><use href='#x'/>"),
        svg("<image href='data:image/png;base64,AAAA'/>"),
        svg("<!-- <image href='photo.png'/> --><rect fill='url(#x)'/>"),
        svg("<g/>",
            "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
            "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"),
    };
    for (const std::string& text : inside) {
        INFO(text);
        auto loaded = load_picture(folder.write("a.svg", text), 0, 0);
        if (!loaded) UNSCOPED_INFO(to_string(loaded.error()));
        CHECK(loaded);
    }
}
