#pragma once

#include <vector>

#include "scene/view.h"
#include "support/default_exhibit.h"

namespace vitrina::scene {

// The default pack on stage, for tests that want real content.
struct DefaultStage : test::DefaultStage {
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
