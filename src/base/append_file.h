#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace vitrina::base {

// Files that grow line by line for as long as the disk lasts. They are open only while something is
// written: whoever takes them away, renames them or makes their disk read-only meanwhile may do so.

// Appends the text, whole or not at all; makes the file and its folder when they are not there.
// Errors: disk, rights.
Result<void> append_to_file(const std::string& file, std::string_view text);

// The same to a file with nothing in it.
Result<void> begin_file(const std::string& file, std::string_view text);

}  // namespace vitrina::base
