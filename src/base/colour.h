#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vitrina::base {

// sRGB with straight alpha, each 0..1. Blending happens in this space (see src/gpu).
struct Colour {
    float r = 0, g = 0, b = 0, a = 1;

    bool operator==(const Colour&) const = default;
    Colour with_alpha(float alpha) const { return {r, g, b, alpha}; }
    Colour faded(float factor) const { return {r, g, b, a * factor}; }
};

// "#RGB", "#RRGGBB" or "#RRGGBBAA"; nothing for anything else.
std::optional<Colour> parse_colour(std::string_view text);

// WCAG 2.2 relative luminance of an opaque colour, 0..1.
float luminance(Colour colour);

// WCAG 2.2 contrast ratio of two opaque colours, 1..21.
float contrast(Colour one, Colour other);

// From one (t = 0) to the other (t = 1) through OKLab, alpha linearly.
// Source: B. Ottosson, "A perceptual color space for image processing", 2020.
Colour mix(Colour one, Colour other, float t);

// The same hue at another OKLab lightness, 0..1; used for ink on a topic's colour.
Colour with_lightness(Colour colour, float lightness);

// The colour itself where its contrast with the ground is at least `least`, else the nearest
// lightness of its hue at which it is (black or white at the end).
Colour legible(Colour colour, Colour ground, float least);

// What is seen of a colour that lies on an opaque ground.
Colour blended(Colour colour, Colour ground);

// The least opacity at which the colour's contrast with the ground is at least `least`; 1 where
// even all of it has less.
float least_opacity(Colour colour, Colour ground, float least);

// Ink for text on a coloured ground: the ground's own hue, nearly black; nearly white on a dark
// ground. Its contrast is at least 4.5 on any ground.
Colour ink_on(Colour ground);

}  // namespace vitrina::base
