#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitrina::content {

// Index into Exhibit::languages.
using Language = int;

// One text in every language of the exhibit, in the order of Exhibit::languages. Fallbacks are
// resolved when the pack is loaded, so every entry can be shown; all empty means "no such text".
struct Text {
    std::vector<std::string> values;

    bool empty() const { return values.empty(); }
    const std::string& in(Language language) const;  // "" when the text is empty
};

}  // namespace vitrina::content
