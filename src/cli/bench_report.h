#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/bench.h"

namespace vitrina::cli {

// What writing a film costs beside encoding alone, milliseconds a frame.
struct FilmCost {
    std::string preset;
    double encoder_ms = 0;  // x264 alone on the same frames
    double film_ms = 0;     // the whole of vitrina film
    double ratio() const { return encoder_ms > 0 ? film_ms / encoder_ms : 0; }
};

// From the report of a touch to the picture that shows its press, milliseconds, in the real loop.
struct ResponseCost {
    std::string page;
    int presses = 0;
    double median_ms = 0;
    double worst_ms = 0;
};

struct BenchReport {
    PictureSize size;
    std::string renderer;
    double reference_ms = 0;
    double first_frame_ms = 0;  // since the process began
    double resident_mb = 0;     // after all pages
    std::vector<PageCost> pages;
    std::vector<FilmCost> films;
    std::vector<ResponseCost> responses;
};

std::string to_json(const BenchReport& report);
std::string to_table(const BenchReport& report);

// Memory of this process that is in RAM, megabytes (10^6 bytes); 0 when the kernel does not say.
double resident_megabytes();

}  // namespace vitrina::cli
