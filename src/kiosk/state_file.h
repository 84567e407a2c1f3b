#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

// Small text files that the kiosk keeps: read whole, written whole or not at all.
namespace vitrina::kiosk {

bool is_there(const std::string& file);

// Errors: unreadable, larger than a megabyte, not a file.
base::Result<std::string> read_text_file(const std::string& file);

// Makes the folder, readable by nobody else, when there is none. After a power cut the file is as
// before or as written. Errors: disk.
base::Result<void> write_text_file(const std::string& file, std::string_view text);

}  // namespace vitrina::kiosk
