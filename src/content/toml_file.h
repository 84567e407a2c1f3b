#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "content/value.h"

namespace vitrina::content {

// How deep tables, lists and dotted keys may be nested in a pack's files.
inline constexpr int deepest_nesting = 64;

// Parses TOML 1.0 into values with places. `text` is UTF-8; `file` only names it. Errors: not TOML,
// nested too deeply.
base::Result<Value> parse_toml(std::string_view text, const std::string& file);

// Where brackets or the dots of a key go deeper than `deepest_nesting`, before any parser recurses
// into them.
base::Result<void> check_toml_nesting(std::string_view text, const std::string& file);

}  // namespace vitrina::content
