#pragma once

#include <string_view>

namespace vitrina::base {

// One line for staff and developers on standard error. Never for visitors.
enum class Level { debug, info, warning, error };

void log(Level level, std::string_view message);
void set_log_level(Level least);

}  // namespace vitrina::base
