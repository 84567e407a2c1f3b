#include "kiosk/devices.h"

#include <SDL.h>

#include "kiosk/density.h"
#include "kiosk/video.h"

namespace vitrina::kiosk {

namespace {

std::string or_unnamed(const char* name) {
    return name && *name ? name : "without a name";
}

}  // namespace

Devices list_devices() {
    Devices devices;
    SDL_version version;
    SDL_GetVersion(&version);
    devices.library = "SDL " + std::to_string(version.major) + "." + std::to_string(version.minor) +
                      "." + std::to_string(version.patch);
    auto video = Video::start();
    if (!video) {
        devices.problem = video.error().what;
        return devices;
    }
    devices.video_driver = or_unnamed(SDL_GetCurrentVideoDriver());
    SDL_PumpEvents();
    for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
        SDL_DisplayMode mode{};
        if (SDL_GetCurrentDisplayMode(i, &mode) != 0) continue;
        base::Size pixels{static_cast<float>(mode.w), static_cast<float>(mode.h)};
        devices.displays.push_back({or_unnamed(SDL_GetDisplayName(i)), mode.w, mode.h,
                                    mode.refresh_rate, density_of(i, pixels)});
    }
    for (int i = 0; i < SDL_GetNumTouchDevices(); ++i)
        devices.touch_devices.push_back(or_unnamed(SDL_GetTouchName(i)));
    return devices;
}

}  // namespace vitrina::kiosk
