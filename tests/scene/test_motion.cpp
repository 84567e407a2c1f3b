#include <catch2/catch.hpp>

#include "scene/motion.h"

using namespace vitrina::scene;

TEST_CASE("motions start at 0, end at 1 and never turn back") {
    using vitrina::content::Easing;
    for (Easing easing :
         {Easing::linear, Easing::ease_out, Easing::ease_in_out, Easing::ease_out_sine,
          Easing::ease_in_out_sine, Easing::ease_out_quint}) {
        CAPTURE(static_cast<int>(easing));
        REQUIRE(ease(easing, 0) == Approx(0).margin(1e-6));
        REQUIRE(ease(easing, 1) == Approx(1));
        float before = 0;
        for (float t = 0; t <= 1; t += 0.01f) {
            REQUIRE(ease(easing, t) >= before - 1e-6f);
            before = ease(easing, t);
        }
    }
}

TEST_CASE("a linear motion is clamped to its time") {
    REQUIRE(linear(0.9, 1, 2) == 0);
    REQUIRE(linear(2, 1, 2) == Approx(0.5));
    REQUIRE(linear(9, 1, 2) == 1);
    REQUIRE(linear(1, 1, 0) == 1);
}
