#include "kiosk/setting_table.h"
#include "kiosk/settings_text.h"

namespace vitrina::kiosk {

namespace {

constexpr const char* opening =
    "# Settings of Vitrina. docs/settings.md explains them. The staff panel writes this file "
    "whole:\n"
    "# comments of your own get lost. A line that begins with # is not in force.\n";

// A TOML basic string. Settings hold no control characters: the reader refuses them.
std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + "\"";
}

// The value of a setting as TOML.
struct ValueWriter {
    Settings& settings;

    std::string operator()(const FlagSetting& flag) const {
        return flag.in(settings) ? "true" : "false";
    }
    std::string operator()(const NumberSetting& number) const {
        return std::to_string(number.in(settings));
    }
    std::string operator()(const ChoiceSetting& choice) const {
        return quoted(choice.in(settings));
    }
    std::string operator()(const TextSetting& text) const { return quoted(text.in(settings)); }
    std::string operator()(const ListSetting& list) const {
        std::string items;
        for (const std::string& item : list.in(settings))
            items += (items.empty() ? "" : ", ") + quoted(item);
        return "[" + items + "]";
    }
};

// " 0 to 63.", " One of: es, pt, en."
struct LimitsWriter {
    std::string operator()(const NumberSetting& number) const {
        return " " + std::to_string(number.low) + " to " + std::to_string(number.high) + ".";
    }
    std::string operator()(const ChoiceSetting& choice) const {
        std::string names;
        for (const char* name : choice.names) names += (names.empty() ? "" : ", ") + quoted(name);
        return " One of: " + names + ".";
    }
    template <typename Other>
    std::string operator()(const Other&) const {
        return "";
    }
};

}  // namespace

std::string write_settings(const Settings& settings, const Settings& base) {
    Settings now = settings, before = base;
    std::string text = opening, table;
    for (const Setting& setting : setting_table()) {
        if (table != setting.table) text += "\n[" + std::string(setting.table) + "]\n";
        table = setting.table;
        std::string value = std::visit(ValueWriter{now}, setting.kind);
        bool same = value == std::visit(ValueWriter{before}, setting.kind);
        text += "# " + std::string(setting.meaning) + std::visit(LimitsWriter{}, setting.kind) +
                "\n" + (same ? "#" : "") + setting.key + " = " + value + "\n";
    }
    return text;
}

}  // namespace vitrina::kiosk
