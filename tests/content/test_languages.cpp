#include "content/languages.h"

#include <catch2/catch.hpp>

using namespace vitrina::content;

TEST_CASE("Languages are named in themselves, with a capital") {
    CHECK(describe_language("es").name == "Español");
    CHECK(describe_language("pt-BR").name == "Português");
    CHECK(describe_language("en").name == "English");
    CHECK(describe_language("el").name == "Ελληνικά");
    CHECK(describe_language("ca").name == "Català");
    CHECK(describe_language("pt-BR").code == "PT");
}

TEST_CASE("The direction of writing comes from the script") {
    CHECK(describe_language("ar").right_to_left);
    CHECK(describe_language("he").right_to_left);
    CHECK_FALSE(describe_language("es").right_to_left);
    CHECK_FALSE(describe_language("az-Latn").right_to_left);
}

TEST_CASE("Only canonical tags of languages that exist are languages") {
    for (const char* tag : {"es", "pt-BR", "zh-Hant", "gn", "qu", "es-419"})
        CHECK(is_language(tag));
    for (const char* tag :
         {"", "zz", "ES", "pt_BR", "spanish", "e", "es-", "es mx", "123", "x-klingon"}) {
        INFO(tag);
        CHECK_FALSE(is_language(tag));
    }
}

TEST_CASE("A language without data has no made-up name") {
    CHECK(describe_language("gn").name.empty());
    CHECK_FALSE(has_locale_data("gn"));
    CHECK(has_locale_data("es-CO"));
}

TEST_CASE("Two variants of a language are told apart, others keep their short names") {
    std::vector<LanguageInfo> languages = {describe_language("es"), describe_language("pt-BR"),
                                           describe_language("pt-PT")};
    tell_apart(languages);
    CHECK(languages[0].name == "Español");
    CHECK(languages[1].name == "Português (Brasil)");
    CHECK(languages[2].name == "Português (Portugal)");
    CHECK(languages[2].code == "PT-PT");
}

TEST_CASE("Parents drop one part at a time") {
    CHECK(parent("zh-Hant-TW") == "zh-Hant");
    CHECK(parent("pt-BR") == "pt");
    CHECK(parent("pt").empty());
}
