#pragma once

#include <string>
#include <string_view>

namespace vitrina::media {

// The three letters that MP4 wants (ISO 639-2/T) for a BCP 47 tag or an ISO 639 code: "pt-BR" gives
// "por", "spa" stays; "und" (undetermined) for what is not known.
std::string language_code(std::string_view tag);

}  // namespace vitrina::media
