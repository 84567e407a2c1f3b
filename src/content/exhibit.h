#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/colour.h"
#include "base/time.h"
#include "content/chart.h"
#include "content/font_manifest.h"
#include "content/map_parts.h"
#include "content/text.h"
#include "content/theme.h"
#include "content/words.h"
#include "geo/projection.h"
#include "geo/topology.h"

// The checked, typed, immutable content of one pack. Code knows kinds (story, share, map), never
// names. References between records are indices, -1 for none. docs/pack-format.md describes the
// files behind it.
namespace vitrina::content {

struct LanguageInfo {
    std::string tag;            // BCP 47, "pt-BR"
    std::string name;           // in itself, "Português"
    std::string code;           // short label, "PT"
    std::string number_locale;  // for ICU number formats
    bool right_to_left = false;
};

struct Source {
    std::string id;
    Text name;  // one line, "SEGIB, nota de prensa, 24 de octubre de 2022"
    std::string url;
    std::string licence;
};

// A number that the exhibit shows, with everything needed to show it honestly.
struct Figure {
    std::string id;
    double value = 0;
    Comparator comparator = Comparator::exactly;
    Notation notation = Notation::integer;
    Text text;   // for Notation::text; otherwise empty
    Text unit;   // "películas"
    Text label;  // "apoyadas por Ibermedia"
    Text note;   // caveats for the visitor; may be empty
    int source = -1;
};

struct Story {
    std::string id;
    int topic = -1;
    int figure = -1;  // the hero number; -1 for a qualitative card
    int programme = -1;
    Text title;  // under the number, or the card's headline
    Text text;
    int source = -1;  // of a card; a figure brings its own
    Text disclaimer;  // always on screen with the chart, e.g. "decorative"; may be empty
    Chart chart;
    bool sober = false;  // no celebratory motion
};

struct Topic {
    std::string id;
    Text name;
    Text short_name;  // for tiles
    base::Colour colour;
    std::string icon;  // picture file in the pack
    int figure = -1;   // shown on the tile
    Text tile_text;    // under the figure, or alone when there is none
    bool tile = true;  // false: not on the home page, reached from the map and the about page
    std::vector<int> stories;
};

struct RegionGroup {
    std::string id;
    Text name;
    base::Colour colour;
};

// A line of a region's card.
struct CardField {
    Text label;
    enum class Kind { text, number, compact } kind = Kind::text;
    int source = -1;
};

struct Region {
    std::string id;  // "COL"
    Text name;
    int group = -1;
    geo::LonLat anchor;        // label and tap point; infinite lon when the table gives none
    int area = -1;             // in Map::topology.areas
    std::vector<Text> fields;  // one per Map::fields, formatted for every language; empty = unknown
    RegionSign sign;
};

struct Programme {
    std::string id;
    Text name;
    Text short_name;  // for chips; the name when the pack gives none
    int topic = -1;
    Text text;
    int year = 0;  // 0 = unknown
};

// "This region takes part in this programme, according to this source of this date."
struct Participation {
    int programme = -1;
    int region = -1;
    std::string as_of;
    std::string source_url;
};

struct Map {
    geo::Topology topology;
    geo::Topology detail;    // the same areas for a nearer look; empty: the pack has one level
    std::string projection;  // PROJ definition or "none"
    double graticule = 0;    // degrees between the lines of the net; 0 = none
    Text title;
    Text note;  // footer: "schematic map..."
    std::vector<RegionGroup> groups;
    std::vector<Region> regions;
    std::vector<CardField> fields;
    Text participation_note;  // "according to the source of..."
    std::vector<int> frame;   // regions the overview is fitted to; all when empty
    std::vector<MapInset> insets;
    std::vector<MapPlace> places;
};

struct Home {
    Text eyebrow, title;
    int figure = -1;
    Text text;
    Text map_tile, map_tile_text;  // label of the tile that opens the map
    std::string map_icon;          // picture file in the pack
};

struct Attract {
    std::vector<int> stories;
    Text invitation;
    std::string icon;   // picture file in the pack; may be empty
    std::string visit;  // recording in the pack that is played between rounds; may be empty
    base::Seconds scene_seconds = 8;
};

struct About {
    Text title;
    std::vector<Text> paragraphs;
};

struct Exhibit {
    std::string id;
    std::string folder;  // where pictures are found
    Text title, credit, hashtag;
    std::string address;  // of a page elsewhere, with {page} and {language}; empty: there is none
    std::vector<LanguageInfo> languages;        // the first one is the default
    std::array<Theme, appearances> themes;      // by Appearance
    Appearance appearance = Appearance::night;  // what the exhibit is shown in unless asked
    Motion motion;
    Words words;  // the program's own texts, in the exhibit's languages
    Home home;
    Attract attract;
    About about;
    std::vector<Source> sources;
    std::vector<Figure> figures;
    std::vector<Topic> topics;
    std::vector<Story> stories;
    std::vector<Programme> programmes;
    std::vector<Participation> participation;
    std::optional<Map> map;
    base::Seconds idle_seconds = 60;
    std::vector<FontEntry> fonts;  // a pack's own, with full paths, before the program's

    const Theme& theme(Appearance which) const { return themes[static_cast<size_t>(which)]; }

    int find_story(std::string_view story_id) const;    // -1 when there is none
    int find_region(std::string_view region_id) const;  // -1 when there is none
    int find_language(std::string_view tag) const;      // -1 when there is none
};

}  // namespace vitrina::content
