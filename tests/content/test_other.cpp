#include <catch2/catch.hpp>
#include <set>

#include "sandbox.h"

// Two exhibits that share nothing with the program's own: other subjects, languages, scripts and
// directions.

using namespace vitrina::content;

namespace {

Exhibit load(const std::string& pack) {
    Loaded loaded = Sandbox("other/" + pack).load();
    INFO(Sandbox::report(loaded));
    REQUIRE(loaded.findings.empty());
    return *loaded.exhibit;
}

}  // namespace

TEST_CASE("the pack that a kiosk falls back on states no figures and has no faults") {
    auto loaded =
        vitrina::content::load(VITRINA_SOURCE_DIR "/content/safe", VITRINA_SOURCE_DIR "/assets");
    REQUIRE(loaded.exhibit);
    CHECK(loaded.findings.empty());
    CHECK(loaded.exhibit->figures.empty());
    CHECK(loaded.exhibit->sources.empty());
    CHECK(loaded.exhibit->languages.size() == 3);
}

TEST_CASE("An exhibit needs no map") {
    Exhibit garden = load("garden");
    CHECK_FALSE(garden.map);
    CHECK(garden.find_region("NORTH") == -1);
    CHECK(garden.programmes.empty());
    CHECK(garden.languages[0].name == "Ελληνικά");
    CHECK(garden.words.in(Word::home, 0) == "Αρχική");
    CHECK(garden.words.in(Word::home, 1) == "Home");
    CHECK(garden.stories.size() == 5);
    CHECK(garden.stories[garden.find_story("gardeners")].figure == -1);
}

TEST_CASE("An exhibit may be a floor plan, read from right to left") {
    Exhibit museum = load("museum");
    REQUIRE(museum.map);
    CHECK(museum.languages[0].right_to_left);
    CHECK_FALSE(museum.languages[1].right_to_left);
    CHECK(museum.languages[0].number_locale == "ar-MA");
    CHECK(museum.map->projection == "none");
    CHECK(museum.map->regions.size() == 4);
    CHECK(museum.map->topology.areas.size() == 5);
    CHECK(museum.map->topology.areas[0].id == "1");
    CHECK(museum.map->topology.areas[4].id.empty());
    const Region& oil = museum.map->regions[0];
    CHECK(oil.fields[1].in(1) == "96,5");
    CHECK(oil.fields[2].in(1) == "3,2\u00a0mille");
    CHECK(museum.map->regions[3].fields[0].empty());
}

TEST_CASE("Exhibits in Hebrew, Japanese, Hindi, Thai and Greek load without a finding") {
    struct Row {
        const char *pack, *name, *home;
        bool right_to_left;
    };
    const Row rows[] = {{"clocks", "עברית", "דף הבית", true},
                        {"tea", "日本語", "ホーム", false},
                        {"river", "हिन्दी", "मुखपृष्ठ", false},
                        {"market", "ไทย", "หน้าแรก", false},
                        {"lighthouses", "Ελληνικά", "Αρχική", false}};
    for (const Row& row : rows) {
        CAPTURE(row.pack);
        Exhibit exhibit = load(row.pack);
        CHECK(exhibit.languages[0].name == row.name);
        CHECK(exhibit.languages[0].right_to_left == row.right_to_left);
        CHECK(exhibit.words.in(Word::home, 0) == row.home);
        CHECK(exhibit.stories.size() == 5);
        CHECK(exhibit.map->regions.size() == 4);
        std::set<ChartKind> kinds;
        for (const Story& story : exhibit.stories) kinds.insert(story.chart.kind);
        CHECK(kinds == std::set<ChartKind>{ChartKind::count_up, ChartKind::pictogram,
                                           ChartKind::share_ring, ChartKind::regions});
    }
}

TEST_CASE("An exhibit may show the whole world, or a city in GeoJSON") {
    Exhibit world = load("world");
    CHECK(world.map->regions.size() == 177);
    CHECK(world.map->projection == "+proj=eqearth +R=1");
    CHECK(world.map->topology.areas.size() == 177);
    Exhibit city = load("city");
    CHECK(city.map->regions.size() == 13);
    // A border within belongs to two districts, a stretch of the outline to one; each is one arc.
    size_t uses = 0;
    for (const auto& area : city.map->topology.areas) {
        for (const auto& polygon : area.polygons) {
            for (const auto& ring : polygon) uses += ring.size();
        }
    }
    size_t outside = 10;  // stretches of the city's outline between two borders
    CHECK(uses == 2 * (city.map->topology.arcs.size() - outside) + outside);
}

TEST_CASE("Words that a language lacks are listed by key") {
    Sandbox museum("other/museum");
    museum.remove("words.toml");
    std::string keys;
    for (size_t i = 0; i < static_cast<size_t>(Word::count_); ++i) {
        keys += (i == 0 ? "" : ", ") + std::string(key(static_cast<Word>(i)));
    }
    std::string expected;
    for (const char* language : {"ar", "fr"}) {
        expected += std::string("error: words.toml: the program has no words in “") + language +
                    "” for: " + keys + "; give them in words.toml of the pack\n";
    }
    CHECK(museum.report() == expected);
}
