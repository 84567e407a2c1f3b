#include "kiosk/video.h"

#include <SDL.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>

namespace vitrina::kiosk {

namespace {

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value && *value;
}

// The window systems that say they are here, in the order to try them: "x11,wayland".
std::string candidates() {
    std::string names;
    auto add = [&](bool present, const char* name) {
        if (present) names += (names.empty() ? "" : ",") + std::string(name);
    };
    std::error_code unreadable;
    add(is_set("DISPLAY"), "x11");
    add(is_set("WAYLAND_DISPLAY"), "wayland");
    add(std::filesystem::exists("/dev/dri", unreadable), "KMSDRM");
    return names;
}

base::Error no_display(const std::string& why) {
    return {{},
            "there is no display to show the exhibit on (" + why + ")",
            "start it inside a graphical session, or use vitrina film and vitrina shot"};
}

}  // namespace

base::Result<Video> Video::start(Where where) {
    if (!is_set("SDL_VIDEODRIVER")) {
        std::string names = where == Where::nowhere ? "offscreen" : candidates();
        if (names.empty()) return no_display("neither DISPLAY nor WAYLAND_DISPLAY nor /dev/dri");
        SDL_SetHint(SDL_HINT_VIDEODRIVER, names.c_str());
    }
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return no_display(SDL_GetError());
    return Video();
}

Video::Video(Video&& other) noexcept : m_started(std::exchange(other.m_started, false)) {}

Video::~Video() {
    if (m_started) SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

}  // namespace vitrina::kiosk
