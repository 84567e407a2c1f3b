#include "cli/settings_places.h"

#include <cstdlib>

#include "base/log.h"
#include "cli/state_folders.h"
#include "kiosk/state_file.h"

namespace vitrina::cli {

namespace {

constexpr const char* deployed = "/etc/vitrina/settings.toml";

// "" where there is none: a service without a home.
std::string config_folder() {
    if (const char* named = std::getenv("XDG_CONFIG_HOME"); named && named[0] == '/')
        return std::string(named) + "/vitrina";
    const char* home = std::getenv("HOME");
    return home && *home ? std::string(home) + "/.config/vitrina" : "";
}

}  // namespace

kiosk::SettingsPlaces settings_places(const std::string& file) {
    std::string config = config_folder(), state = state_folders().lasting;
    if (!file.empty()) return {"", file, state};
    return {deployed, config.empty() ? "" : config + "/settings.toml", state};
}

base::Result<kiosk::LoadedSettings> open_settings(const std::string& file) {
    if (!file.empty() && !kiosk::is_there(file))
        return base::Error{{file}, "there is no such file of settings", "correct --settings"};
    auto loaded = kiosk::load_settings(settings_places(file));
    for (const base::Error& fault : loaded.faults)
        base::log(base::Level::warning, "settings: " + base::to_string(fault));
    return loaded;
}

}  // namespace vitrina::cli
