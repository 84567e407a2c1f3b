#include "pack/utf8.h"

#include <catch2/catch.hpp>
#include <string>

using namespace vitrina::pack;

TEST_CASE("Well-formed UTF-8 has no bad byte, whatever its length") {
    for (const char* text : {"", "a", "ñ", "€", "\xF0\x9F\x8E\xAC", "ABC ñ € العربية\n"}) {
        CHECK_FALSE(first_bad_byte(text).has_value());
    }
}

TEST_CASE("Every proper prefix of a character is bad at its lead byte") {
    const std::string character = "\xF0\x9F\x8E\xAC";
    for (size_t size = 1; size < character.size(); ++size) {
        CHECK(first_bad_byte("ab" + character.substr(0, size)) == 2);
    }
}

TEST_CASE("Overlong forms, surrogates and what lies past U+10FFFF are bad") {
    CHECK(first_bad_byte("\xC0\xAF") == 0);
    CHECK(first_bad_byte("\xE0\x80\xAF") == 0);
    CHECK(first_bad_byte("\xED\xA0\x80") == 0);
    CHECK(first_bad_byte("\xF4\x90\x80\x80") == 0);
    CHECK(first_bad_byte("\xF8\x88\x80\x80\x80") == 0);
    CHECK(first_bad_byte("x\x80") == 1);
    CHECK(first_bad_byte("a\xF1o") == 1);  // Latin-1 "ñ"
}

TEST_CASE("Positions count lines and characters from one") {
    std::string text = "año\nniño €x";
    CHECK(position_of(text, 0) == Position{1, 1});
    CHECK(position_of(text, text.find('o')) == Position{1, 3});
    CHECK(position_of(text, text.find('x')) == Position{2, 7});
    CHECK(position_of(text, 1000) == Position{2, 8});
}

TEST_CASE("A position in broken text counts each bad byte as a character") {
    CHECK(position_of("\xFF\xFE!", 2) == Position{1, 3});
}

TEST_CASE("Length counts characters and a byte order mark is skipped once") {
    CHECK(length("niño €") == 6);
    CHECK(without_byte_order_mark("\xEF\xBB\xBF"
                                  "ab") == "ab");
    CHECK(without_byte_order_mark("ab") == "ab");
}
