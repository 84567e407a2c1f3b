#pragma once

#include <string>
#include <utility>
#include <vector>

#include "content/context.h"
#include "content/ids.h"
#include "content/reader.h"

// One reader a kind of record, each in its own file. They fill in the exhibit and the ids, and
// report what is wrong.
namespace vitrina::content {

struct Indexes {
    Ids sources{"source"};
    Ids figures{"figure"};
    Ids topics{"topic"};
    Ids stories{"story"};
    Ids groups{"group"};
    Ids regions{"region"};
    Ids programmes{"programme"};
};

// exhibit.toml in two parts: who and in which languages, before everything else; the pages, after
// everything they refer to.
void read_identity(Context& context, Reader& reader, Exhibit& exhibit);
void read_pages(Context& context, Reader& reader, const Indexes& indexes, Exhibit& exhibit);

void read_theme(Context& context, Exhibit& exhibit);
void read_words(Context& context, const std::string& assets, Exhibit& exhibit);
// As packs write them.
std::vector<std::pair<const char*, Comparator>> comparators();
void read_figures(Context& context, Indexes& indexes, Exhibit& exhibit);
void read_topics(Context& context, Indexes& indexes, Exhibit& exhibit);
void read_stories(Context& context, Indexes& indexes, Exhibit& exhibit);
// `names_figure`: the story says which figure it shows, even if there is no such figure.
Chart read_chart(Context& context, const Value& table, const Indexes& indexes,
                 const Exhibit& exhibit, const Story& story, bool names_figure);

// map.toml and what it names; nothing when there is no such file.
void read_map(Context& context, Indexes& indexes, Exhibit& exhibit);
struct MapColumn {
    std::string column;
    CardField field;
};
void read_regions(Context& context, const std::string& file, const std::vector<MapColumn>& columns,
                  Indexes& indexes, Map& map);
void read_programmes(Context& context, const std::string& file, Indexes& indexes, Exhibit& exhibit);
void read_participation(Context& context, const std::string& file, const Indexes& indexes,
                        Exhibit& exhibit);

// Whether the theme's texts can be read on its grounds, and a topic's colour told from the ground.
// Source: WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11. Ink on a topic's own colour needs no check:
// base::ink_on sees to it.
inline constexpr float contrast_of_text = 4.5f, enhanced_contrast_of_text = 7;
void check_inks(Context& context, const Theme& theme, const base::Place& ink,
                const base::Place& dim_ink, float least);
void check_topic_colour(Context& context, const Theme& theme, base::Colour colour,
                        const base::Place& place);

}  // namespace vitrina::content
