#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kiosk/settings.h"

// Settings as the text of their file.
namespace vitrina::kiosk {

// Sets what the TOML text sets and leaves the rest. Returns all faults, each with its place in
// `file`, what is wrong and what to do; `settings` may be used only when there are none.
std::vector<base::Error> read_settings(std::string_view text, const std::string& file,
                                       Settings& settings);

// The whole file: every setting with its meaning and limits. Those that are as in `base` (what is
// in force without this file) stand in comments, so that a later change of the base counts.
std::string write_settings(const Settings& settings, const Settings& base);

}  // namespace vitrina::kiosk
