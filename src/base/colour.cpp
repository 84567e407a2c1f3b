#include "base/colour.h"

#include <algorithm>
#include <cmath>

namespace vitrina::base {

namespace {

struct Lab {
    float l, a, b;
};

float to_linear(float v) {
    return v <= 0.04045f ? v / 12.92f : std::pow((v + 0.055f) / 1.055f, 2.4f);
}

float from_linear(float v) {
    v = std::clamp(v, 0.f, 1.f);
    return v <= 0.0031308f ? v * 12.92f : 1.055f * std::pow(v, 1 / 2.4f) - 0.055f;
}

Lab to_lab(Colour c) {
    float r = to_linear(c.r), g = to_linear(c.g), b = to_linear(c.b);
    float l = std::cbrt(0.4122214708f * r + 0.5363325363f * g + 0.0514459929f * b);
    float m = std::cbrt(0.2119034982f * r + 0.6806995451f * g + 0.1073969566f * b);
    float s = std::cbrt(0.0883024619f * r + 0.2817188376f * g + 0.6299787005f * b);
    return {0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s,
            1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s,
            0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s};
}

Colour from_lab(Lab c, float alpha) {
    auto cube = [](float v) { return v * v * v; };
    float l = cube(c.l + 0.3963377774f * c.a + 0.2158037573f * c.b);
    float m = cube(c.l - 0.1055613458f * c.a - 0.0638541728f * c.b);
    float s = cube(c.l - 0.0894841775f * c.a - 1.2914855480f * c.b);
    return {from_linear(4.0767416621f * l - 3.3077115913f * m + 0.2309699292f * s),
            from_linear(-1.2684380046f * l + 2.6097574011f * m - 0.3413193965f * s),
            from_linear(-0.0041960863f * l - 0.7034186147f * m + 1.7076147010f * s), alpha};
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
    if (text.empty() || text[0] != '#') return {};
    text.remove_prefix(1);
    if (text.size() != 3 && text.size() != 6 && text.size() != 8) return {};
    size_t digits = text.size() == 3 ? 1 : 2;
    float channel[4] = {0, 0, 0, 1};
    for (size_t i = 0; i * digits < text.size(); ++i) {
        int high = hex_digit(text[i * digits]);
        int low = hex_digit(text[i * digits + digits - 1]);
        if (high < 0 || low < 0) return {};
        channel[i] = static_cast<float>(high * 16 + low) / 255.f;
    }
    return Colour{channel[0], channel[1], channel[2], channel[3]};
}

float luminance(Colour c) {
    return 0.2126f * to_linear(c.r) + 0.7152f * to_linear(c.g) + 0.0722f * to_linear(c.b);
}

float contrast(Colour one, Colour other) {
    float a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05f) / (std::min(a, b) + 0.05f);
}

Colour mix(Colour one, Colour other, float t) {
    if (t <= 0) return one;
    if (t >= 1) return other;
    Lab a = to_lab(one), b = to_lab(other);
    return from_lab({a.l + (b.l - a.l) * t, a.a + (b.a - a.a) * t, a.b + (b.b - a.b) * t},
                    one.a + (other.a - one.a) * t);
}

Colour with_lightness(Colour colour, float lightness) {
    Lab lab = to_lab(colour);
    float chroma = lab.l > 0 ? std::min(1.f, lightness / lab.l) : 0;
    return from_lab({lightness, lab.a * chroma, lab.b * chroma}, colour.a);
}

Colour legible(Colour colour, Colour ground, float least) {
    if (contrast(colour, ground) >= least) return colour;
    float lightness = to_lab(colour).l;
    bool darker = luminance(ground) > 0.18f;  // about where black and white contrast alike
    constexpr float step = 0.02f;
    for (float l = lightness; l >= 0 && l <= 1; l += darker ? -step : step) {
        Colour candidate = with_lightness(colour, l).with_alpha(1);
        if (contrast(candidate, ground) >= least) return candidate.with_alpha(colour.a);
    }
    float end = darker ? 0.f : 1.f;
    return {end, end, end, colour.a};
}

Colour blended(Colour colour, Colour ground) {
    auto over = [&](float top, float below) { return below + (top - below) * colour.a; };
    return {over(colour.r, ground.r), over(colour.g, ground.g), over(colour.b, ground.b), 1};
}

float least_opacity(Colour colour, Colour ground, float least) {
    constexpr int halvings = 12;
    float low = 0, high = 1;
    for (int i = 0; i < halvings; ++i) {
        float middle = (low + high) / 2;
        bool enough = contrast(blended(colour.with_alpha(middle), ground), ground) >= least;
        (enough ? high : low) = middle;
    }
    return high;
}

Colour ink_on(Colour ground) {
    Colour dark = with_lightness(ground, 0.19f);
    Colour light = with_lightness(ground, 0.97f);
    if (contrast(dark, ground) >= 4.5f) return dark;
    if (contrast(light, ground) >= 4.5f) return light;
    const Colour black{0, 0, 0, 1}, white{1, 1, 1, 1};  // one of them reaches 4.58 on any ground
    return contrast(black, ground) >= contrast(white, ground) ? black : white;
}

}  // namespace vitrina::base
