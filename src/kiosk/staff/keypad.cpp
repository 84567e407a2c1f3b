#include "kiosk/staff/keypad.h"

#include <cmath>

#include "kiosk/recovery.h"
#include "kiosk/staff/controls.h"

namespace vitrina::kiosk::staff {

namespace {

constexpr float key_mm = 28, line_mm = 7;

const char* question(Door::State state) {
    switch (state) {
        case Door::State::choose:
            return "pin_choose";
        case Door::State::repeat:
            return "pin_repeat";
        default:
            return "pin_ask";
    }
}

const char* answer(Door::Notice notice) {
    switch (notice) {
        case Door::Notice::wrong:
            return "pin_wrong";
        case Door::Notice::different:
            return "pin_different";
        case Door::Notice::unfit:
            return "pin_unfit";
        case Door::Notice::no_stick:
            return "pin_no_stick";
        case Door::Notice::failed:
            return "pin_failed";
        case Door::Notice::none:
            break;
    }
    return nullptr;
}

void show_state(Desk& desk, const Door& door) {
    heading(desk, question(door.state()));
    std::string dots;
    for (size_t i = 0; i < door.typed(); ++i) dots += "● ";
    begin_row(desk);
    label(desk, dots, 3 * key_mm, line_mm);
    int wait = static_cast<int>(std::ceil(door.wait(desk.now)));
    std::string notice;
    if (wait > 0) {
        notice = desk.words.with("pin_wait", std::to_string(wait));
    } else if (const char* word = answer(door.notice())) {
        notice = desk.words(word);
    }
    begin_row(desk);
    label(desk, notice, 3 * key_mm, 2 * line_mm);
}

void show_digits(Desk& desk, Door& door) {
    for (const char* row : {"123", "456", "789"}) {
        begin_row(desk);
        for (const char* digit = row; *digit; ++digit) {
            std::string text(1, *digit);
            if (button(desk, "digit:" + text, text, Emphasis::plain, key_mm)) door.digit(*digit);
        }
    }
    begin_row(desk);
    if (button(desk, "erase", "←", Emphasis::plain, key_mm)) door.erase();
    if (button(desk, "digit:0", "0", Emphasis::plain, key_mm)) door.digit('0');
    if (button(desk, "enter", "OK", Emphasis::call, key_mm)) door.enter(desk.now);
}

}  // namespace

bool show_keypad(Desk& desk, Door& door) {
    show_state(desk, door);
    show_digits(desk, door);
    begin_row(desk);
    if (door.can_recover() && button(desk, "recover", desk.words("recover")))
        door.recover(stick_folders());
    return !button(desk, "leave", desk.words("close"));
}

}  // namespace vitrina::kiosk::staff
