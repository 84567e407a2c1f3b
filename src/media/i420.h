#pragma once

#include <cstdint>
#include <vector>

namespace vitrina::media {

// Where the three planes of a picture go: luma of width x height, chroma of half of each, with
// their row lengths in bytes.
struct I420 {
    uint8_t* y = nullptr;
    uint8_t* u = nullptr;
    uint8_t* v = nullptr;
    int y_stride = 0, u_stride = 0, v_stride = 0;
};

// Converts opaque RGBA to Y'CbCr after ITU-R BT.709 in limited range (16..235, 16..240), 4:2:0.
// Chroma sits where H.264 players expect it unless told otherwise (ITU-T H.264 Annex E, type 0): on
// every second column, between two rows. So it is the mean of two rows of pixels weighted 1:2:1,
// the border repeated. Integers only: the same on every machine, and within 1 of exact arithmetic.
class I420Converter {
  public:
    I420Converter(int width, int height);  // both even

    // `rgba` has width x height pixels without padding.
    void convert(const uint8_t* rgba, const I420& to);

  private:
    int m_width, m_height;
    std::vector<uint16_t>
        m_sums;  // red, green and blue of two rows, each with one repeated pixel before
};

}  // namespace vitrina::media
