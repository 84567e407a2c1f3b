#include "text/cohesion.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "lines_of.h"
#include "text/unicode.h"

using namespace vitrina::text;

namespace {

// With "_" for every space at which a line may not end.
std::string bound(const std::string& text) {
    std::u16string units = to_utf16(text);
    for (size_t i = 0; i + 1 < units.size(); ++i) {
        if (units[i] == u' ' && stays_together(to_utf16(text), static_cast<int>(i + 1)))
            units[i] = u'_';
    }
    return as_utf8(units);
}

}  // namespace

TEST_CASE("A number stays with its unit, a sign with its number") {
    CHECK(bound("más de 112 millones de personas") == "más de 112_millones de personas");
    CHECK(bound("el 25 % de ellas") == "el 25_% de ellas");
    CHECK(bound("+60.000 movilidades") == "+60.000_movilidades");
    CHECK(bound("≈ 30 y € 5") == "≈_30 y €_5");
    CHECK(bound("cuesta R$ 52 hoy") == "cuesta R$_52_hoy");
    CHECK(bound("22 страны, 22 χώρες, 22 देश, 22 ประเทศ, 22 מדינות") ==
          "22_страны, 22_χώρες, 22_देश, 22_ประเทศ, 22_מדינות");
    CHECK(bound("٢٢ دولة") == "٢٢_دولة");
}

TEST_CASE("A day stays with its month, an abbreviation with its number, a year with nothing") {
    CHECK(bound("el 24 de octubre de 2022 en Lima") == "el 24_de_octubre de 2022 en Lima");
    CHECK(bound("on October 24, 2022") == "on October_24, 2022");
    CHECK(bound("en 2022 participaron") == "en 2022 participaron");
    CHECK(bound("véase n.º 5, pág. 12 y núm. 7.") == "véase n.º_5, pág._12 y núm._7.");
    CHECK(bound("en la Sala 5.") == "en la Sala_5.");
    CHECK(bound("1 de 4") == "1_de_4");
    CHECK(bound("Lo que 22 países logran") == "Lo que 22_países logran");
}

TEST_CASE("No width of a column parts them") {
    Sample sample;
    const char* text =
        "Hasta hoy 112 millones de personas, un 25 % más que en 2019, el 24 de "
        "octubre, según el n.º 5 de la serie.";
    for (float width = 260; width < 1200; width += 13) {
        auto lines = lines_of(sample, text, width, "es");
        for (const char* whole : {"112 millones", "25 %", "24 de octubre", "n.º 5"}) {
            CAPTURE(width, whole, lines);
            CHECK(std::count_if(lines.begin(), lines.end(), [&](const std::string& line) {
                      return line.find(whole) != std::string::npos;
                  }) == 1);
        }
    }
}

TEST_CASE("Where they do not fit at all they part before a word is cut, and do not fit") {
    Sample sample;
    float width = sample.width("millones") + 1;
    CHECK(lines_of(sample, "112 millones", width, "es") ==
          std::vector<std::string>{"112", "millones"});
    CHECK_FALSE(sample.typesetter.set("112 millones", {}, width, "es")->fits);
}

TEST_CASE("A Japanese number stays with its counter") {
    Sample sample;
    const char* text = "この協力には約22か国が参加し、5万人を超える人々が毎年学んでいます。";
    for (float width = 150; width < 900; width += 10) {
        auto lines = lines_of(sample, text, width, "ja");
        for (const char* whole : {"約22か国", "5万人"}) {
            CAPTURE(width, whole, lines);
            CHECK(std::count_if(lines.begin(), lines.end(), [&](const std::string& line) {
                      return line.find(whole) != std::string::npos;
                  }) == 1);
        }
    }
}
