#include <catch2/catch.hpp>

#include "sample_fonts.h"

using namespace vitrina;
using namespace vitrina::text;

namespace {

constexpr float step = 0.94f;

Style title(Wrapping wrapping) {
    Style style;
    style.role = Role::display;
    style.size = 120;
    style.weight = 700;
    style.tracking = -0.02f;
    style.line_height = 1.1f;
    style.wrapping = wrapping;
    return style;
}

bool inside(const Layout& layout, base::Size box, int most_lines) {
    bool few = most_lines == 0 || layout.lines.size() <= static_cast<size_t>(most_lines);
    return few && layout.fits && layout.extent.width <= box.width + 0.02f &&
           layout.extent.height <= box.height + 0.02f;
}

}  // namespace

TEST_CASE("Fitting takes the largest size of the scale that fits") {
    Sample sample;
    const std::string text = "Más de mil películas coproducidas por veintidós países";
    for (Wrapping wrapping : {Wrapping::balanced, Wrapping::body, Wrapping::none}) {
        for (base::Size box : {base::Size{500, 160}, {900, 200}, {300, 700}, {1400, 90}}) {
            for (int most_lines : {0, 1, 2, 3}) {
                CAPTURE(box.width, box.height, most_lines);
                Style style = title(wrapping);
                LayoutRef layout = sample.typesetter.fit(text, style, box, most_lines, 5, "es");
                REQUIRE(layout->fits);
                CHECK(inside(*layout, box, most_lines));
                if (layout->size == style.size) continue;
                style.size = layout->size / step;
                CHECK_FALSE(
                    inside(*sample.typesetter.set(text, style, box.width, "es"), box, most_lines));
            }
        }
    }
}

TEST_CASE("A text that fits at once keeps the style's size") {
    Sample sample;
    LayoutRef layout = sample.typesetter.fit("22", title(Wrapping::none), {500, 200}, 1, 20, "es");
    CHECK(layout->size == 120);
    CHECK(layout->fits);
}

TEST_CASE("Below the smallest size a text does not fit, and says so") {
    Sample sample;
    for (Wrapping wrapping : {Wrapping::balanced, Wrapping::body, Wrapping::none}) {
        LayoutRef layout =
            sample.typesetter.fit("Otorrinolaringología", title(wrapping), {60, 60}, 1, 24, "es");
        CHECK(layout->size == 24);
        CHECK_FALSE(layout->fits);
    }
}

TEST_CASE("Fitting never cuts a word while a smaller size would do") {
    Sample sample;
    LayoutRef layout = sample.typesetter.fit("Otorrinolaringología", title(Wrapping::body),
                                             {400, 900}, 0, 10, "es");
    CHECK(layout->fits);
    CHECK(layout->lines.size() == 1);
}

TEST_CASE("Odd sizes and boxes end in a layout all the same") {
    Sample sample;
    for (float size : {-5.f, 0.f, 0.5f, 4000.f}) {
        Style style = title(Wrapping::balanced);
        style.size = size;
        CHECK(sample.typesetter.fit("uno dos", style, {-3, 0}, 1, -1, "es") != nullptr);
        CHECK(sample.typesetter.set("uno dos", style, -3, "es") != nullptr);
    }
}
