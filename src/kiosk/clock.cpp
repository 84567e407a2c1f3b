#include "kiosk/clock.h"

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

namespace vitrina::kiosk {

namespace {

// Clock ticks after start-up of the machine: field 22 of proc(5) stat.
double start_ticks() {
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    std::istringstream fields(line.substr(std::min(line.size(), line.rfind(')') + 1)));
    std::string field;
    for (int i = 3; i <= 22; ++i) fields >> field;
    return fields ? std::stod(field) : 0;
}

}  // namespace

base::Seconds process_age() {
    double ticks = start_ticks();
    timespec now{};
    if (ticks <= 0 || clock_gettime(CLOCK_BOOTTIME, &now) != 0) return 0;
    double since_boot = static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
    return std::max(0.0, since_boot - ticks / static_cast<double>(sysconf(_SC_CLK_TCK)));
}

}  // namespace vitrina::kiosk
