#include <catch2/catch.hpp>

#include "base/geometry.h"
#include "base/result.h"

using namespace vitrina::base;

TEST_CASE("an intersection lies in both rectangles and a union holds both") {
    Rect a{0, 0, 10, 10}, b{5, 2, 10, 4}, apart{20, 20, 1, 1};
    REQUIRE(intersection(a, b) == Rect{5, 2, 5, 4});
    REQUIRE(united(a, b) == Rect{0, 0, 15, 10});
    REQUIRE(intersection(a, apart).empty());
    REQUIRE(united(a, Rect{}) == a);
}

TEST_CASE("a product of transforms applies the right one first") {
    Affine both = Affine::translation(10, 0) * Affine::scaling(2, 2);
    REQUIRE(both * Point{1, 1} == Point{12, 2});
    REQUIRE(both.scale() == Approx(2));
}

TEST_CASE("an error reads as place, fault and remedy") {
    REQUIRE(to_string(Error{{"a.toml", 3, 7}, "no such colour", "write #RRGGBB"}) ==
            "a.toml:3:7: no such colour; write #RRGGBB");
    REQUIRE(to_string(Error{{}, "no GPU", ""}) == "no GPU");
}

TEST_CASE("a result holds its value or its error") {
    Result<int> good = 3;
    Result<int> bad = Error{{}, "broken", ""};
    REQUIRE(good);
    REQUIRE(*good == 3);
    REQUIRE_FALSE(bad);
    REQUIRE(bad.error().what == "broken");
}
