#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitrina::base {

// One line for staff and developers on standard error. Never for visitors.
enum class Level { debug, info, warning, error };

void log(Level level, std::string_view message);
void set_log_level(Level least);

// The last lines, at most `most` of the 200 that are kept, oldest first.
std::vector<std::string> recent_log(size_t most);

}  // namespace vitrina::base
