#include <catch2/catch.hpp>

#include "scene/metrics.h"

using namespace vitrina::scene;

namespace {

// 1920 x 1080 pixels of so many inches.
Screen inches(float diagonal) {
    return {{1920, 1080}, 2202.9f / (diagonal * 25.4f)};
}

}  // namespace

TEST_CASE("without a known size a screen has its shape's design canvas") {
    CHECK(Metrics::of(Screen{1920, 1080}).unit == Approx(1));
    CHECK(Metrics::of(Screen{1280, 720}).unit == Approx(2. / 3));
    CHECK(Metrics::of(Screen{1080, 1920}).unit == Approx(1));
    CHECK(Metrics::of(Screen{1080, 1080}).shape == Shape::square);
    CHECK(Metrics::of(Screen{1024, 768}).shape == Shape::landscape);
    CHECK(Metrics::of(Screen{1080, 1350}).shape == Shape::portrait);
    CHECK(Metrics::of(Screen{3440, 1440}).shape == Shape::wide);
    CHECK(Metrics::of(Screen{3840, 1080}).shape == Shape::banner);
}

TEST_CASE("on a dense screen controls are 20 mm and body text is legible") {
    for (float diagonal : {24.f, 27.f, 32.f, 43.f, 98.f}) {
        Screen screen = inches(diagonal);
        Metrics m = Metrics::of(screen);
        CAPTURE(diagonal);
        CHECK_FALSE(m.too_small());
        CHECK(m.control() >= 20 * screen.pixels_per_mm - 0.01f);
        CHECK(m.px(30) * 0.727f >= 7.3f * screen.pixels_per_mm - 0.01f);
    }
    CHECK(Metrics::of(inches(43)).unit == Approx(1));
    CHECK(Metrics::of(inches(24)).unit > 1.2f);
    CHECK(Metrics::of(inches(10)).too_small());
}

TEST_CASE("the canvas is never smaller than the pages can be composed for") {
    for (vitrina::base::Size size : {vitrina::base::Size{1920, 1080},
                                     {1080, 1920},
                                     {1024, 768},
                                     {1080, 1080},
                                     {2560, 1080},
                                     {3840, 1080}}) {
        Metrics m = Metrics::of({size, 12}, {true, false});
        vitrina::base::Size least = Metrics::smallest_canvas(m.shape);
        CAPTURE(size.width, size.height);
        CHECK(m.canvas().width >= least.width - 0.5f);
        CHECK(m.canvas().height >= least.height - 0.5f);
    }
}

TEST_CASE("large text is one size up") {
    CHECK(Metrics::of(Screen{1920, 1080}, {true, false}).unit == Approx(1.25));
}

TEST_CASE("the controls stand low where asked and where a screen is taller than one reaches") {
    CHECK_FALSE(Metrics::of(Screen{1920, 1080}).low);
    CHECK(Metrics::of(Screen{1920, 1080}, {false, true}).low);
    CHECK(Metrics::of({{2160, 3840}, 1.77f}).low);        // 98 inches, upright
    CHECK_FALSE(Metrics::of({{1080, 1920}, 2.02f}).low);  // 43 inches, upright
    CHECK(Metrics::of(Screen{1080, 1920}, {false, true}).controls_y() > 1700);
}

TEST_CASE("on a wall controls do not grow without end") {
    Metrics m = Metrics::of({{7680, 4320}, 1.2f});
    CHECK(m.control() < Metrics::of(Screen{7680, 4320}).control());
}
