#include "cli/open_fonts.h"

#include <algorithm>
#include <filesystem>

#include "content/font_manifest.h"

namespace vitrina::cli {

namespace {

bool exists(const std::string& file) {
    std::error_code unreadable;
    return std::filesystem::exists(file, unreadable);
}

text::Role to_role(const std::string& name) {
    if (name == "display") return text::Role::display;
    return name == "fallback" ? text::Role::fallback : text::Role::text;
}

FoundFont find(const content::FontEntry& entry) {
    FoundFont found;
    auto file = std::find_if(entry.files.begin(), entry.files.end(), exists);
    found.present = file != entry.files.end();
    found.licence = entry.licence;
    found.font.family = entry.family;
    found.font.role = to_role(entry.role);
    if (found.present) found.font.path = *file;
    if (!found.present && !entry.files.empty()) found.font.path = entry.files.front();
    found.font.face_index = entry.face_index;
    found.font.weight = entry.weight;
    found.font.scripts = entry.scripts;
    found.font.package = entry.package;
    return found;
}

}  // namespace

base::Result<std::vector<FoundFont>> list_fonts(const Places& places) {
    auto manifest = content::read_font_manifest(places.font_manifest());
    if (!manifest) return manifest.error();
    std::vector<FoundFont> fonts;
    for (const content::FontEntry& entry : *manifest) fonts.push_back(find(entry));
    return fonts;
}

std::string find_text_font(const Places& places) {
    auto listed = list_fonts(places);
    if (!listed) return "";
    auto found = std::find_if(listed->begin(), listed->end(), [](const FoundFont& one) {
        return one.present && one.font.role == text::Role::text;
    });
    return found == listed->end() ? "" : found->font.path;
}

base::Result<std::unique_ptr<text::Fonts>> open_fonts(const Places& places,
                                                      const content::Exhibit& exhibit) {
    auto listed = list_fonts(places);
    if (!listed) return listed.error();
    std::vector<text::FontFile> files;
    for (const content::FontEntry& entry : exhibit.fonts) files.push_back(find(entry).font);
    for (const FoundFont& found : *listed) files.push_back(found.font);
    auto fonts = text::Fonts::load(files);
    if (fonts) fonts.value()->add_pattern_folder(places.assets() + "/hyphen");
    return fonts;
}

}  // namespace vitrina::cli
