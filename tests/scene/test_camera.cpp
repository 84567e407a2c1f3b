#include <catch2/catch.hpp>

#include "scene/camera.h"

using namespace vitrina::scene;
using vitrina::base::Rect;
using vitrina::base::Size;

namespace {

const Camera far_away{0, 0, 2};
const Camera near_by{0.7, -0.4, 0.15};

}  // namespace

TEST_CASE("a flight begins and ends at its cameras") {
    REQUIRE(fly(far_away, near_by, 0) == far_away);
    REQUIRE(fly(far_away, near_by, 1) == near_by);
    Camera nearly = fly(far_away, near_by, 0.9999f);
    REQUIRE(nearly.x == Approx(near_by.x).margin(1e-3));
    REQUIRE(nearly.span == Approx(near_by.span).margin(1e-3));
}

TEST_CASE("a flight has no jump") {
    Camera before = far_away;
    for (int i = 1; i <= 1000; ++i) {
        Camera now = fly(far_away, near_by, static_cast<float>(i) / 1000);
        // Movement on screen: ground covered in spans, and relative change of span.
        REQUIRE(std::hypot(now.x - before.x, now.y - before.y) / now.span < 0.02);
        REQUIRE(std::abs(now.span / before.span - 1) < 0.02);
        before = now;
    }
}

TEST_CASE("a flight between two near views of far places draws back on the way") {
    Camera here{0, 0, 0.1}, there{1.5, 0, 0.1};
    REQUIRE(fly(here, there, 0.5f).span > 0.3);
}

TEST_CASE("a flight there and back is the same way") {
    Camera there = fly(far_away, near_by, 0.3f), back = fly(near_by, far_away, 0.7f);
    REQUIRE(there.x == Approx(back.x));
    REQUIRE(there.y == Approx(back.y));
    REQUIRE(there.span == Approx(back.span));
}

TEST_CASE("a pure zoom and no flight at all are fine") {
    Camera closer{0, 0, 0.5};
    REQUIRE(fly(far_away, closer, 0.5f).span == Approx(1.0));
    REQUIRE(fly(far_away, far_away, 0.5f).span == Approx(2.0));
    REQUIRE(flight_time(far_away, far_away) == Approx(0.35));
}

TEST_CASE("framed bounds stand centred in the free part and fill their share") {
    Size size{1920, 1080};
    Rect bounds{-0.2f, 0.1f, 0.4f, 0.8f}, free{1000, 100, 800, 900};
    auto transform = transform_of(frame_bounds(bounds, free, size, 0.5f), size);
    auto centre = transform * bounds.centre();
    REQUIRE(centre.x == Approx(free.centre().x).margin(0.1));
    REQUIRE(centre.y == Approx(free.centre().y).margin(0.1));
    REQUIRE(bounds.height * transform.d == Approx(450).margin(0.1));
}
