#include "pack/utf8.h"

#include <algorithm>

namespace vitrina::pack {
namespace {

// What may follow a lead byte: how many bytes, and the range of the first of them.
struct Sequence {
    size_t following = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
};

std::optional<Sequence> sequence_after(unsigned char lead) {
    if (lead < 0x80) return Sequence{0};
    if (lead < 0xC2) return std::nullopt;
    if (lead < 0xE0) return Sequence{1};
    if (lead == 0xE0) return Sequence{2, 0xA0, 0xBF};
    if (lead == 0xED) return Sequence{2, 0x80, 0x9F};
    if (lead < 0xF0) return Sequence{2};
    if (lead == 0xF0) return Sequence{3, 0x90, 0xBF};
    if (lead < 0xF4) return Sequence{3};
    if (lead == 0xF4) return Sequence{3, 0x80, 0x8F};
    return std::nullopt;
}

unsigned char byte(std::string_view text, size_t i) {
    return static_cast<unsigned char>(text[i]);
}

bool is_continuation(unsigned char c) {
    return (c & 0xC0) == 0x80;
}

// Bytes of the character at `at`; 0 when it is not well-formed.
size_t character_size(std::string_view text, size_t at) {
    auto sequence = sequence_after(byte(text, at));
    if (!sequence || at + sequence->following >= text.size()) return 0;
    for (size_t i = 1; i <= sequence->following; ++i) {
        unsigned char c = byte(text, at + i);
        bool fits = i == 1 ? c >= sequence->low && c <= sequence->high : is_continuation(c);
        if (!fits) return 0;
    }
    return sequence->following + 1;
}

}  // namespace

std::optional<size_t> first_bad_byte(std::string_view text) {
    for (size_t i = 0; i < text.size();) {
        size_t size = character_size(text, i);
        if (size == 0) return i;
        i += size;
    }
    return std::nullopt;
}

Position position_of(std::string_view text, size_t offset) {
    std::string_view before = text.substr(0, std::min(offset, text.size()));
    auto lines = std::count(before.begin(), before.end(), '\n');
    size_t start = before.rfind('\n');
    std::string_view line = start == before.npos ? before : before.substr(start + 1);
    int column = 1;
    for (size_t i = 0; i < line.size(); ++column) i += std::max<size_t>(1, character_size(line, i));
    return {static_cast<int>(lines) + 1, column};
}

size_t length(std::string_view text) {
    return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return !is_continuation(static_cast<unsigned char>(c));
    }));
}

std::string_view without_byte_order_mark(std::string_view text) {
    return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

}  // namespace vitrina::pack
