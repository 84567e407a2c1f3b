#include <array>

#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

std::span<const Section> sections() {
    static constexpr std::array<Section, 11> all{{
        {"content", show_content},
        {"display", show_display},
        {"touch", show_touch},
        {"visits", show_visits},
        {"visit_log", show_visit_log},
        {"hours", show_hours},
        {"sound", show_sound},
        {"cleaning", show_cleaning},
        {"diagnostics", show_diagnostics},
        {"log", show_log},
        {"machine", show_machine},
    }};
    return all;
}

}  // namespace vitrina::kiosk::staff
