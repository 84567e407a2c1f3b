#include "kiosk/set_up.h"

#include <algorithm>

namespace vitrina::kiosk {

namespace {

content::Appearance appearance_of(const content::Exhibit& exhibit, const std::string& name) {
    if (name == "night") return content::Appearance::night;
    if (name == "paper") return content::Appearance::paper;
    if (name == "high-contrast") return content::Appearance::high_contrast;
    return exhibit.appearance;
}

}  // namespace

uint64_t offered_languages(const content::Exhibit& exhibit, std::span<const std::string> tags,
                           content::Language first) {
    if (tags.empty()) return scene::View{}.offered;
    uint64_t offered = first < 64 ? uint64_t{1} << first : 0;
    for (const std::string& tag : tags) {
        if (int language = exhibit.find_language(tag); language >= 0 && language < 64)
            offered |= uint64_t{1} << language;
    }
    return offered;
}

void set_up(const content::Exhibit& exhibit, const Settings::Exhibit& before,
            const Settings::Exhibit& after, scene::View& start) {
    if (after.language != before.language)
        start.language = std::max(0, exhibit.find_language(after.language));
    if (after.appearance != before.appearance)
        start.appearance = appearance_of(exhibit, after.appearance);
    if (after.language != before.language || after.languages != before.languages)
        start.offered = offered_languages(exhibit, after.languages, start.language);
}

}  // namespace vitrina::kiosk
