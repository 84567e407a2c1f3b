#pragma once

#include "kiosk/staff/desk.h"
#include "kiosk/staff/door.h"

// Private to the module: what fills the screen while the panel is open, one of these at a time.
namespace vitrina::kiosk::staff {

// A finger that scrolls: where it came down and by how much it has moved since the last picture.
struct Scroll {
    base::Point begun;
    float by = 0;
};

enum class Choice { none, close, save, undo };

// The sections, the one that is open, and the bar below.
Choice show_sections(Desk& desk, size_t& open_section, const Scroll& scroll);
// False when whoever stands there wants to leave.
bool show_door(Desk& desk, Door& door, const Scroll& scroll);
void show_touch_pattern(Desk& desk);
void show_calibration(Desk& desk);
void show_cleaning_time(Desk& desk);

}  // namespace vitrina::kiosk::staff
