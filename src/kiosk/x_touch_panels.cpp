#include "kiosk/x_touch_panels.h"

#include <SDL_syswm.h>
#include <X11/Xlibint.h>
#include <X11/extensions/XInput2.h>
#undef min
#undef max

#include <cstdlib>

#include "base/log.h"
#include "kiosk/panel_numbers.h"
#include "kiosk/torn_touches.h"

namespace vitrina::kiosk {

namespace {

using FromWire = Bool (*)(::Display*, XGenericEventCookie*, xEvent*);

// What belongs to us among the things that are attached to a display. Xlib's own contexts will not
// do: they lock the display, which is locked while an event is read.
int forget(XExtData*) {
    return 0;
}

XExtData** attached_to(::Display* display) {
    XEDataObject object;
    object.display = display;
    return XEHeadOfExtensionList(object);
}

void attach(::Display* display, void* ours) {
    auto* entry = static_cast<XExtData*>(std::calloc(1, sizeof(XExtData)));  // Xlib frees it
    if (!entry) std::abort();
    entry->free_private = forget;
    entry->private_data = static_cast<XPointer>(ours);
    XAddToExtensionList(attached_to(display), entry);
}

void* find_ours(::Display* display) {
    for (XExtData* entry = *attached_to(display); entry; entry = entry->next) {
        if (entry->free_private == forget && entry->private_data) return entry->private_data;
    }
    return nullptr;
}

void detach(::Display* display, void* ours) {
    for (XExtData* entry = *attached_to(display); entry; entry = entry->next) {
        if (entry->private_data == ours) entry->private_data = nullptr;
    }
}

bool touches(const XIDeviceInfo& device) {
    for (int i = 0; i < device.num_classes; ++i) {
        if (device.classes[i]->type == XITouchClass) return true;
    }
    return false;
}

std::vector<NumberedPanel> panels_of(::Display* display) {
    std::vector<NumberedPanel> panels;
    int count = 0;
    // One device alone must not be asked for: X ends programs that ask for one that is not there.
    XIDeviceInfo* devices = XIQueryDevice(display, XIAllDevices, &count);
    for (int i = 0; devices && i < count; ++i) {
        if (devices[i].use == XISlavePointer && touches(devices[i]))
            panels.push_back({devices[i].deviceid, devices[i].name, devices[i].enabled != 0});
    }
    if (devices) XIFreeDeviceInfo(devices);
    return panels;
}

bool is_touch(int type) {
    return type == XI_TouchBegin || type == XI_TouchUpdate || type == XI_TouchEnd;
}

}  // namespace

struct XTouchPanels::Impl {
    ::Display* display;
    PanelNumbers numbers;
    TornTouches torn;
    int extension = 0;
    FromWire from_wire = nullptr;
    bool changed = false;

    explicit Impl(::Display* the_display) : display(the_display), numbers(panels_of(the_display)) {
        int event = 0, error = 0;
        if (!XQueryExtension(display, "XInputExtension", &extension, &event, &error)) return;
        unsigned char bits[XIMaskLen(XI_LASTEVENT)] = {};
        XISetMask(bits, XI_HierarchyChanged);
        XIEventMask mask{XIAllDevices, sizeof bits, bits};
        XISelectEvents(display, DefaultRootWindow(display), &mask, 1);
        attach(display, this);
        from_wire = XESetWireToEventCookie(display, extension, read);
    }
    ~Impl() {
        if (!from_wire) return;
        XESetWireToEventCookie(display, extension, from_wire);
        detach(display, this);
    }

    // Every event of the extension comes by here before SDL sees it.
    static Bool read(::Display* display, XGenericEventCookie* cookie, xEvent* wire) {
        auto* impl = static_cast<Impl*>(find_ours(display));
        if (!impl) return False;
        Bool understood = impl->from_wire(display, cookie, wire);
        if (understood && cookie->data) impl->see(*cookie);
        return understood;
    }
    void see(const XGenericEventCookie& cookie) {
        if (cookie.evtype == XI_HierarchyChanged)
            see_change(*static_cast<XIHierarchyEvent*>(cookie.data));
        if (is_touch(cookie.evtype))
            see_touch(*static_cast<XIDeviceEvent*>(cookie.data), cookie.evtype == XI_TouchEnd);
    }
    void see_change(const XIHierarchyEvent& change) {
        changed = true;
        for (int i = 0; i < change.num_info; ++i) {
            if (change.info[i].flags & (XIDeviceDisabled | XISlaveRemoved))
                torn.gone(change.info[i].deviceid);
        }
    }
    void see_touch(XIDeviceEvent& touch, bool ends) {
        if (ends) torn.ended(touch.sourceid, touch.detail);
        if (!ends) torn.goes_on(touch.sourceid);
        touch.sourceid = numbers.first_number(touch.sourceid);
    }
};

XTouchPanels::XTouchPanels(SDL_Window* window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(window, &info) && info.subsystem == SDL_SYSWM_X11)
        m_impl = std::make_unique<Impl>(info.info.x11.display);
}

XTouchPanels::~XTouchPanels() = default;

void XTouchPanels::follow_changes() {
    if (m_impl && m_impl->changed) look();
}

void XTouchPanels::look() {
    m_impl->changed = false;
    for (const std::string& name : m_impl->numbers.look(panels_of(m_impl->display)))
        base::log(base::Level::warning,
                  "the touch panel “" + name + "” is new: restart the program to use it");
}

bool XTouchPanels::lifted(SDL_TouchID device, SDL_FingerID finger) {
    if (!m_impl) return true;
    look();  // reads what X says meanwhile
    return m_impl->numbers.is_on(static_cast<int>(device)) && !m_impl->torn.is_torn(finger);
}

}  // namespace vitrina::kiosk
