#pragma once

#include <string>

#include "base/result.h"

namespace vitrina::cli {

// Writes the text and a final newline through `file`.part and a rename: no half files. "-" is the
// standard output.
base::Result<void> save_text(const std::string& text, const std::string& file);

}  // namespace vitrina::cli
