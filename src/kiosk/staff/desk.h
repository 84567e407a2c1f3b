#pragma once

#include <functional>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "content/exhibit.h"
#include "content/load.h"
#include "gpu/placement.h"
#include "kiosk/command.h"
#include "kiosk/devices.h"
#include "kiosk/ending.h"
#include "kiosk/frame_times.h"
#include "kiosk/health.h"
#include "kiosk/settings_files.h"
#include "kiosk/staff/calibrator.h"
#include "kiosk/staff/words.h"
#include "kiosk/visit_report.h"

namespace vitrina::kiosk::staff {

// A control as it lies on the screen: for tests, as semantics are for the exhibit.
struct Control {
    std::string id;
    base::Rect bounds;  // pixels; may lie outside `part`
    base::Rect part;    // of the screen, that scrolls it
    bool fits = true;   // its text inside it
};

// What the sections of the panel work on. Lives as long as the kiosk.
struct Desk {
    // What the kiosk is and has.
    const content::Exhibit* exhibit = nullptr;
    std::string assets;
    SettingsPlaces places;
    const FrameTimes* frames = nullptr;
    Health* health = nullptr;
    std::function<Devices()> list_devices;
    std::string visit_log;  // its file; "" = none is kept
    std::function<std::vector<std::string>()> stick_folders;

    Words words;
    std::vector<TouchPanel> panels;  // as this run reads them
    LoadedSettings loaded;           // as the files say
    Settings draft;                  // as staff have changed them, not saved yet
    Commands commands;
    std::string message;  // the outcome of the last deed, for the bar at the bottom

    // The moment.
    base::Seconds now = 0;
    base::Size screen;
    gpu::Placement placement;  // of the picture on the window
    float pixels_per_mm = 3.6f;
    float px(float millimetres) const { return millimetres * pixels_per_mm; }
    std::vector<Control> controls;      // of the frame being built
    std::vector<std::string> warnings;  // that it shows
    bool first_in_row = true;
    std::map<int64_t, base::Point> fingers;  // on the glass now
    std::vector<base::Point> trail;          // where fingers were while the test pattern is shown

    // What sections ask of the panel.
    bool show_pattern = false;
    std::optional<base::Seconds> cleaning_until;
    bool change_pin = false;
    std::optional<Calibrator> calibrator;
    std::optional<Ending> ending;

    // What sections remember.
    std::optional<Devices> devices;
    std::future<std::vector<content::Finding>> check;  // of the pack, under way
    std::optional<std::vector<content::Finding>> findings;
    std::vector<VisitReport> visit_reports;  // today's and this week's; none = not read yet
    std::string asked_twice;                 // the deed that wants a second tap
    base::Seconds asked_at = 0;

    bool changed() const { return draft != loaded.settings; }
};

}  // namespace vitrina::kiosk::staff
