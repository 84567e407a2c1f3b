#pragma once

#include <string_view>

#include "base/time.h"

namespace vitrina::film {

// How many words a reader meets: runs between blanks; two ideographs, kana or hangul count as one.
double count_words(std::string_view utf8);

// 2.5 words a second and 2 seconds to look around. Source: the pace of subtitles (150 words a
// minute).
base::Seconds reading_time(double words);

}  // namespace vitrina::film
