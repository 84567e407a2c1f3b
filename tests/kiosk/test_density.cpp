#include <catch2/catch.hpp>

#include "kiosk/density.h"

using vitrina::kiosk::believable_density;

TEST_CASE("A display's report of its size is believed when such displays exist") {
    CHECK(believable_density({1920, 1080}, 51.2f) == Approx(51.2f / 25.4f));  // 43 inches
    CHECK(believable_density({3840, 2160}, 163) == Approx(163 / 25.4f));      // 27 inches
    CHECK(believable_density({7680, 2160}, 20) == Approx(20 / 25.4f));        // a wall of 10 m
}

TEST_CASE("No answer, an invented one or an absurd one counts as unknown") {
    CHECK(believable_density({1920, 1080}, 0) == 0);
    CHECK(believable_density({1920, 1080}, -1) == 0);
    CHECK(believable_density({1920, 1080}, 96) == 0);
    CHECK(believable_density({1920, 1080}, 1000) == 0);  // as large as a stamp
    CHECK(believable_density({1920, 1080}, 1) == 0);     // as large as a house
}
