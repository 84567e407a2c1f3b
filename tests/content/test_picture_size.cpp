#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "content/picture_size.h"
#include "content/quotation.h"

using namespace vitrina::content;

namespace {

std::optional<vitrina::base::Size> size_of(const std::string& bytes) {
    std::istringstream stream(bytes);
    return picture_size(stream);
}

std::string bytes_of(std::initializer_list<int> values) {
    std::string bytes;
    for (int value : values) bytes.push_back(static_cast<char>(value));
    return bytes;
}

const std::string png =
    bytes_of({0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0,    0, 0, 13, 'I', 'H', 'D',
              'R',  0,   0,   5,   0,    0,    0,    2,    0xD0, 8, 6, 0,  0,   0});

// A start, a segment of 6 bytes, a table (which is no frame), a progressive frame of 640 x 480.
const std::string jpeg =
    bytes_of({0xFF, 0xD8, 0xFF, 0xE0, 0,  6, 1,    2,    3,    4,    0xFF, 0xC4, 0,    4, 1,
              2,    0xFF, 0xC2, 0,    17, 8, 0x01, 0xE0, 0x02, 0x80, 3,    1,    0x22, 0});

}  // namespace

TEST_CASE("The size of a PNG stands in its first chunk") {
    auto size = size_of(png);
    REQUIRE(size);
    CHECK(size->width == 1280);
    CHECK(size->height == 720);
}

TEST_CASE("The size of a JPEG stands in its frame header, wherever that is") {
    auto size = size_of(jpeg);
    REQUIRE(size);
    CHECK(size->width == 640);
    CHECK(size->height == 480);
}

TEST_CASE("The size of an SVG is its view box, else its width and height") {
    auto boxed = size_of("<?xml version=\"1.0\"?><svg width='9' viewBox=\"-5 0 300.5,200\">");
    REQUIRE(boxed);
    CHECK(boxed->width == 300.5f);
    CHECK(boxed->height == 200);
    auto plain = size_of("<svg width=\"40mm\" stroke-width=\"3\" height='30mm'></svg>");
    REQUIRE(plain);
    CHECK(plain->width == 40);
    CHECK(plain->height == 30);
}

TEST_CASE("A picture that does not say how large it is has no size") {
    CHECK_FALSE(size_of(""));
    CHECK_FALSE(size_of("<svg><circle r='3'/></svg>"));
    CHECK_FALSE(size_of("<svg viewBox='0 0 10'>"));
    CHECK_FALSE(size_of("<svg viewBox='0 0 0 10'>"));
    CHECK_FALSE(size_of("<svg viewBox='0 0 nan 10'>"));
    CHECK_FALSE(size_of("<svg viewBox='0 0 10 10"));
    for (size_t i = 0; i < 24; ++i) CHECK_FALSE(size_of(png.substr(0, i)));
    for (size_t i = 0; i + 4 < jpeg.size(); ++i) CHECK_FALSE(size_of(jpeg.substr(0, i)));
}

TEST_CASE("Quotations stand in the marks of their language") {
    CHECK(quotation_marks("es").opening == "«");
    CHECK(quotation_marks("es").closing == "»");
    CHECK(quotation_marks("pt-BR").opening == "“");
    CHECK(quotation_marks("en").closing == "”");
    CHECK(quotation_marks("ja").opening == "「");
    CHECK(quotation_marks("xx-unknown").opening == "“");
}
