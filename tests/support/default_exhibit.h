#pragma once

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "content/font_manifest.h"
#include "content/load.h"
#include "scene/stage.h"
#include "text/fonts.h"

// The default pack and the program's typefaces, for tests that want real content.
namespace vitrina::test {

inline const std::string root = VITRINA_SOURCE_DIR;

inline content::Exhibit load_default_exhibit() {
    auto loaded = content::load(root + "/content/iberoamerica", root + "/assets");
    if (!loaded.exhibit) throw std::runtime_error("the default pack does not load");
    return std::move(*loaded.exhibit);
}

// The program's typefaces that are installed here.
inline std::unique_ptr<text::Fonts> load_fonts() {
    auto entries = content::read_font_manifest(root + "/fonts/fonts.toml");
    if (!entries) throw std::runtime_error(entries.error().what);
    std::vector<text::FontFile> files;
    for (const auto& entry : *entries) {
        for (const auto& file : entry.files) {
            if (!std::filesystem::exists(file)) continue;
            text::Role role = entry.role == "text"      ? text::Role::text
                              : entry.role == "display" ? text::Role::display
                                                        : text::Role::fallback;
            files.push_back({entry.family, role, file, entry.face_index, entry.scripts,
                             entry.package, entry.weight});
            break;
        }
    }
    auto fonts = text::Fonts::load(files);
    if (!fonts) throw std::runtime_error(fonts.error().what);
    return std::move(*fonts);
}

// The default pack on stage.
struct DefaultStage {
    content::Exhibit exhibit = load_default_exhibit();
    std::unique_ptr<text::Fonts> fonts = load_fonts();
    std::unique_ptr<scene::Stage> stage;

    DefaultStage() {
        auto created = scene::Stage::create(exhibit, *fonts);
        if (!created) throw std::runtime_error(created.error().what);
        stage = std::move(*created);
    }
};

}  // namespace vitrina::test
