#include "kiosk/x_devices.h"

#include <SDL_syswm.h>
#include <X11/extensions/XInput2.h>

namespace vitrina::kiosk {

bool is_switched_on(SDL_Window* window, SDL_TouchID device) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (!SDL_GetWindowWMInfo(window, &info) || info.subsystem != SDL_SYSWM_X11) return true;
    int count = 0;
    // One device alone must not be asked for: X ends programs that ask for one that is not there.
    XIDeviceInfo* devices = XIQueryDevice(info.info.x11.display, XIAllDevices, &count);
    if (!devices) return true;
    bool on = false;
    for (int i = 0; i < count; ++i)
        on = on || (devices[i].deviceid == device && devices[i].enabled);
    XIFreeDeviceInfo(devices);
    return on;
}

}  // namespace vitrina::kiosk
