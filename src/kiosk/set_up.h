#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "content/exhibit.h"
#include "kiosk/settings.h"
#include "scene/view.h"

// What staff have set up for every visitor, as a view says it.
namespace vitrina::kiosk {

// The languages of these tags and the one to begin with; of no tags all. Bits as in View::offered.
uint64_t offered_languages(const content::Exhibit& exhibit, std::span<const std::string> tags,
                           content::Language first);

// Changes in the view with which visits begin what the settings change; what was chosen otherwise
// stays.
void set_up(const content::Exhibit& exhibit, const Settings::Exhibit& before,
            const Settings::Exhibit& after, scene::View& start);

}  // namespace vitrina::kiosk
