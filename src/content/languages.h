#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/exhibit.h"

namespace vitrina::content {

// Whether `tag` is a well-formed BCP 47 tag of a language that exists (ISO 639), written
// canonically ("pt-BR").
bool is_language(std::string_view tag);

// Whether there is number and name data (CLDR) for a locale, so that nothing has to be guessed.
bool has_locale_data(std::string_view tag);

// Everything about a language but its number locale, which is the tag itself here. `name` is the
// language's name in itself, capitalised ("Español"), empty when CLDR has none.
LanguageInfo describe_language(std::string_view tag);

// Gives languages that share a name and code ("pt-BR" and "pt-PT") longer ones: "Português
// (Brasil)", "PT-BR".
void tell_apart(std::vector<LanguageInfo>& languages);

// "pt" for "pt-BR"; "" for a tag of one part.
std::string parent(std::string_view tag);

}  // namespace vitrina::content
