#pragma once

#include <string_view>

#include "base/time.h"

namespace vitrina::film {

// How many words a reader meets: runs between blanks; two ideographs, kana or hangul count as one.
double count_words(std::string_view utf8);

// 2.5 words a second, the pace of subtitles (150 words a minute), and never under 4 seconds, so
// that what moves has come to rest.
base::Seconds reading_time(double words);

// What a reader likes to have besides, to look around.
inline constexpr base::Seconds looking_time = 2;

}  // namespace vitrina::film
