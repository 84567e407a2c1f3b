#include "scene/map_search.h"

#include <algorithm>

namespace vitrina::scene {

namespace {

constexpr size_t fewest_regions = 10;  // that are searched

content::NameSearch names_of(const content::Exhibit& exhibit) {
    std::vector<const content::Text*> names;
    if (exhibit.map) {
        for (const content::Region& region : exhibit.map->regions) names.push_back(&region.name);
    }
    return content::NameSearch(names);
}

// The rows of a keyboard are parted by spaces; every character is a key.
MapSearch::Rows keys_of(const std::string& keyboard) {
    MapSearch::Rows rows(1);
    for (size_t at = 0; at < keyboard.size();) {
        size_t end = at + 1;
        while (end < keyboard.size() && (keyboard[end] & 0xC0) == 0x80) ++end;
        std::string letter = keyboard.substr(at, end - at);
        at = end;
        if (letter != " ") {
            rows.back().push_back({letter, "key:" + letter});
        } else if (!rows.back().empty()) {
            rows.emplace_back();
        }
    }
    if (rows.back().empty()) rows.pop_back();
    return rows;
}

}  // namespace

MapSearch::MapSearch(const content::Exhibit& exhibit)
    : m_names(names_of(exhibit)),
      m_offered(exhibit.map && exhibit.map->regions.size() >= fewest_regions) {
    for (int i = 0; i < static_cast<int>(exhibit.languages.size()); ++i) {
        m_rows.push_back(keys_of(exhibit.words.in(content::Word::keyboard, i)));
        m_most_rows = std::max(m_most_rows, static_cast<int>(m_rows.back().size()));
        for (const auto& row : m_rows.back())
            m_longest_row = std::max(m_longest_row, static_cast<int>(row.size()));
    }
}

const MapSearch::Found& MapSearch::of(const std::string& query, content::Language language) {
    if (m_language == language && m_query == query) return m_found;
    m_query = query;
    m_language = language;
    m_found.regions = m_names.matches(query);
    m_found.leads_on.clear();
    for (const auto& row : rows(language)) {
        for (const Key& key : row) m_found.leads_on.push_back(m_names.leads_on(query + key.letter));
    }
    m_found.space_leads_on = !query.empty() && m_names.leads_on(query + " ");
    return m_found;
}

}  // namespace vitrina::scene
