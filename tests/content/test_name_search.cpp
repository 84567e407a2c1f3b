#include "content/name_search.h"

#include <catch2/catch.hpp>

namespace vitrina::content {

namespace {

const Text names[] = {{{"República Dominicana", "Dominican Republic"}},
                      {{"Brasil", "Brazil"}},
                      {{"Costa Rica", "Costa Rica"}},
                      {{"España", "Spain"}},
                      {{"Côte d’Ivoire", "Ivory Coast"}},
                      {{"コロンビア", "कोलंबिया"}}};

NameSearch search() {
    std::vector<const Text*> all;
    for (const Text& name : names) all.push_back(&name);
    return NameSearch(all);
}

}  // namespace

TEST_CASE("Names are found by the letters that their words begin with, in every language") {
    CHECK(search().matches("b") == std::vector<int>{1});
    CHECK(search().matches("braz") == std::vector<int>{1});
    CHECK(search().matches("RICA") == std::vector<int>{2});
    CHECK(search().matches("cos") == std::vector<int>{2});
    CHECK(search().matches("costa r") == std::vector<int>{2});
    CHECK(search().matches("asil").empty());
    CHECK(search().matches("x").empty());
}

TEST_CASE("Accents, capitals and signs make no difference") {
    CHECK(search().matches("espan") == std::vector<int>{3});
    CHECK(search().matches("españ") == std::vector<int>{3});
    CHECK(search().matches("cote d iv") == std::vector<int>{4});
    CHECK(search().matches("コロ") == std::vector<int>{5});
    CHECK(search().matches("कोल") == std::vector<int>{5});
    CHECK(folded("  São Tomé-e-Príncipe!") == "sao tome e principe ");
}

TEST_CASE("Names that begin with the letters come before names with a later word that does") {
    CHECK(search().matches("r") == std::vector<int>{0, 2});
    CHECK(search().matches("c") == std::vector<int>{2, 4});
    CHECK(search().matches("").size() == std::size(names));
}

TEST_CASE("It is known which letters lead on") {
    CHECK(search().leads_on("bra"));
    CHECK(search().leads_on("bras"));
    CHECK_FALSE(search().leads_on("brx"));
}

}  // namespace vitrina::content
