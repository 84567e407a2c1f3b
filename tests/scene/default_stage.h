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

namespace vitrina::scene {

// The default pack on stage, for tests that want real content.
struct DefaultStage {
    content::Exhibit exhibit;
    std::unique_ptr<text::Fonts> fonts;
    std::unique_ptr<Stage> stage;

    DefaultStage() {
        const std::string root = VITRINA_SOURCE_DIR;
        auto loaded = content::load(root + "/content/iberoamerica", root + "/assets");
        if (!loaded.exhibit) throw std::runtime_error("the default pack does not load");
        exhibit = std::move(*loaded.exhibit);
        fonts = open_fonts(root + "/fonts/fonts.toml");
        auto created = Stage::create(exhibit, *fonts);
        if (!created) throw std::runtime_error(created.error().what);
        stage = std::move(*created);
    }

    static std::unique_ptr<text::Fonts> open_fonts(const std::string& manifest) {
        auto entries = content::read_font_manifest(manifest);
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

    // Every page that a visitor can reach.
    std::vector<Page> pages() const {
        std::vector<Page> all{{PageKind::attract, -1},
                              {PageKind::home, -1},
                              {PageKind::map, -1},
                              {PageKind::about, 0},
                              {PageKind::about, 1}};
        for (int i = 0; i < static_cast<int>(exhibit.stories.size()); ++i)
            all.push_back({PageKind::story, i});
        for (int i = 0; i < static_cast<int>(exhibit.map->regions.size()); ++i)
            all.push_back({PageKind::map, i});
        return all;
    }

    View view(Page page, int language = 0) const {
        View view;
        view.page = page;
        view.language = language;
        return view;
    }
};

}  // namespace vitrina::scene
