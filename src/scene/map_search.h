#pragma once

#include <string>
#include <vector>

#include "content/exhibit.h"
#include "content/name_search.h"
#include "scene/map_page.h"

namespace vitrina::scene {

// Finds the map's regions by their names, letter by letter on a keyboard of the visitor's language.
// Remembers what was found last. Not thread-safe.
class MapSearch {
  public:
    struct Key {
        std::string letter, id;
    };
    using Rows = std::vector<std::vector<Key>>;
    struct Found {
        std::vector<int> regions;
        std::vector<bool> leads_on;  // by key, row after row: some name goes on with it
        bool space_leads_on = false;
    };

    explicit MapSearch(const content::Exhibit& exhibit);

    // A short list needs none.
    bool offered() const { return m_offered; }
    const Rows& rows(content::Language language) const {
        return m_rows[static_cast<size_t>(language)];
    }
    // The keyboard's size in keys that is enough in every language.
    int longest_row() const { return m_longest_row; }
    int most_rows() const { return m_most_rows; }

    const Found& of(const std::string& query, content::Language language);

  private:
    content::NameSearch m_names;
    std::vector<Rows> m_rows;  // by language
    int m_longest_row = 0, m_most_rows = 0;
    bool m_offered = false;
    std::string m_query;
    content::Language m_language = -1;
    Found m_found;
};

// How high the keyboard is, and how wide at least; pixels.
base::Size least_keyboard(const Moment& moment);
// On a card that fills `layout.keyboard`.
void map_keyboard(Moment& moment, const MapPageLayout& layout);
// The button that opens the search.
void search_button(Moment& moment, const base::Rect& rect, const Palette& palette);
float search_button_width(Moment& moment);
// The letters so far, in place of the choice of programmes.
void search_field(Moment& moment, const base::Rect& area, const Palette& palette);

}  // namespace vitrina::scene
