#include "kiosk/x_display.h"

#include <SDL_syswm.h>
#include <X11/extensions/Xrandr.h>

#include <algorithm>
#include <optional>

namespace vitrina::kiosk {

namespace {

struct XWindow {
    Display* display;
    ::Window window;
};

std::optional<XWindow> x_window(SDL_Window* window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (!SDL_GetWindowWMInfo(window, &info) || info.subsystem != SDL_SYSWM_X11) return {};
    return XWindow{info.info.x11.display, info.info.x11.window};
}

}  // namespace

void listen_to_displays() {
    SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
}

bool is_display_change(const SDL_Event& event, SDL_Window* window) {
    if (event.type == SDL_DISPLAYEVENT) return true;
    if (event.type != SDL_SYSWMEVENT || event.syswm.msg->subsystem != SDL_SYSWM_X11) return false;
    auto x = x_window(window);
    int first = 0, errors = 0;
    if (!x || !XRRQueryExtension(x->display, &first, &errors)) return false;
    const XEvent& said = event.syswm.msg->msg.x11.event;
    return said.type == first + RRNotify || said.type == first + RRScreenChangeNotify;
}

void cover_display(SDL_Window* window, int number) {
    auto x = x_window(window);
    if (!x) return;
    int count = 0;
    XRRMonitorInfo* monitors =
        XRRGetMonitors(x->display, DefaultRootWindow(x->display), True, &count);
    if (!monitors) return;
    if (count > 0) {
        const XRRMonitorInfo& monitor = monitors[std::clamp(number, 0, count - 1)];
        if (monitor.width > 0 && monitor.height > 0)
            XMoveResizeWindow(x->display, x->window, monitor.x, monitor.y,
                              static_cast<unsigned>(monitor.width),
                              static_cast<unsigned>(monitor.height));
        XFlush(x->display);
    }
    XRRFreeMonitors(monitors);
}

}  // namespace vitrina::kiosk
