#pragma once

#include <string>

#include "content/exhibit.h"
#include "scene/view.h"

namespace vitrina::kiosk {

// A page as the command line and the log name it: "home", "story:films", "country:COL".
std::string page_label(const content::Exhibit& exhibit, const scene::Page& page);

}  // namespace vitrina::kiosk
