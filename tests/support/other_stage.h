#pragma once

#include "support/clip_facts.h"
#include "support/default_exhibit.h"

namespace vitrina::test {

// Any pack on stage, such as those of tests/content/other, with the program's typefaces.
struct PackStage {
    content::Exhibit exhibit;
    std::unique_ptr<text::Fonts> fonts = load_fonts();
    std::unique_ptr<scene::Stage> stage;

    // `folder` from the root of the source, or a whole path.
    explicit PackStage(const std::string& folder, content::Trial trial = content::Trial::none) {
        std::string path = (std::filesystem::path(root) / folder).string();
        auto loaded = content::load(path, root + "/assets", trial, {}, clip_facts);
        if (!loaded.exhibit) throw std::runtime_error(folder + " does not load");
        exhibit = std::move(*loaded.exhibit);
        auto created = scene::Stage::create(exhibit, *fonts);
        if (!created) throw std::runtime_error(created.error().what);
        stage = std::move(*created);
    }

    // Every page that a visitor can reach.
    std::vector<scene::Page> pages() const {
        using scene::PageKind;
        std::vector<scene::Page> all{
            {PageKind::attract, -1}, {PageKind::home, -1}, {PageKind::about, 0}};
        for (int i = 0; i < static_cast<int>(exhibit.stories.size()); ++i)
            all.push_back({PageKind::story, i});
        if (exhibit.map) all.push_back({PageKind::map, -1});
        for (int i = 0; exhibit.map && i < static_cast<int>(exhibit.map->regions.size()); ++i)
            all.push_back({PageKind::map, i});
        return all;
    }
};

}  // namespace vitrina::test
