#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace vitrina::content {

// A font and its use, as fonts/fonts.toml lists them. It only names files: opening them is the work
// of module text.
struct FontEntry {
    std::string family;         // for reports
    std::string role = "text";  // "text", "display" or "fallback"
    std::vector<std::string>
        files;           // full paths in order of preference; the first that exists is meant
    int face_index = 0;  // in a collection
    int weight = 0;      // 100..900; 0 = whatever the file has, or variable
    std::vector<std::string> scripts;  // ISO 15924 codes a fallback serves ("Arab"); empty = any
    std::string package;               // Debian package that brings it
    std::string licence;
};

// Reads the program's list of fonts, `[[font]]` tables with the members above as keys. Relative
// files are taken from the manifest's folder. Error: the first fault, with its place.
base::Result<std::vector<FontEntry>> read_font_manifest(const std::string& path);

}  // namespace vitrina::content
