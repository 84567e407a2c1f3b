#include <catch2/catch.hpp>

#include "base/colour.h"

using namespace vitrina::base;

TEST_CASE("a colour is read from its hexadecimal forms and nothing else") {
    REQUIRE(parse_colour("#ff0000") == Colour{1, 0, 0, 1});
    REQUIRE(parse_colour("#F00") == Colour{1, 0, 0, 1});
    REQUIRE(parse_colour("#00000000") == Colour{0, 0, 0, 0});
    for (const char* bad : {"", "#", "red", "#12", "#12345", "#gg0000", "ff0000"}) {
        CAPTURE(bad);
        REQUIRE_FALSE(parse_colour(bad));
    }
}

TEST_CASE("contrast is that of WCAG") {
    REQUIRE(contrast({1, 1, 1, 1}, {0, 0, 0, 1}) == Approx(21));
    REQUIRE(contrast(*parse_colour("#777777"), {1, 1, 1, 1}) == Approx(4.478f).margin(0.01));
}

TEST_CASE("mixing begins and ends at its colours") {
    Colour one = *parse_colour("#3FA9F5"), other = *parse_colour("#FF6B57");
    REQUIRE(mix(one, other, 0) == one);
    REQUIRE(mix(one, other, 1) == other);
    float low = std::min(luminance(one), luminance(other)),
          high = std::max(luminance(one), luminance(other));
    for (float t : {0.25f, 0.5f, 0.75f}) {
        REQUIRE(luminance(mix(one, other, t)) >= low * 0.8f);
        REQUIRE(luminance(mix(one, other, t)) <= high * 1.2f);
    }
}

TEST_CASE("ink can be read on any ground") {
    for (int red = 0; red <= 255; red += 51) {
        for (int green = 0; green <= 255; green += 51) {
            for (int blue = 0; blue <= 255; blue += 51) {
                auto channel = [](int value) { return static_cast<float>(value) / 255.f; };
                Colour ground{channel(red), channel(green), channel(blue), 1};
                CAPTURE(red, green, blue);
                REQUIRE(contrast(ink_on(ground), ground) >= 4.5f);
            }
        }
    }
}

TEST_CASE("a colour is made legible by its lightness, and left alone where it is legible") {
    Colour amber = *parse_colour("#FFB627"), night = *parse_colour("#0B1033"),
           paper = *parse_colour("#FBF7EF");
    REQUIRE(legible(amber, night, 3) == amber);
    REQUIRE(contrast(amber, paper) < 3);
    Colour darker = legible(amber, paper, 3);
    REQUIRE(contrast(darker, paper) >= 3);
    REQUIRE(darker.r > darker.b);  // still amber
    for (float level = 0; level <= 1; level += 0.1f) {
        Colour grey{level, level, level, 1};
        REQUIRE(contrast(legible(grey, grey, 4.5f), grey) >= 4.5f);
    }
}
