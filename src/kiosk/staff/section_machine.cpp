#include "kiosk/staff/controls.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

void show_machine(Desk& desk) {
    const std::vector<std::string> names = {"Español", "Português", "English"};
    int language = static_cast<int>(desk.words.language());
    if (choice(desk, "panel_language", names, language)) {
        desk.draft.staff.language = Words::languages[static_cast<size_t>(language)];
        desk.words.speak(desk.draft.staff.language);
    }
    begin_row(desk);
    if (button(desk, "change_pin", desk.words("change_pin"))) desk.change_pin = true;
    note(desk, desk.words("machine_note"));
    if (deed(desk, "restart")) desk.ending = Ending::restart;
    if (deed(desk, "reboot")) desk.ending = Ending::reboot;
    if (deed(desk, "shut_down")) desk.ending = Ending::shut_down;
    if (deed(desk, "to_desktop")) desk.ending = Ending::to_desktop;
}

}  // namespace vitrina::kiosk::staff
