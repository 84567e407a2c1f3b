#pragma once

#include <functional>

#include "base/bitmap.h"
#include "base/result.h"
#include "media/film_writer.h"

namespace vitrina::media {

// Seconds of wall clock that x264 alone needs, as FilmWriter runs it, for frames that are already
// converted and without writing a file: what a film cannot be faster than. All frames are kept in
// memory, 3 MB each at 1920 x 1080. `frame` gives picture n = 0 .. count - 1 of the format's size.
base::Result<double> measure_encoder(const FilmFormat& format, int count,
                                     const std::function<const base::Bitmap&(int)>& frame);

}  // namespace vitrina::media
