#include "draw/qr_code.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

namespace vitrina::draw {

namespace {

// One of the three squares by which a reader finds the code: dark, light and dark around each
// other.
bool has_finder(const QrCode& code, int left, int top) {
    for (int y = 0; y < 7; ++y) {
        for (int x = 0; x < 7; ++x) {
            int ring = std::min(std::min(x, 6 - x), std::min(y, 6 - y));
            if (code.is_dark(left + x, top + y) != (ring != 1)) return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("a code has its three finders, and more modules for more text") {
    auto small = qr_code("https://museum.example/es/story/films");
    auto large = qr_code(std::string(460, 'x'));
    REQUIRE((small && large));
    for (const QrCode& code : {*small, *large}) {
        CHECK(code.side % 4 == 1);
        CHECK(code.dark.size() == static_cast<size_t>(code.side) * static_cast<size_t>(code.side));
        CHECK(has_finder(code, 0, 0));
        CHECK(has_finder(code, code.side - 7, 0));
        CHECK(has_finder(code, 0, code.side - 7));
        CHECK_FALSE(has_finder(code, code.side - 7, code.side - 7));
    }
    CHECK(small->side == 29);
    CHECK(large->side > small->side);
}

TEST_CASE("there is no code for nothing, nor for what no code can carry") {
    CHECK_FALSE(qr_code(""));
    CHECK(qr_code(std::string(2331, 'x')));
    CHECK_FALSE(qr_code(std::string(2332, 'x')));
}

}  // namespace vitrina::draw
