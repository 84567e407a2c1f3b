#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

// The staff's PIN as a hash, so that nobody reads it from a file.
namespace vitrina::kiosk {

inline constexpr size_t shortest_pin = 6, longest_pin = 12;

// Errors: not 6 to 12 digits; one digit throughout; digits that count up or down.
base::Result<void> check_new_pin(std::string_view pin);

// Argon2id with 64 MiB and three passes (RFC 9106 recommends as much where memory is scarce), as
// text with its salt. Takes a few tenths of a second. Error: no memory.
base::Result<std::string> hash_pin(std::string_view pin);

// Takes as long as hash_pin, right or wrong.
bool pin_matches(const std::string& hash, std::string_view pin);

// Whether a text is a hash as above, or empty. Error: anything else.
base::Result<void> check_pin_hash(std::string_view hash);

}  // namespace vitrina::kiosk
