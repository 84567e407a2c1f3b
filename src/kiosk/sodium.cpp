#include "kiosk/sodium.h"

#include <sodium.h>

#include <cstdlib>

namespace vitrina::kiosk {

void start_sodium() {
    if (sodium_init() < 0) std::abort();
}

std::string to_hex(std::span<const uint8_t> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::vector<uint8_t>> from_hex(std::string_view text, size_t bytes) {
    std::vector<uint8_t> result(bytes);
    size_t read = 0;
    if (text.size() != bytes * 2) return std::nullopt;
    if (sodium_hex2bin(result.data(), bytes, text.data(), text.size(), nullptr, &read, nullptr) !=
        0)
        return std::nullopt;
    return read == bytes ? std::optional(result) : std::nullopt;
}

}  // namespace vitrina::kiosk
