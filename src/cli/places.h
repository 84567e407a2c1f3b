#pragma once

#include <string>

#include "base/result.h"

namespace vitrina::cli {

// Where the program's own files are: assets/, content/ and fonts/ of one folder.
struct Places {
    std::string home;
    std::string assets() const { return home + "/assets"; }
    std::string font_manifest() const { return home + "/fonts/fonts.toml"; }
    std::string default_pack() const { return home + "/content/iberoamerica"; }
    // What a kiosk shows when it can show nothing else.
    std::string safe_pack() const { return home + "/content/safe"; }
};

// Looks at VITRINA_HOME, then from the executable's folder upwards, then where the program was
// built. Error: found nowhere.
base::Result<Places> find_places();

}  // namespace vitrina::cli
