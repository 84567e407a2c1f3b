#pragma once

#include <string>
#include <vector>

// What the window system of this machine offers, for the doctor.
namespace vitrina::kiosk {

struct Display {
    std::string name;
    int width = 0;
    int height = 0;
    int refresh_rate = 0;
    float pixels_per_mm = 0;  // 0 = unknown
};

struct Devices {
    std::string library;       // "SDL 2.26.5"
    std::string video_driver;  // "x11", "" without a display
    std::string problem;       // why there is no display
    std::vector<Display> displays;
    std::vector<std::string> touch_devices;
};

Devices list_devices();

}  // namespace vitrina::kiosk
