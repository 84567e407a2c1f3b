#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vitrina::media {

// The error for a failed system call on `file`. `doing` reads like "cannot write the film";
// `system_error` is an errno value. A full disk names the folder and how much is free there.
base::Error file_error(const std::string& file, std::string_view doing, int system_error);

// All bytes of a regular file. Errors: unreadable, not a file, longer than `limit` bytes (found
// before reading).
base::Result<std::vector<uint8_t>> read_whole_file(const std::string& file, uint64_t limit);

// Refuses to replace what is no regular file: a folder, a device.
base::Result<void> check_target(const std::string& file);

// The name a file has while it is being written.
std::string part_name(const std::string& file);

// Makes the complete file.part durable and gives it its name; on an error the part is removed.
base::Result<void> keep_part(const std::string& file);

// Writes `bytes` to file.part and keeps it: afterwards `file` is whole or as it was. Errors: those
// of check_target, disk.
base::Result<void> write_whole_file(const std::string& file, std::span<const uint8_t> bytes);

}  // namespace vitrina::media
