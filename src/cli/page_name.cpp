#include "cli/page_name.h"

#include "cli/usage.h"

namespace vitrina::cli {

namespace {

using scene::Page;
using scene::PageKind;

template <typename Record>
std::vector<std::string> ids(const std::vector<Record>& records) {
    std::vector<std::string> result;
    for (const Record& record : records) result.push_back(record.id);
    return result;
}

base::Result<Page> parse_region(const content::Exhibit& exhibit, const std::string& id) {
    int region = exhibit.find_region(id);
    if (region >= 0) return Page{PageKind::map, region};
    return no_such("country", id,
                   exhibit.map ? ids(exhibit.map->regions) : std::vector<std::string>());
}

base::Result<Page> parse_story(const content::Exhibit& exhibit, const std::string& id) {
    int story = exhibit.find_story(id);
    if (story >= 0) return Page{PageKind::story, story};
    return no_such("story", id, ids(exhibit.stories));
}

}  // namespace

base::Result<Page> parse_page(const content::Exhibit& exhibit, const std::string& name) {
    if (name == "home") return Page{PageKind::home, -1};
    if (name == "attract") return Page{PageKind::attract, -1};
    if (name == "about") return Page{PageKind::about, -1};
    if (name == "map" && exhibit.map) return Page{PageKind::map, -1};
    if (name == "map")
        return base::Error{{}, "this pack has no map", "use home, attract, about or story:ID"};
    if (name.starts_with("story:")) return parse_story(exhibit, name.substr(6));
    if (name.starts_with("country:")) return parse_region(exhibit, name.substr(8));
    return no_such("page", name, {"home", "attract", "map", "about", "story:ID", "country:ID"});
}

base::Result<content::Language> parse_language(const content::Exhibit& exhibit,
                                               const std::string& tag) {
    if (tag.empty()) return 0;
    int language = exhibit.find_language(tag);
    if (language >= 0) return language;
    std::vector<std::string> tags;
    for (size_t i = 0; i < exhibit.languages.size(); ++i) {
        if (exhibit.languages[i].tag.starts_with(tag + "-"))
            return static_cast<content::Language>(i);
        tags.push_back(exhibit.languages[i].tag);
    }
    return no_such("language", tag, tags);
}

}  // namespace vitrina::cli
