#include "kiosk/settings_files.h"

#include <filesystem>
#include <optional>

#include "kiosk/pin_hash.h"
#include "kiosk/recovery.h"
#include "kiosk/settings_text.h"
#include "kiosk/state_file.h"

namespace vitrina::kiosk {

namespace {

namespace fs = std::filesystem;

std::string good_copy(const SettingsPlaces& places, const char* name) {
    return places.state_folder.empty() ? "" : places.state_folder + "/" + name;
}

// What the copy sets, when there is one and it is still understood.
bool take_good_copy(const std::string& copy, Settings& settings) {
    auto text = copy.empty() || !is_there(copy) ? base::Error{} : read_text_file(copy);
    if (!text) return false;
    Settings kept = settings;
    if (!read_settings(*text, copy, kept).empty()) return false;
    settings = kept;
    return true;
}

// Keeps the text unless it is kept already.
base::Result<void> keep_good_copy(const std::string& copy, const std::string& text) {
    if (copy.empty()) return {};
    if (is_there(copy)) {
        auto kept = read_text_file(copy);
        if (kept && *kept == text) return {};
    }
    return write_text_file(copy, text);
}

// A fault elsewhere in the file must not open the door to whoever comes first.
void keep_locked(const Settings::Staff& of_file, Settings::Staff& staff) {
    if (check_pin_hash(of_file.pin_hash)) staff.pin_hash = of_file.pin_hash;
    if (check_recovery_key(of_file.recovery_key)) staff.recovery_key = of_file.recovery_key;
}

void read_layer(const std::string& file, const std::string& copy, LoadedSettings& loaded) {
    if (file.empty() || !is_there(file)) return;
    auto text = read_text_file(file);
    Settings changed = loaded.settings;
    std::vector<base::Error> faults =
        text ? read_settings(*text, file, changed) : std::vector<base::Error>{text.error()};
    if (faults.empty()) {
        loaded.settings = changed;
        auto kept = keep_good_copy(copy, *text);
        if (!kept) loaded.faults.push_back(kept.error());
        return;
    }
    loaded.faults.insert(loaded.faults.end(), faults.begin(), faults.end());
    bool kept = take_good_copy(copy, loaded.settings);
    if (!kept) keep_locked(changed.staff, loaded.settings.staff);
    loaded.faults.push_back({{file},
                             kept ? "its last good version stays in force"
                                  : "nothing of it is in force, and there is no earlier version",
                             "mend it, or save in the staff panel"});
}

}  // namespace

LoadedSettings load_settings(const SettingsPlaces& places) {
    LoadedSettings loaded;
    read_layer(places.deployed, good_copy(places, "deployed.good.toml"), loaded);
    loaded.deployed = loaded.settings;
    read_layer(places.local, good_copy(places, "settings.good.toml"), loaded);
    return loaded;
}

base::Result<void> save_settings(const SettingsPlaces& places, const Settings& settings,
                                 const Settings& deployed) {
    if (places.local.empty())
        return base::Error{{}, "there is no file to save the settings in", "name one: --settings"};
    if (is_there(places.local)) {
        auto before = read_text_file(places.local);
        Settings ignored;
        if (before && !read_settings(*before, places.local, ignored).empty()) {
            auto kept = write_text_file(places.local + ".bad", *before);
            if (!kept) return kept.error();
        }
    }
    std::string text = write_settings(settings, deployed);
    auto written = write_text_file(places.local, text);
    if (!written) return written.error();
    return keep_good_copy(good_copy(places, "settings.good.toml"), text);
}

}  // namespace vitrina::kiosk
