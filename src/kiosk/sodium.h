#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Private to the module: the checked beginnings of libsodium.
namespace vitrina::kiosk {

// Makes libsodium ready, once; aborts where it cannot be, since it would have no random numbers.
void start_sodium();

std::string to_hex(std::span<const uint8_t> bytes);
// Exactly that many bytes, else nothing.
std::optional<std::vector<uint8_t>> from_hex(std::string_view text, size_t bytes);

}  // namespace vitrina::kiosk
