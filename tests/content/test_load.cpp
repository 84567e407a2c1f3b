#include "content/load.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "sandbox.h"

using namespace vitrina;
using namespace vitrina::content;

namespace {

Exhibit good() {
    Loaded loaded = Sandbox().load();
    INFO(Sandbox::report(loaded));
    REQUIRE(loaded.findings.empty());
    REQUIRE(loaded.exhibit);
    return *loaded.exhibit;
}

std::string repeated(std::string_view text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("A good pack has no findings and every record") {
    Exhibit exhibit = good();
    CHECK(exhibit.id == "good");
    CHECK(exhibit.languages.size() == 2);
    CHECK(exhibit.languages[1].name == "Português");
    CHECK(exhibit.languages[1].number_locale == "pt-BR");
    CHECK(exhibit.figures.size() == 4);
    CHECK(exhibit.topics.size() == 2);
    CHECK(exhibit.stories.size() == 4);
    CHECK(exhibit.programmes.size() == 2);
    CHECK(exhibit.participation.size() == 3);
    CHECK(exhibit.idle_seconds == 90);
    CHECK(exhibit.attract.scene_seconds == 6.5);
    CHECK(exhibit.about.paragraphs.size() == 2);
    CHECK(exhibit.home.title.in(1) == "Três rios");
    CHECK(exhibit.home.title.in(7).empty());
}

TEST_CASE("References become indices") {
    Exhibit exhibit = good();
    CHECK(exhibit.find_story("share") == 1);
    CHECK(exhibit.find_region("ISLE") == 2);
    CHECK(exhibit.find_language("pt") == 1);
    CHECK(exhibit.find_story("nothing") == -1);
    CHECK(exhibit.stories[1].chart.part == 1);
    CHECK(exhibit.stories[1].chart.whole == 0);
    CHECK(exhibit.topics[0].stories == std::vector<int>{0, 1});
    CHECK(exhibit.stories[3].chart.highlight == std::vector<std::vector<int>>{{0}, {1, 2}});
    CHECK(exhibit.stories[0].programme == 0);
    CHECK(exhibit.map->frame == std::vector<int>{0, 1});
    CHECK(exhibit.attract.stories == std::vector<int>{0, 1});
}

TEST_CASE("Short names stand in for nothing but missing ones") {
    Exhibit exhibit = good();
    CHECK(exhibit.topics[1].short_name.in(0) == "Orillas");
    CHECK(exhibit.programmes[0].short_name.in(0) == "Cruce");
    CHECK(exhibit.programmes[1].short_name.in(0) == "Puentes");
    CHECK(exhibit.programmes[0].year == 1998);
    CHECK(exhibit.programmes[1].year == 0);
}

TEST_CASE("A region's card is written in every language") {
    Exhibit exhibit = good();
    const auto& fields = exhibit.map->regions[1].fields;
    REQUIRE(fields.size() == 3);
    CHECK(fields[0].in(1) == "Abaixo");
    CHECK(fields[1].in(0) == "51,7\u00a0millones");
    CHECK(fields[1].in(1) == "51,7\u00a0milhões");
    CHECK(fields[2].in(0) == "5800");
    CHECK(fields[2].in(1) == "5.800");
    CHECK(exhibit.map->regions[2].fields[1].empty());
}

TEST_CASE("Regions know their area and point, and areas of nobody lose their name") {
    Exhibit exhibit = good();
    const Map& map = *exhibit.map;
    CHECK(map.regions[0].area == 0);
    CHECK(map.regions[2].area == -1);
    CHECK(std::isinf(map.regions[0].anchor.lon));
    CHECK(map.regions[2].anchor == geo::LonLat{15.25, -9});
    CHECK(map.topology.areas[1].polygons.size() == 2);
    CHECK(map.topology.areas[1].polygons[0].size() == 2);
    CHECK(map.topology.areas[0].id == "N");
    CHECK(map.topology.areas[2].id.empty());
}

TEST_CASE("The program's own words come with it, and a pack may replace them") {
    Sandbox pack;
    pack.write("words.toml", "home = { es = \"Portada\" }\nback = \"←\"\n");
    auto loaded = pack.load();
    INFO(Sandbox::report(loaded));
    REQUIRE(loaded.exhibit);
    CHECK(loaded.exhibit->words.in(Word::home, 0) == "Portada");
    CHECK(loaded.exhibit->words.in(Word::home, 1) == "Início");
    CHECK(loaded.exhibit->words.in(Word::back, 1) == "←");
    CHECK(loaded.exhibit->words.in(Word::close, 0) == "Cerrar");
    CHECK(loaded.exhibit->words.in(Word::story_position, 1) == "{n} de {m}");
}

TEST_CASE("A variant of a language takes what its parent says without a warning") {
    Sandbox pack;
    REQUIRE(pack.replace("exhibit.toml", "[\"es\", \"pt\"]", "[\"es\", \"pt\", \"pt-PT\"]"));
    REQUIRE(pack.replace("exhibit.toml", "pt = \"Três rios\"",
                         "pt = \"Três rios\", \"pt-PT\" = \"Três ribeiras\""));
    auto loaded = pack.load();
    CHECK(Sandbox::report(loaded).empty());
    REQUIRE(loaded.exhibit);
    CHECK(loaded.exhibit->home.title.in(2) == "Três ribeiras");
    CHECK(loaded.exhibit->title.in(2) == "Rios");
    CHECK(loaded.exhibit->languages[2].name == "Português (Portugal)");
}

TEST_CASE("A language can be taken out of an exhibit without touching its texts") {
    Sandbox pack;
    REQUIRE(pack.replace("exhibit.toml", "[\"es\", \"pt\"]", "[\"es\"]"));
    CHECK(pack.report().empty());
}

TEST_CASE("A language that ICU does not know can be described by the pack") {
    Sandbox pack;
    REQUIRE(pack.replace("exhibit.toml", "[\"es\", \"pt\"]", "[\"es\", \"gn\"]"));
    CHECK(pack.report().find("the name of the language “gn” is not known") != std::string::npos);
    CHECK(pack.report().find("how numbers are written in “gn” is not known") != std::string::npos);
    REQUIRE(pack.replace("exhibit.toml", "[numbers]",
                         "[language_names]\ngn = \"Avañe'ẽ\"\n[numbers]\ngn = \"es-PY\""));
    CHECK(pack.report().find("not known") == std::string::npos);
    CHECK(pack.report().find("the program has no words in “gn”") != std::string::npos);
}

TEST_CASE("Byte order marks and CR LF change nothing") {
    Sandbox pack;
    for (const char* name :
         {"exhibit.toml", "figures.toml", "regions.csv", "programmes.csv", "areas.geojson"}) {
        std::string bytes = "\xEF\xBB\xBF";
        for (char c : pack.read(name)) bytes += c == '\n' ? std::string("\r\n") : std::string(1, c);
        pack.write(name, bytes);
    }
    auto loaded = pack.load();
    CHECK(Sandbox::report(loaded).empty());
    REQUIRE(loaded.exhibit);
    CHECK(loaded.exhibit->map->regions[1].fields[0].in(0) == "Abajo");
}

TEST_CASE("Files that are far too large are refused before they are read") {
    for (const char* name : {"figures.toml", "regions.csv", "areas.geojson", "symbols/boat.svg"}) {
        Sandbox pack;
        std::filesystem::resize_file(pack.file(name), 100u << 20);
        INFO(name);
        CHECK(pack.report().find("the file is too large: 100 MB; the limit is") !=
              std::string::npos);
    }
}

TEST_CASE("Deep nesting is refused in every format") {
    Sandbox pack;
    pack.write("areas.geojson", repeated("[", 100'000));
    pack.write("words.toml", "home = " + repeated("[", 100'000));
    std::string report = pack.report();
    CHECK(report.find("areas.geojson: this is nested too deeply; at most 64 levels are read") !=
          std::string::npos);
    CHECK(report.find("words.toml:1:72: this is nested too deeply") != std::string::npos);
}

TEST_CASE("A pack that is not there is one finding") {
    Loaded loaded = load("/nothing/here", Sandbox::assets());
    REQUIRE(loaded.findings.size() == 1);
    CHECK_FALSE(loaded.exhibit);
}

TEST_CASE("Missing words of the program are a finding, not a crash") {
    Loaded loaded = load((Sandbox::tests() / "good").string(), "/nothing/here");
    CHECK(Sandbox::report(loaded) ==
          "error: /nothing/here: there is no such folder; give the folder of a content pack\n");
}

TEST_CASE("Findings come in the order of files, lines and columns") {
    Sandbox pack;
    for (const char* name : {"figures.toml", "topics.toml", "theme.toml"}) {
        std::string bytes = pack.read(name);
        for (char& c : bytes) c = c == '#' ? '%' : c == 'e' ? 'E' : c;
        pack.write(name, bytes);
    }
    auto findings = pack.load().findings;
    REQUIRE(findings.size() > 10);
    for (size_t i = 1; i < findings.size(); ++i) {
        const auto &a = findings[i - 1].error.place, &b = findings[i].error.place;
        CHECK(std::tie(a.file, a.line, a.column) <= std::tie(b.file, b.line, b.column));
    }
}

TEST_CASE("Thousands of faults are counted, not listed") {
    Sandbox pack;
    std::string stories = pack.read("stories/1-water.toml");
    for (int i = 0; i < 1500; ++i) stories += "[[story]]\nid = \"boats\"\ntopic = \"nothing\"\n";
    pack.write("stories/1-water.toml", stories);
    auto findings = pack.load().findings;
    CHECK(findings.size() == 1001);
    CHECK(findings.back().error.what.ends_with("more findings are not shown"));
}

TEST_CASE("A theme brings its other grounds and its motion, or takes the program's") {
    Exhibit plain = good();
    CHECK(plain.appearance == Appearance::night);
    CHECK(base::contrast(plain.theme(Appearance::paper).ink,
                         plain.theme(Appearance::paper).ground) > 7);
    for (auto ink : {plain.theme(Appearance::high_contrast).ink,
                     plain.theme(Appearance::high_contrast).dim_ink}) {
        CHECK(base::contrast(ink, plain.theme(Appearance::high_contrast).ground) >= 7);
        CHECK(base::contrast(ink, plain.theme(Appearance::high_contrast).card) >= 7);
    }
    CHECK(plain.motion.page == 0.45);

    Sandbox pack;
    std::string night = R"([colours]
ground = "#0B1033"
glow = "#1D2674"
ink = "#F6F4FF"
dim_ink = "#A9AEDC"
context_land = "#1B2260"
card = "#161D57"
call_to_action = "#FFB627"
region = "#5B62C9"
)";
    pack.write("theme.toml", night + R"([paper]
ground = "#FFFFFF"
glow = "#FFFFFF"
ink = "#101010"
dim_ink = "#404040"
context_land = "#EEEEEE"
card = "#F4F4F4"
call_to_action = "#A04000"
region = "#8080B0"
[motion]
page = 0.9
travel = "ease_in_out_sine"
)");
    auto loaded = pack.load();
    INFO(Sandbox::report(loaded));
    REQUIRE(loaded.exhibit);
    CHECK(loaded.exhibit->theme(Appearance::paper).ground == base::Colour{1, 1, 1, 1});
    CHECK(loaded.exhibit->motion.page == 0.9);
    CHECK(loaded.exhibit->motion.travel == Easing::ease_in_out_sine);
    CHECK(loaded.exhibit->motion.arrive == Easing::ease_out);
}
