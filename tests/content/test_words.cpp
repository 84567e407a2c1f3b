#include "content/words.h"

#include <catch2/catch.hpp>
#include <set>

#include "content/context.h"
#include "sandbox.h"

using namespace vitrina;
using namespace vitrina::content;

TEST_CASE("Every word has a key of its own") {
    std::set<std::string_view> keys;
    for (size_t i = 0; i < static_cast<size_t>(Word::count_); ++i) {
        keys.insert(key(static_cast<Word>(i)));
    }
    CHECK(keys.size() == static_cast<size_t>(Word::count_));
    CHECK(keys.count("") == 0);
}

TEST_CASE("The program brings every word in Spanish, Portuguese and English, and no other key") {
    auto folder = pack::Folder::open(Sandbox::assets());
    REQUIRE(folder);
    Findings findings;
    Context context{*folder, findings, {}, {}};
    auto words = read_toml(context, "words.toml");
    REQUIRE(words);
    CHECK(words->members.size() == static_cast<size_t>(Word::count_));
    for (const Member& word : words->members) {
        INFO(word.key);
        std::set<std::string> languages;
        for (const Member& text : word.value.members) {
            CHECK_FALSE(text.value.text.empty());
            languages.insert(text.key);
        }
        CHECK(languages == std::set<std::string>{"en", "es", "pt"});
    }
}
