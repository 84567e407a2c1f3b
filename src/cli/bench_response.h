#pragma once

#include "cli/bench_report.h"
#include "cli/show_options.h"

namespace vitrina::cli {

// How soon a touch is seen on the home page and on the map, in a window of the size of the report.
// Opens the pack anew: the window's OpenGL is none of the studio's. Errors: those of opening it, no
// OpenGL in a window.
base::Result<void> measure_responses(const ShowOptions& options, BenchReport& report);

}  // namespace vitrina::cli
