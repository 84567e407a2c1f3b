#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "kiosk/settings.h"

namespace vitrina::kiosk {

// Where settings are kept. "" = none there.
struct SettingsPlaces {
    std::string deployed;      // the machine's, by its administrators; never written
    std::string local;         // this kiosk's, over the deployed ones; the staff panel writes it
    std::string state_folder;  // keeps the last good copy of both, and the count of wrong PINs
};

struct LoadedSettings {
    Settings settings;                // in force
    Settings deployed;                // in force without the local file
    std::vector<base::Error> faults;  // for staff: what of the files is not in force, and why
};

// Reads both files. A file with a fault counts as a whole for nothing: its last good copy stays in
// force, and without one what holds without the file, but for its PIN
// and recovery key. A missing file is no fault.
LoadedSettings load_settings(const SettingsPlaces& places);

// Writes the local file, whole or not at all; a file with faults is kept beside it as NAME.bad.
// Errors: no local file named, disk.
base::Result<void> save_settings(const SettingsPlaces& places, const Settings& settings,
                                 const Settings& deployed);

}  // namespace vitrina::kiosk
