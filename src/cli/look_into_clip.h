#pragma once

#include <string>

#include "content/load.h"

namespace vitrina::cli {

// What media finds in a film or a sound, for content::load.
base::Result<content::ClipFacts> look_into_clip(const std::string& path);

}  // namespace vitrina::cli
