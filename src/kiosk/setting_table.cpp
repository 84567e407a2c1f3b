#include "kiosk/setting_table.h"

#include "content/languages.h"
#include "kiosk/opening_hours.h"
#include "kiosk/pin_hash.h"
#include "kiosk/recovery.h"
#include "kiosk/touch_panel.h"

namespace vitrina::kiosk {

namespace {

// The value of a member of a member.
template <auto Part, auto Member>
auto& at(Settings& settings) {
    return settings.*Part.*Member;
}

template <size_t Day>
std::string& weekday(Settings& settings) {
    return settings.hours.weekdays[Day];
}

base::Result<void> anything(std::string_view) {
    return {};
}

base::Result<void> language(std::string_view text) {
    if (text.empty() || content::is_language(text)) return {};
    return base::Error{
        {}, "“" + std::string(text) + "” is no language", "write a tag such as “es”"};
}

base::Result<void> spans(std::string_view text) {
    auto parsed = parse_spans(text);
    return parsed ? base::Result<void>() : parsed.error();
}

base::Result<void> exception(std::string_view text) {
    auto parsed = parse_exception(text);
    return parsed ? base::Result<void>() : parsed.error();
}

base::Result<void> panel(std::string_view text) {
    auto parsed = parse_touch_panel(text);
    return parsed ? base::Result<void>() : parsed.error();
}

using S = Settings;
using E = S::Exhibit;
using D = S::Display;
using F = S::Fair;
using T = S::Staff;

const std::vector<Setting> table = {
    {"exhibit", "pack", "Folder of the pack to show; empty: the one that Vitrina brings.",
     TextSetting{at<&S::exhibit, &E::pack>, anything}},
    {"exhibit", "language", "Language to begin with, such as \"pt\"; empty: the pack's first.",
     TextSetting{at<&S::exhibit, &E::language>, language}},
    {"exhibit", "languages",
     "Languages that visitors are offered, such as [\"es\", \"pt\"]; empty: all of the pack. The "
     "one to "
     "begin with is offered in any case.",
     ListSetting{at<&S::exhibit, &E::languages>, language}},
    {"exhibit", "appearance", "Look of the exhibit.",
     ChoiceSetting{at<&S::exhibit, &E::appearance>,
                   {"as-the-pack", "night", "paper", "high-contrast"}}},
    {"display", "number", "Display to use; 0 is the first one, as vitrina doctor counts them.",
     NumberSetting{at<&S::display, &D::number>, 0, 63}},
    {"display", "diagonal_mm", "Its diagonal in millimetres; 0: as it reports itself.",
     NumberSetting{at<&S::display, &D::diagonal_mm>, 0, 30'000}},
    {"display", "rotation",
     "Degrees by which the picture is turned clockwise, for a display that hangs on its side.",
     ChoiceSetting{at<&S::display, &D::rotation>, {"0", "90", "180", "270"}}},
    {"display", "margin_left",
     "Thousandths of the picture's width that the frame covers: they stay black.",
     NumberSetting{at<&S::display, &D::margin_left>, 0, 200}},
    {"display", "margin_top", "The same of its height.",
     NumberSetting{at<&S::display, &D::margin_top>, 0, 200}},
    {"display", "margin_right", "The same of its width.",
     NumberSetting{at<&S::display, &D::margin_right>, 0, 200}},
    {"display", "margin_bottom", "The same of its height.",
     NumberSetting{at<&S::display, &D::margin_bottom>, 0, 200}},
    {"display", "off_command",
     "Program that switches the display off outside opening hours, such as \"xset dpms force "
     "off\"; empty: the picture is only black.",
     TextSetting{at<&S::display, &D::off_command>, anything}},
    {"display", "on_command", "Program that switches it on again.",
     TextSetting{at<&S::display, &D::on_command>, anything}},
    {"display", "brightness_percent", "Brightness, where brightness_command is given.",
     NumberSetting{at<&S::display, &D::brightness_percent>, 5, 100}},
    {"display", "brightness_command",
     "Program that sets the brightness, such as \"ddcutil setvcp 10 {percent}\".",
     TextSetting{at<&S::display, &D::brightness_command>, anything}},
    {"touch", "panels",
     "Touch panels and how they lie on their displays, as the staff panel finds out: [\"0 1 0 0 1 "
     "0 0 "
     "NAME\"] is the panel NAME on display 0 with the six numbers of an affine map.",
     ListSetting{at<&S::touch, &S::Touch::panels>, panel}},
    {"sound", "volume_percent",
     "Volume of films and sounds: of the machine where volume_command is given, else of what is "
     "played.",
     NumberSetting{at<&S::sound, &S::Sound::volume_percent>, 0, 100}},
    {"sound", "volume_command",
     "Program that sets the volume, such as \"amixer sset Master {percent}%\".",
     TextSetting{at<&S::sound, &S::Sound::volume_command>, anything}},
    {"idle", "seconds",
     "Seconds without touch until the exhibit goes back to its beginning; 0: as the pack says.",
     NumberSetting{at<&S::idle, &S::Idle::seconds>, 0, 3600}},
    {"visits", "count", "Whether visits are counted, without personal data: see docs/visits.md.",
     FlagSetting{at<&S::visits, &S::Visits::count>}},
    {"hours", "monday",
     "Opening hours, such as \"10:00-14:00, 16:00-02:00\" or \"closed\"; past midnight is allowed.",
     TextSetting{weekday<0>, spans}},
    {"hours", "tuesday", "As above.", TextSetting{weekday<1>, spans}},
    {"hours", "wednesday", "As above.", TextSetting{weekday<2>, spans}},
    {"hours", "thursday", "As above.", TextSetting{weekday<3>, spans}},
    {"hours", "friday", "As above.", TextSetting{weekday<4>, spans}},
    {"hours", "saturday", "As above.", TextSetting{weekday<5>, spans}},
    {"hours", "sunday", "As above.", TextSetting{weekday<6>, spans}},
    {"hours", "exceptions",
     "Days with other hours, such as [\"2026-12-24 10:00-14:00\", \"2026-12-25 closed\"].",
     ListSetting{at<&S::hours, &S::Hours::exceptions>, exception}},
    {"fair", "on", "Fair mode: short visits, back to the beginning after idle_seconds.",
     FlagSetting{at<&S::fair, &F::on>}},
    {"fair", "idle_seconds", "Seconds without touch in fair mode.",
     NumberSetting{at<&S::fair, &F::idle_seconds>, 20, 3600}},
    {"staff", "language", "Language of the staff panel.",
     ChoiceSetting{at<&S::staff, &T::language>, {"es", "pt", "en"}}},
    {"staff", "leave_after_seconds", "Seconds without touch until the staff panel closes.",
     NumberSetting{at<&S::staff, &T::leave_after_seconds>, 30, 3600}},
    {"staff", "pin_hash",
     "The PIN's hash, as vitrina staff pin makes it; empty: the first one to open the panel "
     "chooses a PIN.",
     TextSetting{at<&S::staff, &T::pin_hash>, check_pin_hash}},
    {"staff", "recovery_key",
     "Public key of the recovery files, as vitrina staff key makes it; empty: no recovery.",
     TextSetting{at<&S::staff, &T::recovery_key>, check_recovery_key}},
};

}  // namespace

std::span<const Setting> setting_table() {
    return table;
}

}  // namespace vitrina::kiosk
