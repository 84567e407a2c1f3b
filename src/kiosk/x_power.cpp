#include "kiosk/x_power.h"

#include <SDL_syswm.h>
#include <X11/Xlib.h>
// After Xlib, of which it needs the types.
#include <X11/extensions/dpms.h>

namespace vitrina::kiosk {

bool switch_displays(SDL_Window* window, bool on) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (!SDL_GetWindowWMInfo(window, &info) || info.subsystem != SDL_SYSWM_X11) return false;
    ::Display* display = info.info.x11.display;
    int event = 0, error = 0;
    if (!DPMSQueryExtension(display, &event, &error) || !DPMSCapable(display)) return false;
    DPMSEnable(display);
    DPMSSetTimeouts(display, 0, 0, 0);  // by the opening hours alone
    DPMSForceLevel(display, on ? DPMSModeOn : DPMSModeOff);
    XFlush(display);
    return true;
}

}  // namespace vitrina::kiosk
