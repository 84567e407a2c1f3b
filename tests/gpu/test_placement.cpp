#include <catch2/catch.hpp>

#include "gpu/placement.h"

using namespace vitrina;
using gpu::Placement;

TEST_CASE("A picture without a placement fills its window") {
    Placement plain({1920, 1080});
    CHECK(plain.is_plain());
    CHECK(plain.picture() == base::Size{1920, 1080});
    CHECK(plain.to_picture({5, 7}) == base::Point{5, 7});
}

TEST_CASE("A turned picture has its corners where the turned window has them") {
    Placement placement({1920, 1080});
    placement.area = {100, 50, 1720, 980};
    // The top left corner of the picture, by quarter turns clockwise.
    constexpr base::Point corners[] = {{100, 50}, {1820, 50}, {1820, 1030}, {100, 1030}};
    for (int turns = 0; turns < 4; ++turns) {
        placement.quarter_turns = turns;
        CHECK_FALSE(placement.is_plain());
        CHECK(placement.to_picture(corners[turns]) == base::Point{0, 0});
        base::Size size = placement.picture();
        CHECK(size == (turns % 2 ? base::Size{980, 1720} : base::Size{1720, 980}));
        CHECK(placement.to_picture(corners[(turns + 1) % 4]) == base::Point{size.width, 0});
        CHECK(placement.to_picture(corners[(turns + 2) % 4]) ==
              base::Point{size.width, size.height});
    }
}

TEST_CASE("Shares of the picture and of the window belong together") {
    Placement placement({1600, 900});
    placement.area = {80, 0, 1440, 810};
    for (int turns = 0; turns < 4; ++turns) {
        placement.quarter_turns = turns;
        for (base::Point share :
             {base::Point{0, 0}, base::Point{1, 0}, base::Point{0.25f, 0.75f}}) {
            base::Point window = placement.share_to_window() * share;
            base::Point picture = placement.to_picture({window.x * 1600, window.y * 900});
            CHECK(picture.x == Approx(share.x * placement.picture().width).margin(0.01));
            CHECK(picture.y == Approx(share.y * placement.picture().height).margin(0.01));
        }
    }
}
