#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/clip.h"
#include "content/findings.h"

namespace vitrina::content {

// The cues of a WebVTT file, in the order of time and one at a time: what is said, without its
// styles; "<v Ana>" becomes "Ana: ". `file` is for messages. Reports, with line and column, a file
// of another kind, times that cannot be read, cues that end before they begin, begin before the
// last one has ended or say nothing. Source: W3C, "WebVTT: The Web Video Text Tracks Format", 4 and
// 6.
std::vector<Cue> parse_web_vtt(std::string_view text, const std::string& file, Findings& findings);

}  // namespace vitrina::content
