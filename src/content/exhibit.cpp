#include "content/exhibit.h"

#include <algorithm>

namespace vitrina::content {
namespace {

template <typename Record, typename Name>
int index_of(const std::vector<Record>& records, Name Record::*name, std::string_view wanted) {
    auto found = std::find_if(records.begin(), records.end(),
                              [&](const Record& record) { return record.*name == wanted; });
    return found == records.end() ? -1 : static_cast<int>(found - records.begin());
}

}  // namespace

int Exhibit::find_story(std::string_view story_id) const {
    return index_of(stories, &Story::id, story_id);
}

int Exhibit::find_region(std::string_view region_id) const {
    return map ? index_of(map->regions, &Region::id, region_id) : -1;
}

int Exhibit::find_language(std::string_view tag) const {
    return index_of(languages, &LanguageInfo::tag, tag);
}

}  // namespace vitrina::content
