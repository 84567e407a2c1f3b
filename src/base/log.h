#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vitrina::base {

// One line for staff and developers on standard error, and in the file of log_to_file(). Never for
// visitors. Lines of the same cause come once a second at most: see LogLimit.
enum class Level { debug, info, warning, error };

void log(Level level, std::string_view message);
// What somebody has just asked for: never left out.
void log_answer(std::string_view message);
void set_log_level(Level least);

// From now on in this file as well, bounded as LogFile says.
void log_to_file(const std::string& file);
// Why there is nothing new in that file; nothing when all is well or there is none. Who asks has it
// tried again.
std::optional<Error> log_trouble();

// The last lines, at most `most` of the 200 that are kept, oldest first.
std::vector<std::string> recent_log(size_t most);

}  // namespace vitrina::base
