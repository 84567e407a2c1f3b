#include "content/nearest.h"

#include <catch2/catch.hpp>

using namespace vitrina::content;

TEST_CASE("An edit distance is a metric") {
    const std::vector<std::string> words = {"", "films", "film", "fimls", "mobility", "x"};
    for (const auto& a : words) {
        for (const auto& b : words) {
            CHECK(edit_distance(a, b) == edit_distance(b, a));
            CHECK((edit_distance(a, b) == 0) == (a == b));
            for (const auto& c : words)
                CHECK(edit_distance(a, c) <= edit_distance(a, b) + edit_distance(b, c));
        }
    }
    CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("The nearest word is suggested only when it is near") {
    const std::vector<std::string> known = {"culture", "education", "film", "films"};
    CHECK(nearest("cultur", known) == "culture");
    CHECK(nearest("flims", known) == "films");
    CHECK(nearest("gender", known).empty());
    CHECK(nearest(std::string(100'000, 'x'), known).empty());
    CHECK(suggestion("cultur", known, "add it") == "did you mean “culture”?");
    CHECK(suggestion("gender", known, "add it") == "add it");
}
