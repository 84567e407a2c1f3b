#pragma once

#include <string>

#include "cli/soak.h"

namespace vitrina::cli {

// A few lines for people, each with its newline.
std::string to_text(const SoakReport& report, uint64_t seed);
std::string to_json(const SoakReport& report, uint64_t seed);

}  // namespace vitrina::cli
