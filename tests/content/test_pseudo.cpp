#include "content/pseudo.h"

#include <catch2/catch.hpp>

#include "pack/utf8.h"
#include "sandbox.h"

using namespace vitrina::content;

TEST_CASE("A pseudo-localised text is in brackets, accented, and about 40 % longer") {
    for (const char* text :
         {"Volver", "Ver todo", "Lo que logramos juntos", "Cooperation of many countries",
          "Más de mil doscientas películas nacieron de la cooperación."}) {
        std::string pseudo = pseudo_localised(text);
        CAPTURE(text, pseudo);
        CHECK(pseudo.front() == '[');
        CHECK(pseudo.back() == ']');
        CHECK(pseudo[pseudo.size() - 2] != ' ');
        double growth = static_cast<double>(vitrina::pack::length(pseudo)) /
                        static_cast<double>(vitrina::pack::length(text));
        CHECK(growth >= 1.35);
        CHECK(growth <= 1.7);
    }
    CHECK(pseudo_localised("Ver todo") == "[Véér tööďö]");
    CHECK(pseudo_localised("").empty());
}

TEST_CASE("Numbers, placeholders, addresses, hashtags and capitals stay readable") {
    CHECK(pseudo_localised("{n} de {m}").find("{n}") == 1);
    CHECK(pseudo_localised("{n} de {m}").find("{m}") != std::string::npos);
    for (const char* kept : {"60.000", "segib.org/mapa", "#SomosIberoamérica", "IBERMEDIA", "25 %"})
        CHECK(pseudo_localised(kept).find(kept) == 1);
}

TEST_CASE("Line breaks of a text stay") {
    std::string pseudo = pseudo_localised("uno\ndos");
    CHECK(std::count(pseudo.begin(), pseudo.end(), '\n') == 1);
}

TEST_CASE("Any pack can speak the pseudo-language besides its own") {
    std::string folder = (Sandbox::tests() / "other/clocks").string();
    Loaded loaded = load(folder, Sandbox::assets(), Trial::longer_texts);
    REQUIRE(loaded.exhibit);
    CHECK(loaded.findings.empty());
    const Exhibit& exhibit = *loaded.exhibit;
    int pseudo = exhibit.find_language("qps");
    REQUIRE(pseudo == 2);
    CHECK(exhibit.languages[2].number_locale == exhibit.languages[0].number_locale);
    CHECK(exhibit.title.in(2).front() == '[');
    CHECK(exhibit.words.in(Word::home, 2).front() == '[');
    CHECK(exhibit.words.in(Word::story_position, 2).find("{n}") != std::string::npos);
    CHECK(exhibit.map->regions[0].name.in(2).front() == '[');
    CHECK(exhibit.map->regions[0].fields[1].in(2) == exhibit.map->regions[0].fields[1].in(0));
    Loaded plain = load(folder, Sandbox::assets());
    CHECK(plain.exhibit->find_language("qps") == -1);
    Loaded other = load((Sandbox::tests() / "../../content/iberoamerica").string(),
                        Sandbox::assets(), Trial::longer_texts);
    REQUIRE(other.exhibit);
    const Exhibit& names = *other.exhibit;
    for (const Programme& programme : names.programmes) {
        if (programme.id != "ibermusicas") continue;
        CHECK(programme.name.in(names.find_language("qps")) == programme.name.in(0));
    }
}
