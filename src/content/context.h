#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/exhibit.h"
#include "content/findings.h"
#include "content/load.h"
#include "content/value.h"
#include "pack/folder.h"

namespace vitrina::content {

// What every reader needs: where the pack is, which languages it speaks, and where findings go.
struct Context {
    const pack::Folder& folder;
    Findings& findings;
    std::vector<LanguageInfo> languages;
    std::vector<std::string> fallback;  // tags
    Trial trial = Trial::none;
    base::ProgressPart progress = {};  // of what is being read
    LookIntoClip look_into = {};
};

// Most characters (code points) of a text anywhere in a pack; more is an error.
inline constexpr int longest_text = 2000;

// The lengths that can be read standing, in characters; more is a warning. From label-writing
// guides of museums (30 to 50 words a card) and from what the layouts hold.
namespace readable {
inline constexpr int title = 34;
inline constexpr int label = 60;
inline constexpr int bubble = 80;
inline constexpr int line = 140;
inline constexpr int card = 320;
inline constexpr int longest = 480;
inline constexpr int button = 22;
inline constexpr int source = 90;
}  // namespace readable

// One text of a pack, before missing languages are filled in.
struct Translation {
    std::string language;  // tag; "" = the same in all languages
    std::string text;
    base::Place place;
};

// Builds a Text from its translations: a language takes its own, else its parent's ("pt" for
// "pt-BR"), else, with a warning, that of the first fallback that has one. `place` stands for the
// text as a whole, `name` is what messages call it. Reports control characters, texts over
// `readable_length` (0 = no such limit) and texts over longest_text. Empty when there is no
// translation at all.
Text localise(Context& context, const std::vector<Translation>& translations,
              const base::Place& place, std::string_view name, int readable_length);

// “name”, as messages show the pack's own words.
std::string in_quotes(std::string_view name);

// "0.5", "1000000": a number in messages, the shortest digits that name it.
std::string in_digits(double number);

// C0 and C1 controls; a line feed is not one of them here, since it is a line break on purpose.
bool has_control_character(std::string_view text);

// Reads and parses a TOML file of the pack; nothing, with the fault reported, when that fails.
std::optional<Value> read_toml(Context& context, const std::string& file);

}  // namespace vitrina::content
