#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/places.h"
#include "content/exhibit.h"
#include "text/fonts.h"

namespace vitrina::cli {

// A line of the program's font list and the file it means on this machine.
struct FoundFont {
    text::FontFile font;  // path = the first candidate when none exists
    bool present = false;
    std::string licence;
};

// Error: the list cannot be read.
base::Result<std::vector<FoundFont>> list_fonts(const Places& places);

// The file of running text, "" where none is installed.
std::string find_text_font(const Places& places);

// The pack's own fonts, then the program's. Errors: the list cannot be read, the typeface for
// reading is missing.
base::Result<std::unique_ptr<text::Fonts>> open_fonts(const Places& places,
                                                      const content::Exhibit& exhibit);

}  // namespace vitrina::cli
