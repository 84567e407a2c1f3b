#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "content/context.h"
#include "content/languages.h"
#include "content/pseudo.h"
#include "content/toml_file.h"
#include "pack/utf8.h"

namespace vitrina::content {
namespace {

const Translation* find(const std::vector<Translation>& translations, std::string_view language) {
    auto found =
        std::find_if(translations.begin(), translations.end(), [&](const Translation& one) {
            return !one.text.empty() && (one.language == language || one.language.empty());
        });
    return found == translations.end() ? nullptr : &*found;
}

// Own text, or that of "pt" for "pt-BR".
const Translation* find_with_parents(const std::vector<Translation>& translations,
                                     std::string tag) {
    for (; !tag.empty(); tag = parent(tag)) {
        if (const Translation* found = find(translations, tag)) return found;
    }
    return nullptr;
}

void check(Context& context, const Translation& translation, std::string_view name,
           int readable_length) {
    if (has_control_character(translation.text)) {
        context.findings.error(translation.place, in_quotes(name) + " has a control character",
                               "delete it; it cannot be seen, typing the text anew helps");
    }
    int length = static_cast<int>(pack::length(translation.text));
    std::string has = in_quotes(name) + " has " + std::to_string(length) + " characters";
    if (length > longest_text) {
        context.findings.error(translation.place, has,
                               "a text may have " + std::to_string(longest_text));
    } else if (readable_length > 0 && length > readable_length) {
        context.findings.warning(
            translation.place, has,
            "more than " + std::to_string(readable_length) + " may not fit or be read; shorten it");
    }
}

// What is the same in every language is nobody's to translate: "Ibermedia".
bool is_name(const Text& text) {
    return text.values.size() > 1 &&
           std::all_of(text.values.begin(), text.values.end(),
                       [&](const std::string& one) { return one == text.values.front(); });
}

std::string fill_in(Context& context, const std::vector<Translation>& translations,
                    const std::string& tag, const base::Place& place, std::string_view name) {
    for (const std::string& fallback : context.fallback) {
        if (const Translation* found = find_with_parents(translations, fallback)) {
            context.findings.warning(place, in_quotes(name) + " has no text in " + in_quotes(tag),
                                     "the text in " + in_quotes(fallback) + " is shown instead");
            return found->text;
        }
    }
    context.findings.error(place, in_quotes(name) + " has no text in " + in_quotes(tag),
                           "add it, or a text in one of the fallback languages");
    return {};
}

}  // namespace

std::string in_quotes(std::string_view name) {
    return "“" + std::string(name) + "”";
}

std::string in_digits(double number) {
    std::array<char, 64> buffer{};
    bool is_whole = std::abs(number) < 1e15 && number == std::floor(number);
    auto end = is_whole ? std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                        static_cast<int64_t>(number))
                        : std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return std::string(buffer.data(), end.ptr);
}

bool has_control_character(std::string_view text) {
    for (size_t i = 0; i < text.size(); ++i) {
        auto c = static_cast<unsigned char>(text[i]);
        if ((c < 0x20 && c != '\n') || c == 0x7F) return true;
        if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
            return true;
    }
    return false;
}

Text localise(Context& context, const std::vector<Translation>& translations,
              const base::Place& place, std::string_view name, int readable_length) {
    Text text;
    for (const Translation& one : translations) check(context, one, name, readable_length);
    bool empty = std::all_of(translations.begin(), translations.end(),
                             [](const Translation& one) { return one.text.empty(); });
    if (empty) return text;
    for (const LanguageInfo& language : context.languages) {
        if (language.tag == pseudo_language) {
            text.values.push_back(is_name(text) ? text.values.front()
                                                : pseudo_localised(text.values.front()));
            continue;
        }
        const Translation* found = find_with_parents(translations, language.tag);
        text.values.push_back(found ? found->text
                                    : fill_in(context, translations, language.tag, place, name));
    }
    return text;
}

std::optional<Value> read_toml(Context& context, const std::string& file) {
    auto text = context.folder.read_text(file, pack::text_file_limit);
    auto value = text ? parse_toml(*text, file) : base::Result<Value>(text.error());
    if (value) return std::move(value).value();
    context.findings.error(value.error());
    return std::nullopt;
}

}  // namespace vitrina::content
