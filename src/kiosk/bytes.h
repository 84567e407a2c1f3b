#pragma once

#include <cstdint>
#include <span>
#include <string_view>

// Private to the module: texts for libraries that read and write bytes.
namespace vitrina::kiosk {

inline std::span<const uint8_t> bytes_of(std::string_view text) {
    return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

// A text that ends with a zero, as libraries written in C give it.
inline const char* text_of(const unsigned char* bytes) {
    return reinterpret_cast<const char*>(bytes);
}

}  // namespace vitrina::kiosk
