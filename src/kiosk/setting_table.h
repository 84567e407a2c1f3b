#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "kiosk/settings.h"

// The one table from which settings are read, checked, written and documented.
namespace vitrina::kiosk {

// What is wrong with a text and what to do, without a place; no error when it will do.
using CheckText = base::Result<void> (*)(std::string_view text);

// The kinds of values. `in` finds the value in the settings.
struct FlagSetting {
    bool& (*in)(Settings&);
};
struct NumberSetting {
    int& (*in)(Settings&);
    int low = 0, high = 0;
};
struct ChoiceSetting {
    std::string& (*in)(Settings&);
    std::vector<const char*> names;
};
struct TextSetting {
    std::string& (*in)(Settings&);
    CheckText check;
};
struct ListSetting {
    std::vector<std::string>& (*in)(Settings&);
    CheckText check;
};

struct Setting {
    const char* table;
    const char* key;
    const char* meaning;  // a sentence for the file and its reader
    std::variant<FlagSetting, NumberSetting, ChoiceSetting, TextSetting, ListSetting> kind;
};

// In the order of the file; the settings of one table stand together.
std::span<const Setting> setting_table();

}  // namespace vitrina::kiosk
