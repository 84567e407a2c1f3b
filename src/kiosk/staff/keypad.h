#pragma once

#include "kiosk/staff/desk.h"
#include "kiosk/staff/door.h"

namespace vitrina::kiosk::staff {

// Shows the door: what it asks for, ten digits of the panel's own, the way out. False when whoever
// stands there wants to leave.
bool show_keypad(Desk& desk, Door& door);

}  // namespace vitrina::kiosk::staff
