#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vitrina::pack {

// Line and column of a byte, both from 1; columns count characters (code points), as editors do.
struct Position {
    int line = 1;
    int column = 1;
    bool operator==(const Position&) const = default;
};

// Where `offset` lies in `text`; past the end means the end. Bytes that are not UTF-8 count as one
// character each.
Position position_of(std::string_view text, size_t offset);

// Offset of the first byte that does not belong to well-formed UTF-8; nothing when all do.
// Source: The Unicode Standard 15.0, table 3-7 (no overlong forms, no surrogates, at most
// U+10FFFF).
std::optional<size_t> first_bad_byte(std::string_view text);

// Number of code points of well-formed UTF-8.
size_t length(std::string_view text);

// The text after a byte order mark, or the whole text when there is none.
std::string_view without_byte_order_mark(std::string_view text);

}  // namespace vitrina::pack
