#pragma once

#include <string>

#include "base/result.h"
#include "cli/bench_report.h"
#include "cli/studio.h"

namespace vitrina::cli {

// Films 300 frames of the exhibit at 1920x1080 and 60 frames a second with an x264 preset, and
// encodes the same frames with x264 alone. Takes about 2 GB of memory. Errors: those of filming.
base::Result<FilmCost> measure_film(const Studio& studio, const std::string& preset);

}  // namespace vitrina::cli
