#pragma once

#include <span>

#include "kiosk/staff/desk.h"

namespace vitrina::kiosk::staff {

// One page of the panel: one file, and one line in sections.cpp.
struct Section {
    const char* word;  // its title, a key of the words
    void (*show)(Desk& desk);
};

void show_content(Desk& desk);
void show_display(Desk& desk);
void show_touch(Desk& desk);
void show_visits(Desk& desk);
void show_visit_log(Desk& desk);
void show_hours(Desk& desk);
void show_sound(Desk& desk);
void show_cleaning(Desk& desk);
void show_diagnostics(Desk& desk);
void show_log(Desk& desk);
void show_machine(Desk& desk);

std::span<const Section> sections();

}  // namespace vitrina::kiosk::staff
