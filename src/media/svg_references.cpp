#include <array>
#include <cctype>
#include <string_view>

#include "media/svg.h"

namespace vitrina::media {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    size_t start = text.find_first_not_of(blanks);
    return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

bool stands_alone(std::string_view reference) {
    reference = trimmed(reference);
    return reference.empty() || reference.front() == '#' || reference.starts_with("data:");
}

// The first url(...) or @import of a style that leaves the file; empty when there is none.
std::string_view external_style(std::string_view style) {
    size_t import = style.find("@import");
    if (import != std::string_view::npos) return style.substr(import, 60);
    for (size_t at = style.find("url("); at != std::string_view::npos;
         at = style.find("url(", at + 4)) {
        std::string_view inside = trimmed(style.substr(at + 4));
        if (!inside.empty() && (inside.front() == '"' || inside.front() == '\'')) {
            inside.remove_prefix(1);
        }
        if (!stands_alone(inside)) return style.substr(at, style.find(')', at) + 1 - at);
    }
    return {};
}

// Name and value of the next attribute of `rest`, which moves behind it.
struct Attribute {
    std::string_view name, value;
};

bool next_attribute(std::string_view& rest, Attribute& attribute) {
    size_t equals = rest.find('=');
    if (equals == std::string_view::npos) return false;
    std::string_view before = rest.substr(0, equals);
    size_t end = before.find_last_not_of(blanks);
    if (end == std::string_view::npos) return false;
    size_t start = before.find_last_of(blanks, end);
    start = start == std::string_view::npos ? 0 : start + 1;
    attribute.name = before.substr(start, end + 1 - start);
    std::string_view after = trimmed(rest.substr(equals + 1));
    if (after.empty() || (after.front() != '"' && after.front() != '\'')) return false;
    size_t close = after.find(after.front(), 1);
    if (close == std::string_view::npos) return false;
    attribute.value = after.substr(1, close - 1);
    rest = after.substr(close + 1);
    return true;
}

// The faulty part of one tag, given without its angle brackets.
std::string_view external_attribute(std::string_view tag) {
    std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
    std::string_view rest = tag.substr(name.size());
    Attribute attribute;
    while (next_attribute(rest, attribute)) {
        bool is_href = attribute.name == "href" || attribute.name.ends_with(":href");
        if (is_href && name != "a" && !name.ends_with(":a") && !stands_alone(attribute.value)) {
            return attribute.value;
        }
        if (attribute.name.starts_with("xmlns")) continue;
        std::string_view style = external_style(attribute.value);
        if (!style.empty()) return style;
    }
    return {};
}

// Where the tag that starts at `open` ends: a '>' outside quotes.
size_t tag_end(std::string_view svg, size_t open) {
    char quote = 0;
    for (size_t at = open; at < svg.size(); ++at) {
        char c = svg[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at;
        }
    }
    return svg.size();
}

// The end of a comment, processing instruction or CDATA section at `open`; npos when it is none of
// them.
size_t skip_end(std::string_view svg, size_t open) {
    struct Skipped {
        std::string_view start, end;
    };
    constexpr std::array<Skipped, 2> skipped = {{{"<!--", "-->"}, {"<![CDATA[", "]]>"}}};
    for (const Skipped& kind : skipped) {
        if (!svg.substr(open).starts_with(kind.start)) continue;
        size_t end = svg.find(kind.end, open + kind.start.size());
        return end == std::string_view::npos ? svg.size() : end + kind.end.size();
    }
    return std::string_view::npos;
}

bool declares_outside(std::string_view tag) {
    return tag.starts_with("?xml-stylesheet") ||
           (tag.starts_with("!ENTITY") && (tag.find(" SYSTEM ") != std::string_view::npos ||
                                           tag.find(" PUBLIC ") != std::string_view::npos));
}

// The text of <style> elements is found as the text between tags.
std::string_view find_in(std::string_view svg) {
    for (size_t at = 0; at < svg.size();) {
        size_t open = std::min(svg.find('<', at), svg.size());
        std::string_view style = external_style(svg.substr(at, open - at));
        if (!style.empty()) return style;
        if (open == svg.size()) return {};
        size_t skipped = skip_end(svg, open);
        if (skipped != std::string_view::npos) {
            if (svg[open + 2] == '[') style = external_style(svg.substr(open, skipped - open));
            if (!style.empty()) return style;
            at = skipped;
            continue;
        }
        size_t doctype_end = svg.substr(open).starts_with("<!DOCTYPE")
                                 ? std::min(svg.find_first_of("[>", open), svg.size())
                                 : tag_end(svg, open);
        std::string_view tag = svg.substr(open + 1, doctype_end - open - 1);
        if (declares_outside(tag)) return tag;
        std::string_view attribute = external_attribute(tag);
        if (!attribute.empty()) return attribute;
        at = doctype_end + 1;
    }
    return {};
}

}  // namespace

std::string find_external_reference(std::string_view svg) {
    return std::string(find_in(svg).substr(0, 100));
}

}  // namespace vitrina::media
