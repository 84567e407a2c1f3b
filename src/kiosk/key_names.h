#pragma once

#include <optional>
#include <string_view>

#include "kiosk/input.h"

// Kinds of inputs as recordings write them.
namespace vitrina::kiosk {

std::string_view name(Key key);           // "back_tab"
std::string_view name(Touch::Kind kind);  // "down"
std::optional<Key> key_named(std::string_view name);
std::optional<Touch::Kind> touch_named(std::string_view name);

}  // namespace vitrina::kiosk
