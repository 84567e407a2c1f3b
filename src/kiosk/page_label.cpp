#include "kiosk/page_label.h"

namespace vitrina::kiosk {

std::string page_label(const content::Exhibit& exhibit, const scene::Page& page) {
    auto item = static_cast<size_t>(page.item);
    switch (page.kind) {
        case scene::PageKind::attract:
            return "attract";
        case scene::PageKind::home:
            return "home";
        case scene::PageKind::about:
            return "about";
        case scene::PageKind::story:
            return item < exhibit.stories.size() ? "story:" + exhibit.stories[item].id : "story";
        case scene::PageKind::map:
            return exhibit.map && item < exhibit.map->regions.size()
                       ? "country:" + exhibit.map->regions[item].id
                       : "map";
    }
    return "";
}

}  // namespace vitrina::kiosk
