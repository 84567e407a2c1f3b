#pragma once

#include <string>

#include "base/result.h"

namespace vitrina::media {

// An error about a file as a whole.
base::Error fault(const std::string& file, std::string what, std::string remedy);

}  // namespace vitrina::media
