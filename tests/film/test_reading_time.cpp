#include "film/reading_time.h"

#include <catch2/catch.hpp>

using namespace vitrina::film;

TEST_CASE("words are runs between blanks, whatever their letters") {
    CHECK(count_words("") == 0);
    CHECK(count_words("  \n ") == 0);
    CHECK(count_words("uno") == 1);
    CHECK(count_words(" Más de 60.000 movilidades\nen América ") == 6);
    CHECK(count_words("Ελλάδα и Россия مرحبا") == 4);
}

TEST_CASE("two ideographs, kana or hangul count as one word") {
    CHECK(count_words("日本語だ") == 2);
    CHECK(count_words("한국 한국") == 2);
    CHECK(count_words("22 个国家") == 2.5);
    CHECK(count_words("“comillas” – raya…") == 3);
}

TEST_CASE("a broken character at the end is no harm") {
    CHECK(count_words("a \xe2") == 2);
    CHECK(count_words("\x80\x80") == 0);
}

TEST_CASE("reading takes 0.4 seconds a word and four seconds at least") {
    CHECK(reading_time(0) == 4);
    CHECK(reading_time(10) == 4);
    CHECK(reading_time(25) == 10);
}
