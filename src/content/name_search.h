#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/text.h"

namespace vitrina::content {

// Finds names by the first letters of their words, whatever the accents, capitals and signs: "bra"
// finds Brasil, "rica" Costa Rica. Every name is found in all its languages.
class NameSearch {
  public:
    explicit NameSearch(const std::vector<const Text*>& names);

    // Indices of the names; first those that begin with the letters, then those with a later word
    // that does. All of them for no letters.
    std::vector<int> matches(std::string_view letters) const;
    // Whether there is a name to be found with these letters.
    bool leads_on(std::string_view letters) const;

  private:
    std::vector<std::vector<std::string>> m_names;  // folded, by name and language
};

// Letters and digits without accents and capitals, parted by single spaces; UTF-8.
std::string folded(std::string_view text);

}  // namespace vitrina::content
