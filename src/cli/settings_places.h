#pragma once

#include <string>

#include "base/result.h"
#include "kiosk/settings_files.h"

namespace vitrina::cli {

// Where this machine keeps the kiosk's settings and state: `file` alone when it is named, else
// /etc/vitrina/settings.toml and over it $XDG_CONFIG_HOME/vitrina/settings.toml (~/.config without
// that variable). State is where state_folders.h says.
kiosk::SettingsPlaces settings_places(const std::string& file);

// The settings to begin with; what is wrong with their files goes to the log, and the exhibit
// starts all the same. Error: a file that is named is not there.
base::Result<kiosk::LoadedSettings> open_settings(const std::string& file);

}  // namespace vitrina::cli
