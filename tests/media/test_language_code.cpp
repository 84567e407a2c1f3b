#include "media/language_code.h"

#include <catch2/catch.hpp>

using vitrina::media::language_code;

TEST_CASE("a language tag becomes the three letters of ISO 639-2") {
    CHECK(language_code("es") == "spa");
    CHECK(language_code("pt-BR") == "por");
    CHECK(language_code("EN_us") == "eng");
    CHECK(language_code("aa") == "aar");
    CHECK(language_code("zu") == "zul");
    CHECK(language_code("quz") == "quz");
}

TEST_CASE("what is no known language is undetermined") {
    for (const char* tag : {"", "-", "x", "xx", "e s", "s ", "1234", "español", "aq"}) {
        INFO(tag);
        CHECK(language_code(tag) == "und");
    }
}
