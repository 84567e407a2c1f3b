#include "kiosk/key_names.h"

#include <algorithm>
#include <iterator>

namespace vitrina::kiosk {

namespace {

// In the order of Key.
constexpr std::string_view keys[] = {"left",     "right", "up",   "down",    "tab",      "back_tab",
                                     "activate", "back",  "home", "zoom_in", "zoom_out", "other"};
static_assert(std::size(keys) == static_cast<size_t>(Key::other) + 1);

// In the order of Touch::Kind.
constexpr std::string_view touches[] = {"down", "move", "up", "cancel"};

template <typename Kind, size_t count>
std::optional<Kind> find(const std::string_view (&names)[count], std::string_view name) {
    const auto* found = std::find(std::begin(names), std::end(names), name);
    if (found == std::end(names)) return std::nullopt;
    return static_cast<Kind>(found - std::begin(names));
}

}  // namespace

std::string_view name(Key key) {
    return keys[static_cast<size_t>(key)];
}

std::string_view name(Touch::Kind kind) {
    return touches[static_cast<size_t>(kind)];
}

std::optional<Key> key_named(std::string_view name) {
    return find<Key>(keys, name);
}

std::optional<Touch::Kind> touch_named(std::string_view name) {
    return find<Touch::Kind>(touches, name);
}

}  // namespace vitrina::kiosk
