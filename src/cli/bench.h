#pragma once

#include <string>
#include <vector>

#include "cli/bench_pages.h"
#include "cli/picture_size.h"
#include "cli/studio.h"

namespace vitrina::cli {

// Medians over the frames of one page, in motion or at rest.
struct PageCost {
    std::string name;  // "home moving"
    int frames = 0;
    double build_ms = 0;    // View to display list
    double draw_ms = 0;     // display list to OpenGL
    double present_ms = 0;  // until OpenGL has finished; there is no window to swap
    double frame_ms = 0;    // all three
    double allocations = 0;
    double most_allocations = 0;
    double draw_calls = 0;
    double program_switches = 0;
    double uploaded_bytes = 0;
    double shaded_ratio = 0;      // shaded pixels per pixel of the picture
    double drawn_per_second = 0;  // how often the kiosk would draw this page at rest; 60 in motion
};

// At least this many frames go into each median.
inline constexpr size_t bench_frames = 200;

// Measures one page: the entrance over and over in steps of 1/60 s, after one round that does not
// count, and the page at rest drawn again and again. A page that never rests has no entry at rest.
std::vector<PageCost> measure(Studio& studio, const BenchPage& page, const scene::Screen& screen);

// Clear plus 1000 quads on the same size: what other numbers are compared with between machines.
// Median, milliseconds.
double measure_reference(gpu::Surface& surface, PictureSize size);

}  // namespace vitrina::cli
