#pragma once

#include <string>
#include <string_view>

#include "content/exhibit.h"

// A language that nobody speaks, to try a pack and the layouts with: every text is in brackets,
// accented and about 40 % longer, as a translation may turn out, and still readable. What is the
// same in all languages of a pack that has several is a name and stays as it is.
namespace vitrina::content {

// Its tag, for `--lang qps`. ISO 639-2 reserves qaa to qtz for local use.
inline constexpr std::string_view pseudo_language = "qps";

// The language, with numbers as `like` writes them.
LanguageInfo describe_pseudo_language(const LanguageInfo& like);

// "Ver todo": "[Véér tööďö]". Numbers, placeholders ("{n}"), addresses, hashtags and words in
// capitals stay as they are; an empty text stays empty.
std::string pseudo_localised(std::string_view text);

}  // namespace vitrina::content
