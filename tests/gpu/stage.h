#pragma once

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "draw/display_list.h"
#include "gpu/context.h"
#include "gpu/surface.h"
#include "text/fonts.h"

// A context, fonts and a surface for a test, and ways to look at the pixels.
namespace vitrina::gpu::test {

inline constexpr base::Colour white{1, 1, 1, 1}, black{0, 0, 0, 1}, red{1, 0, 0, 1},
    green{0, 1, 0, 1}, blue{0, 0, 1, 1};

// OpenGL ES when VITRINA_TEST_GLES is set, so that the same tests run on both.
inline WindowlessContext::Flavour flavour() {
    return std::getenv("VITRINA_TEST_GLES") != nullptr ? WindowlessContext::Flavour::embedded
                                                       : WindowlessContext::Flavour::any;
}

inline std::vector<text::FontFile> font_files() {
    return {{"Inter",
             text::Role::text,
             "/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf",
             0,
             {},
             "fonts-inter-variable"}};
}

// A picture without a file: "disc" is a white disc, "quarters" has four colours, "broken" cannot be
// had, others are a plain grey.
inline base::Result<base::Bitmap> sample_picture(std::string_view name, int width, int height) {
    if (name == "broken") return base::Error{{"broken", 0, 0}, "no such picture", "draw one"};
    base::Bitmap bitmap;
    bitmap.width = width;
    bitmap.height = height;
    auto push = [&](int r, int g, int b, int a) {
        for (int c : {r, g, b, a}) bitmap.pixels.push_back(static_cast<uint8_t>(c));
    };
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            float dx = 2 * (static_cast<float>(x) + 0.5f) / static_cast<float>(width) - 1;
            float dy = 2 * (static_cast<float>(y) + 0.5f) / static_cast<float>(height) - 1;
            if (name == "disc")
                push(255, 255, 255, dx * dx + dy * dy < 1 ? 255 : 0);
            else if (name == "quarters")
                push(dx < 0 ? 255 : 0, dy < 0 ? 255 : 0, 64, 255);
            else
                push(128, 128, 128, 255);
        }
    }
    return bitmap;
}

struct Pixel {
    int r = 0, g = 0, b = 0;
    bool operator==(const Pixel&) const = default;
};

class Stage {
  public:
    explicit Stage(WindowlessContext::Flavour wanted = flavour(),
                   PictureSource source = sample_picture, FilmSource films = {}) {
        auto made = WindowlessContext::create(wanted);
        if (!made) return;
        m_context = std::move(made.value());
        m_fonts = std::move(text::Fonts::load(font_files()).value());
        auto surface = Surface::create(*m_fonts, std::move(source), std::move(films));
        if (!surface) std::fprintf(stderr, "%s\n", to_string(surface.error()).c_str());
        m_surface = std::move(surface.value());
    }
    bool usable() const { return m_surface != nullptr; }
    Surface& surface() { return *m_surface; }
    text::Fonts& fonts() { return *m_fonts; }

    const base::Bitmap& draw(const draw::DisplayList& list) {
        m_surface->draw(list, Surface::Target::picture);
        m_surface->read(m_picture);
        return m_picture;
    }
    const base::Bitmap& picture() const { return m_picture; }
    Pixel at(int x, int y) const { return pixel(m_picture, x, y); }
    static Pixel pixel(const base::Bitmap& bitmap, int x, int y) {
        const uint8_t* p =
            &bitmap.pixels[(static_cast<size_t>(y) * static_cast<size_t>(bitmap.width) +
                            static_cast<size_t>(x)) *
                           4];
        return {p[0], p[1], p[2]};
    }
    // The sum of the red channel, in whole pixels of full red.
    double red_area() const {
        double sum = 0;
        for (size_t i = 0; i < m_picture.pixels.size(); i += 4) sum += m_picture.pixels[i];
        return sum / 255;
    }

  private:
    std::unique_ptr<WindowlessContext> m_context;
    std::unique_ptr<text::Fonts> m_fonts;
    std::unique_ptr<Surface> m_surface;
    base::Bitmap m_picture;
};

inline bool near(int a, int b, int tolerance) {
    return std::abs(a - b) <= tolerance;
}
inline bool near(Pixel a, Pixel b, int tolerance) {
    return near(a.r, b.r, tolerance) && near(a.g, b.g, tolerance) && near(a.b, b.b, tolerance);
}

inline draw::DisplayList blank(float width, float height, base::Colour background = black) {
    draw::DisplayList list;
    list.clear({width, height}, background);
    return list;
}

// The largest difference of any channel, and how many pixels differ by more than `tolerance`.
struct Difference {
    int most = 0;
    int pixels = 0;
};
inline Difference difference(const base::Bitmap& a, const base::Bitmap& b, int tolerance = 0) {
    Difference found;
    for (size_t i = 0; i < a.pixels.size(); i += 4) {
        int worst = 0;
        for (size_t c = 0; c < 3; ++c)
            worst = std::max(worst, std::abs(a.pixels[i + c] - b.pixels[i + c]));
        found.most = std::max(found.most, worst);
        found.pixels += worst > tolerance ? 1 : 0;
    }
    return found;
}

// For eyes: a portable pixmap.
inline void write_ppm(const base::Bitmap& bitmap, const std::string& file) {
    std::FILE* out = std::fopen(file.c_str(), "wb");
    if (out == nullptr) return;
    std::fprintf(out, "P6 %d %d 255\n", bitmap.width, bitmap.height);
    for (size_t i = 0; i < bitmap.pixels.size(); i += 4) std::fwrite(&bitmap.pixels[i], 1, 3, out);
    std::fclose(out);
}

}  // namespace vitrina::gpu::test
