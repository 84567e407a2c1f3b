#include "media/i420.h"

#include <cstddef>

// One copy of a loop for each kind of processor, chosen when the program starts; the results are
// the same. Sanitizers cannot watch that choice, so their builds have one copy.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define VITRINA_VECTOR_LOOP __attribute__((target_clones("avx2", "default")))
#else
#define VITRINA_VECTOR_LOOP
#endif

namespace vitrina::media {
namespace {

// BT.709 in fixed point. Luma: 219 / 255 x (0.2126, 0.7152, 0.0722) x 2^15, rounded so that white
// gives exactly 235.
constexpr int luma_shift = 15;
constexpr int luma_red = 5983, luma_green = 20127, luma_blue = 2032;
// Chroma: 224 / 255 x the colour difference x 2^16; each line adds up to 0, so that greys have
// none.
constexpr int chroma_shift = 16;
constexpr int u_red = -6596, u_green = -22189, u_blue = 28785;
constexpr int v_red = 28785, v_green = -26145, v_blue = -2640;
constexpr int weights = 8;  // two rows times 1 + 2 + 1

static_assert(u_red + u_green + u_blue == 0 && v_red + v_green + v_blue == 0);

VITRINA_VECTOR_LOOP
void convert_luma(const uint8_t* rgba, uint8_t* y, int width) {
    constexpr int offset = (16 << luma_shift) + (1 << (luma_shift - 1));
    for (int x = 0; x < width; ++x) {
        int sum =
            luma_red * rgba[4 * x] + luma_green * rgba[4 * x + 1] + luma_blue * rgba[4 * x + 2];
        y[x] = static_cast<uint8_t>((sum + offset) >> luma_shift);
    }
}

VITRINA_VECTOR_LOOP
void add_rows(const uint8_t* one, const uint8_t* other, uint16_t* red, uint16_t* green,
              uint16_t* blue, int width) {
    for (int x = 0; x < width; ++x) {
        red[x] = static_cast<uint16_t>(one[4 * x] + other[4 * x]);
        green[x] = static_cast<uint16_t>(one[4 * x + 1] + other[4 * x + 1]);
        blue[x] = static_cast<uint16_t>(one[4 * x + 2] + other[4 * x + 2]);
    }
}

VITRINA_VECTOR_LOOP
void convert_chroma(const uint16_t* red, const uint16_t* green, const uint16_t* blue, uint8_t* u,
                    uint8_t* v, int count) {
    constexpr int shift = chroma_shift + 3;  // and the weights
    static_assert(weights == 1 << 3);
    constexpr int offset = (128 << shift) + (1 << (shift - 1));
    for (int x = 0; x < count; ++x) {
        int r = red[2 * x - 1] + 2 * red[2 * x] + red[2 * x + 1];
        int g = green[2 * x - 1] + 2 * green[2 * x] + green[2 * x + 1];
        int b = blue[2 * x - 1] + 2 * blue[2 * x] + blue[2 * x + 1];
        u[x] = static_cast<uint8_t>((u_red * r + u_green * g + u_blue * b + offset) >> shift);
        v[x] = static_cast<uint8_t>((v_red * r + v_green * g + v_blue * b + offset) >> shift);
    }
}

}  // namespace

I420Converter::I420Converter(int width, int height)
    : m_width(width), m_height(height), m_sums(3 * (static_cast<size_t>(width) + 1)) {}

void I420Converter::convert(const uint8_t* rgba, const I420& to) {
    auto width = static_cast<size_t>(m_width);
    uint16_t* red = m_sums.data() + 1;
    uint16_t* green = red + width + 1;
    uint16_t* blue = green + width + 1;
    for (ptrdiff_t y = 0; y < m_height; y += 2) {
        const uint8_t* one = rgba + width * 4 * static_cast<size_t>(y);
        const uint8_t* other = one + width * 4;
        convert_luma(one, to.y + y * to.y_stride, m_width);
        convert_luma(other, to.y + (y + 1) * to.y_stride, m_width);
        add_rows(one, other, red, green, blue, m_width);
        red[-1] = red[0];
        green[-1] = green[0];
        blue[-1] = blue[0];
        convert_chroma(red, green, blue, to.u + y / 2 * to.u_stride, to.v + y / 2 * to.v_stride,
                       m_width / 2);
    }
}

}  // namespace vitrina::media
