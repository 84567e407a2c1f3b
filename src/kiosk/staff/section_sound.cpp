#include "kiosk/staff/controls.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

void show_sound(Desk& desk) {
    Settings::Sound& sound = desk.draft.sound;
    int& percent = sound.volume_percent;
    bool changed = stepper(desk, "volume", percent, 0, 100, 5, std::to_string(percent) + " %");
    if (!changed || sound.volume_command.empty()) return;
    auto started = desk.commands.start(sound.volume_command, percent);
    if (!started) desk.message = base::to_string(started.error());
}

}  // namespace vitrina::kiosk::staff
