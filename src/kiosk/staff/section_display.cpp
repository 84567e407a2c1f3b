#include <algorithm>
#include <cmath>

#include "kiosk/staff/controls.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

namespace {

constexpr double millimetres_per_inch = 25.4;

std::string describe(const Display& display) {
    std::string text = display.name + ", " + std::to_string(display.width) + " × " +
                       std::to_string(display.height);
    if (display.refresh_rate > 0) text += ", " + std::to_string(display.refresh_rate) + " Hz";
    return text;
}

void choose_display(Desk& desk) {
    std::vector<std::string> numbers;
    const auto& displays = desk.devices->displays;
    for (size_t i = 0; i < displays.size(); ++i) {
        numbers.push_back(std::to_string(i));
        note(desk, std::to_string(i) + ": " + describe(displays[i]));
    }
    if (numbers.size() > 1 && choice(desk, "display_number", numbers, desk.draft.display.number))
        desk.message = desk.words("after_restart");
}

// In inches, as shops name them; 0 is "as the display says".
void choose_diagonal(Desk& desk) {
    int& diagonal = desk.draft.display.diagonal_mm;
    int inches = static_cast<int>(std::lround(diagonal / millimetres_per_inch));
    std::string shown =
        inches > 0 ? std::to_string(inches) + "″" : std::string(desk.words("as_reported"));
    if (!stepper(desk, "diagonal", inches, 0, 200, 1, shown)) return;
    // Nothing is smaller than a hand: the first step leads to a usual size.
    if (inches > 0 && inches < 7) inches = inches == 1 ? 43 : 0;
    diagonal = static_cast<int>(std::lround(inches * millimetres_per_inch));
}

void choose_rotation(Desk& desk) {
    std::vector<std::string> degrees = {"0°", "90°", "180°", "270°"};
    constexpr const char* names[] = {"0", "90", "180", "270"};
    std::string& rotation = desk.draft.display.rotation;
    int turns = static_cast<int>(std::find(names, std::end(names), rotation) - names);
    if (choice(desk, "rotation", degrees, turns)) rotation = names[turns];
}

// In steps of half a hundredth.
void choose_margin(Desk& desk, const char* word, int& thousandths) {
    std::string shown = std::to_string(thousandths / 10) + desk.words("decimal") +
                        std::to_string(thousandths % 10) + " %";
    stepper(desk, word, thousandths, 0, 200, 5, shown);
}

void choose_margins(Desk& desk) {
    Settings::Display& display = desk.draft.display;
    note(desk, desk.words("margins_note"));
    choose_margin(desk, "margin_left", display.margin_left);
    choose_margin(desk, "margin_top", display.margin_top);
    choose_margin(desk, "margin_right", display.margin_right);
    choose_margin(desk, "margin_bottom", display.margin_bottom);
}

void choose_brightness(Desk& desk) {
    Settings::Display& display = desk.draft.display;
    if (display.brightness_command.empty()) {
        note(desk, desk.words("no_brightness"));
        return;
    }
    int& percent = display.brightness_percent;
    if (!stepper(desk, "brightness", percent, 5, 100, 5, std::to_string(percent) + " %")) return;
    auto started = desk.commands.start(display.brightness_command, percent);
    if (!started) desk.message = base::to_string(started.error());
}

}  // namespace

void show_display(Desk& desk) {
    if (!desk.devices) desk.devices = desk.list_devices();
    choose_display(desk);
    choose_diagonal(desk);
    choose_rotation(desk);
    choose_brightness(desk);
    std::vector<std::string> looks;
    constexpr const char* names[] = {"as-the-pack", "night", "paper", "high-contrast"};
    for (const char* name : names) looks.push_back(desk.words(std::string("look_") + name));
    std::string& appearance = desk.draft.exhibit.appearance;
    int look = static_cast<int>(std::find(names, std::end(names), appearance) - names);
    if (choice(desk, "appearance", looks, look)) appearance = names[look];
    choose_margins(desk);
}

}  // namespace vitrina::kiosk::staff
