#include "kiosk/staff/controls.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

namespace {

TouchPanel in_force(const Desk& desk, const std::string& device) {
    for (const TouchPanel& panel : desk.panels) {
        if (panel.device == device) return panel;
    }
    return {device, desk.draft.display.number, {}};
}

}  // namespace

void show_touch(Desk& desk) {
    if (!desk.devices) desk.devices = desk.list_devices();
    if (desk.devices->touch_devices.empty()) warning(desk, desk.words("no_touch_devices"));
    for (const std::string& device : desk.devices->touch_devices)
        fact(desk, "touch_device", device);
    note(desk, desk.words("pattern_note"));
    begin_row(desk);
    if (button(desk, "pattern", desk.words("pattern"))) {
        desk.show_pattern = true;
        desk.trail.clear();
    }
    for (const std::string& device : desk.devices->touch_devices) {
        std::string text = desk.words.with("calibrate", device);
        if (button(desk, "calibrate:" + device, text))
            desk.calibrator.emplace(in_force(desk, device));
    }
    if (button(desk, "look_again", desk.words("look_again"))) desk.devices.reset();
}

}  // namespace vitrina::kiosk::staff
