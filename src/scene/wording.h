#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "content/exhibit.h"

namespace vitrina::scene {

// A figure as it is written and spoken in one language.
struct FigureWording {
    std::string digits;      // "60.000"; the text itself for Notation::text
    std::string suffix;      // "millones", "%"; may be empty
    std::string comparator;  // "Más de"; empty for exact and stated numbers
    std::string short_form;  // "+60.000", for tiles
    std::string spoken;      // "Más de 60.000 movilidades", for semantics
    bool counts = false;     // the digits are a whole number that can be counted up to
    double settled = 0;      // that number: 670 for "670 millones"
    std::string separator;   // between groups of digits
    int minimum_digits = 1;  // of the leading group for a separator to appear
    int higher_digits = 3;   // of the groups above the last three digits
    char32_t zero = U'0';    // the language's digit zero
    // The suffix is a sign that stands to the right of the digits in every language ("25 %"), not a
    // word that follows them in reading order.
    bool suffix_is_sign = false;
};

// Everything that is composed from the exhibit's texts once, so that a frame composes nothing:
// written figures and the ids of nodes. Indexed like the exhibit.
struct Wording {
    std::vector<std::vector<FigureWording>> figures;  // [language][figure]
    std::vector<std::string> topic_ids, story_ids, region_ids, row_ids, language_ids, chip_ids,
        field_ids, paragraph_ids, source_ids, sign_ids, inset_ids, filter_ids;
    std::vector<std::string> programme_dates;  // of its list of participants; empty = there is none
    std::vector<std::vector<std::string>>
        programme_notes;                                // "según la fuente de 2021", by language
    std::vector<std::vector<std::string>> more_counts;  // "+12", by language and number
    std::vector<std::string> region_counts;        // how many regions there are, "22", by language
    std::vector<std::vector<std::string>> counts;  // "177", by language and number

    std::vector<std::vector<std::string>> previous_region,
        next_region;                                    // "‹  Chile", by language and region
    std::vector<std::string> back_labels, next_labels;  // with their arrows, by language
    std::vector<std::vector<std::string>> positions;    // "2 de 5", by language and story

    static Wording of(const content::Exhibit& exhibit);
    const FigureWording& figure(content::Language language, int figure) const {
        return figures[static_cast<size_t>(language)][static_cast<size_t>(figure)];
    }
    const std::string& region_count(content::Language language) const {
        return region_counts[static_cast<size_t>(language)];
    }
    const std::string& next_label(content::Language language) const {
        return next_labels[static_cast<size_t>(language)];
    }
    const std::string& programme_note(content::Language language, int programme) const {
        return programme_notes[static_cast<size_t>(language)][static_cast<size_t>(programme)];
    }
    // "+12": how many more have no room.
    const std::string& more(content::Language language, int number) const {
        const auto& all = more_counts[static_cast<size_t>(language)];
        return all[std::min(static_cast<size_t>(number), all.size() - 1)];
    }
    // "177": any number of regions or programmes there can be.
    const std::string& count(content::Language language, int number) const {
        const auto& all = counts[static_cast<size_t>(language)];
        return all[std::min(static_cast<size_t>(number), all.size() - 1)];
    }
    // Of a story among its topic's: "2 de 5".
    const std::string& position(content::Language language, int story) const {
        return positions[static_cast<size_t>(language)][static_cast<size_t>(story)];
    }
};

// Longest written count, bytes: 19 digits of four and their separators.
using CountBuffer = char[104];

// The digits of a whole number with separators, written into `buffer`; no allocation.
std::string_view write_count(double value, const FigureWording& wording, CountBuffer& buffer);

}  // namespace vitrina::scene
