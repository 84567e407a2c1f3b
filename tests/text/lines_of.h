#pragma once

#include "sample_fonts.h"
#include "text/unicode.h"

namespace vitrina::text {

inline std::string as_utf8(std::u16string_view text) {
    std::string utf8;
    for (char16_t c : text) {
        if (c < 0x80) {
            utf8 += static_cast<char>(c);
        } else if (c < 0x800) {
            utf8 += static_cast<char>(0xC0 | c >> 6);
            utf8 += static_cast<char>(0x80 | (c & 0x3F));
        } else {
            utf8 += static_cast<char>(0xE0 | c >> 12);
            utf8 += static_cast<char>(0x80 | (c >> 6 & 0x3F));
            utf8 += static_cast<char>(0x80 | (c & 0x3F));
        }
    }
    return utf8;
}

// The lines of a text as a reader sees them, with the hyphens that were added. `width` in pixels.
inline std::vector<std::string> lines_of(Sample& sample, std::string_view text, float width,
                                         std::string_view language, const Style& style = {}) {
    std::u16string units = to_utf16(text);
    std::vector<std::string> lines;
    for (const Layout::Line& line : sample.typesetter.set(text, style, width, language)->lines) {
        auto part = std::u16string_view(units).substr(static_cast<size_t>(line.start),
                                                      static_cast<size_t>(line.end - line.start));
        lines.push_back((line.hyphen_before ? "-" : "") + as_utf8(part) +
                        (line.hyphen_after ? "-" : ""));
    }
    return lines;
}

}  // namespace vitrina::text
