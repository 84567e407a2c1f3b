#pragma once

#include <string>

#include "base/bitmap.h"

// Films and sounds made by the tests themselves.
namespace vitrina::media {

// The grey of picture n of a sample film: every one another.
inline int grey_of(int n) {
    return 20 + 4 * n;
}

// 50 pictures in two seconds, 64 x 48.
void write_sample_film(const std::string& file);

// A WAV of one channel, 16 bits: silence up to `tone_from` seconds, then 440 Hz at half the full
// level.
void write_sample_sound(const std::string& file, double seconds, double tone_from, int rate = 8000);

}  // namespace vitrina::media
