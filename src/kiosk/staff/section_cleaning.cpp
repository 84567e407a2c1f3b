#include "kiosk/staff/controls.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

namespace {

constexpr base::Seconds cleaning_time = 30;

}  // namespace

void show_cleaning(Desk& desk) {
    note(desk, desk.words("cleaning_note"));
    begin_row(desk);
    if (button(desk, "clean", desk.words("clean"), Emphasis::call))
        desk.cleaning_until = desk.now + cleaning_time;
}

}  // namespace vitrina::kiosk::staff
