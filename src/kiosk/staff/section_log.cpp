#include "base/log.h"
#include "kiosk/staff/controls.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

namespace {

constexpr size_t lines_shown = 60;

}  // namespace

void show_log(Desk& desk) {
    auto lines = base::recent_log(lines_shown);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) note(desk, *line);
}

}  // namespace vitrina::kiosk::staff
