#pragma once

#include <array>
#include <string>
#include <vector>

namespace vitrina::kiosk {

// All that staff or a network team can set, as one TOML file names it: a struct is a table, a
// member a key. What each means, its limits and its form in the file are in setting_table.cpp.
struct Settings {
    struct Exhibit {
        std::string pack;                    // folder; "" = the one that Vitrina brings
        std::string language;                // tag; "" = the pack's first
        std::vector<std::string> languages;  // tags that visitors are offered; none = all
        std::string appearance = "as-the-pack";
        bool operator==(const Exhibit&) const = default;
    };
    struct Display {
        int number = 0;
        int diagonal_mm = 0;         // 0 = as the display reports itself
        std::string rotation = "0";  // degrees, clockwise
        // Covered by the frame, in thousandths of the picture's sides.
        int margin_left = 0, margin_top = 0, margin_right = 0, margin_bottom = 0;
        std::string off_command, on_command;
        int brightness_percent = 100;
        std::string brightness_command;
        bool operator==(const Display&) const = default;
    };
    struct Touch {
        std::vector<std::string> panels;  // see parse_touch_panel
        bool operator==(const Touch&) const = default;
    };
    struct Sound {
        int volume_percent = 70;
        std::string volume_command;
        bool operator==(const Sound&) const = default;
    };
    struct Idle {
        int seconds = 0;  // 0 = as the pack says
        bool operator==(const Idle&) const = default;
    };
    struct Visits {
        bool count = true;
        bool operator==(const Visits&) const = default;
    };
    struct Hours {
        std::array<std::string, 7> weekdays;  // Monday first; see parse_spans
        std::vector<std::string> exceptions;  // see parse_exception
        Hours() { weekdays.fill("00:00-24:00"); }
        bool operator==(const Hours&) const = default;
    };
    struct Fair {
        bool on = false;
        int idle_seconds = 60;
        bool operator==(const Fair&) const = default;
    };
    struct Staff {
        std::string language = "es";
        int leave_after_seconds = 120;
        std::string pin_hash;      // "" = none chosen yet
        std::string recovery_key;  // Ed25519, 64 hexadecimal digits; "" = no recovery
        bool operator==(const Staff&) const = default;
    };

    Exhibit exhibit;
    Display display;
    Touch touch;
    Sound sound;
    Idle idle;
    Visits visits;
    Hours hours;
    Fair fair;
    Staff staff;

    bool operator==(const Settings&) const = default;
};

}  // namespace vitrina::kiosk
