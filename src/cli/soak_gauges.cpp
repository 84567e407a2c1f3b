#include "cli/soak_gauges.h"

#include <malloc.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "gpu/object_count.h"

namespace vitrina::cli {

namespace {

double entries(const char* folder) {
    std::error_code unreadable;
    std::filesystem::directory_iterator files(folder, unreadable);
    return static_cast<double>(std::distance(begin(files), end(files)));
}

double resident_mb() {
    std::ifstream statm("/proc/self/statm");
    double whole = 0, resident = 0;
    statm >> whole >> resident;
    return resident * 4096 / 1e6;
}

// Asked for and not given back; what the allocator keeps for later does not count.
double heap_mb() {
    return static_cast<double>(mallinfo2().uordblks + mallinfo2().hblkhd) / 1e6;
}

}  // namespace

void Gauge::read(double value, double part) {
    if (first < 0) first = value;
    last = value;
    most = std::max(most, value);
    if (part <= 0.5) most_before = std::max(most_before, value);
    if (part >= 0.75) least_after = least_after < 0 ? value : std::min(least_after, value);
}

SoakGauges::SoakGauges()
    : m_gauges{{.name = "memory, MB", .limit = 500, .slack = 0.05, .cached = true},
               {.name = "heap, MB", .limit = 300, .slack = 0.05, .cached = true},
               {.name = "OpenGL objects", .limit = 1500, .slack = 0.05, .cached = true},
               {.name = "open files"},
               {.name = "threads"}} {}

void SoakGauges::read(double part) {
    const double values[] = {resident_mb(), heap_mb(), static_cast<double>(gpu::count_objects()),
                             entries("/proc/self/fd"), entries("/proc/self/task")};
    for (size_t i = 0; i < m_gauges.size(); ++i) m_gauges[i].read(values[i], part);
}

}  // namespace vitrina::cli
